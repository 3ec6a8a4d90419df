import Diagnostics
import Foundation
import Testing

@testable import Standards
@testable import YAMLSource

/// The keyword table is the language's reference: complete, bilingual, and unambiguous wherever a key may stand.
struct KeywordTests {
  @Test(arguments: Keyword.all) func `a key has both names and says what it means`(keyword: Keyword) {
    #expect(!keyword.english.isEmpty && !keyword.chinese.isEmpty)
    #expect(keyword.english.utf8.allSatisfy { $0 < 0x80 })
    #expect(!keyword.help.zh.isEmpty && !keyword.help.en.isEmpty)
    #expect(!keyword.help.zh.hasSuffix("。") && !keyword.help.zh.hasSuffix("."))
    #expect(!keyword.help.en.hasSuffix("."))
    #expect(!keyword.help.zh.contains("\n") && !keyword.help.en.contains("\n"))
  }

  @Test func `no key stands twice in the table`() {
    #expect(Set(Keyword.all).count == Keyword.all.count)
  }

  @Test func `the list holds every key of the table`() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Standards/Language/Keywords.swift").standardized
    let text = try String(contentsOf: table, encoding: .utf8)
    #expect(text.components(separatedBy: "= Keyword(").count - 1 == Keyword.all.count)
  }

  @Test func `within one mapping no name means two keys`() throws {
    var seen: Set<Bilingual> = []
    let samples = [
      SoundDocument.standard, SoundDocument.lowerStandard, SoundDocument.ladder, SoundDocument.scheme,
      SoundDocument.crosswalk, SoundDocument.issuer,
    ].map { SourceFile(path: "sample.yaml", bytes: Array($0.utf8)) }
    for file in ShippedDocuments.files + samples {
      for shape in try MappingShapes(of: file).shapes.values {
        seen.insert(shape.name)
        let names = shape.keywords.flatMap { Set([$0.english, $0.chinese]) }
        #expect(Set(names).count == names.count, "\(shape.name.en)")
        #expect(shape.keywords.allSatisfy { Keyword.all.contains($0) }, "\(shape.name.en)")
      }
    }
    #expect(seen.count == 30, "a shape that no document here uses is not tested")
  }
}
