import Diagnostics
import Foundation
import Testing

@testable import Standards
@testable import YAMLSource

/// The keyword table is the language's reference: complete, bilingual, and unambiguous wherever a key may stand.
struct KeywordTests {
  @Test(arguments: AuthoringLanguage.keywords) func `a key has its names, an example, and says what it means`(
    keyword: Keyword
  ) {
    #expect(!keyword.english.isEmpty && !keyword.chinese.isEmpty && !keyword.example.isEmpty)
    #expect(keyword.english.utf8.allSatisfy { $0 < 0x80 })
    #expect(!keyword.help.zh.isEmpty && !keyword.help.en.isEmpty)
    #expect(!keyword.help.zh.hasSuffix("。") && !keyword.help.zh.hasSuffix("."))
    #expect(!keyword.help.en.hasSuffix("."))
    #expect(!(keyword.help.zh + keyword.help.en + keyword.example).contains("\n"))
  }

  @Test func `every key of the table may stand in some document`() throws {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Standards/Language/Keys").standardized
    let files = try FileManager.default.contentsOfDirectory(at: table, includingPropertiesForKeys: nil)
    let rows = try files.map { file in
      try String(contentsOf: file, encoding: .utf8).components(separatedBy: " = Field(").count - 1
    }
    #expect(rows.reduce(0, +) == AuthoringLanguage.keywords.count)
    #expect(AuthoringLanguage.keywords.count > 140)
  }

  @Test(arguments: AuthoringLanguage.shapes) func `within one mapping no name means two keys`(shape: Shape) {
    let names = shape.keywords.flatMap(\.names)
    #expect(Set(names).count == names.count, "\(shape.name.en): \(names)")
  }

  @Test func `a mapping is read by the shape that the table's walk shows`() throws {
    for file in ShippedDocuments.files {
      for shape in try MappingShapes(of: file).shapes.values {
        #expect(AuthoringLanguage.shapes.contains { $0 === shape }, "\(shape.name.en)")
      }
    }
  }
}
