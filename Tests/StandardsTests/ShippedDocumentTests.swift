import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// The workspace that ships with the project is sound, in English and in Chinese.
struct ShippedDocumentTests {
  private func read(_ file: SourceFile) -> (document: Document?, findings: [Finding]) {
    var sources = SourceMap()
    return Document.read(file, as: sources.add(file))
  }

  @Test func `there is one of every kind`() {
    let kinds = Set(
      ShippedDocuments.files.compactMap { read($0).document }.map { String(describing: $0).prefix { $0 != "(" } })
    #expect(kinds == ["workspace", "standard", "ladder", "crosswalk", "catalogue", "scheme", "issuer", "chain"])
  }

  @Test(arguments: ShippedDocuments.files.map(\.path)) func `a shipped document is sound`(path: String) throws {
    let file = try #require(ShippedDocuments.files.first { $0.path == path })
    #expect(read(file).findings.map { $0.message.text.en } == [])
  }

  @Test(arguments: ShippedDocuments.files.map(\.path)) func `Chinese keys are the same document`(path: String) throws {
    let file = try #require(ShippedDocuments.files.first { $0.path == path })
    let chinese = try MappingShapes(of: file).withChineseKeys(file)
    let isInEnglish = String(decoding: file.bytes, as: UTF8.self).contains("\nkind: ")
    #expect(chinese.bytes.elementsEqual(file.bytes) != isInEnglish)
    let text = String(decoding: chinese.bytes, as: UTF8.self)
    #expect(!text.contains("kind:") && !text.contains("title:") && !text.contains("code:"))
    let (document, findings) = read(chinese)
    #expect(findings.map { $0.message.text.en } == [])
    #expect(contentDump(try #require(document)) == contentDump(try #require(read(file).document)))
  }

  @Test(arguments: zip(["五级", "初级工", "五级/初级工"], ["一级", "高级技师", "一级/高级技师"]))
  func `a national level may go by its name`(five: String, one: String) throws {
    let file = try #require(ShippedDocuments.files.first { $0.path == "national/6-31-01-03.yaml" })
    var text = String(decoding: file.bytes, as: UTF8.self)
    for (step, name) in [("5", five), ("1", one)] {
      for (before, after) in [("\n  ", ":"), ("level: ", ""), ("certificate: ", "")] {
        text = text.replacing("\(before)\"\(step)\"\(after)", with: "\(before)\(name)\(after)")
      }
    }
    #expect(text.ranges(of: five).count > 3 && text.ranges(of: one).count > 3)
    let (document, findings) = read(SourceFile(path: file.path, bytes: Array(text.utf8)))
    #expect(findings.map { $0.message.text.en } == [])
    #expect(contentDump(try #require(document)) == contentDump(try #require(read(file).document)))
  }

  @Test func `a dump tells different documents apart`() throws {
    let dumps = ShippedDocuments.files.compactMap { read($0).document }.map(contentDump)
    #expect(Set(dumps).count == ShippedDocuments.files.count)
    #expect(dumps.contains { $0.contains("6-30-99-00") || $0.contains("工业机器人系统操作员") })
  }
}
