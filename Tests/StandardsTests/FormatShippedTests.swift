import Diagnostics
import Testing

@testable import Standards

/// What the formatter makes of the documents that ship with the project.
struct FormatShippedTests {
  @Test(arguments: ShippedDocuments.files.indices) func `a shipped document is canonical`(_ index: Int) {
    let file = ShippedDocuments.files[index]
    #expect(Formatting.text(file.bytes) == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
  }

  @Test(arguments: ShippedDocuments.files.indices) func `Chinese keys and back give the canonical English file`(
    _ index: Int
  ) throws {
    let file = ShippedDocuments.files[index]
    let english = try #require(Formatting.text(file.bytes, keys: .en))
    // Synonyms that an author wrote stay in their own language; coming back from English they are the first names.
    let chinese = try #require(Formatting.text(english, keys: .zh))
    #expect(chinese != english)
    #expect(Formatting.text(try #require(Formatting.text(file.bytes, keys: .zh)), keys: .en) == english)
    #expect(Formatting.text(chinese, keys: .en) == english)
    #expect(Formatting.text(chinese, keys: .zh) == chinese)
  }

  @Test(arguments: ShippedDocuments.files.indices)
  func `a document whose keys are of both languages comes out the same`(
    _ index: Int
  ) throws {
    let file = ShippedDocuments.files[index]
    let inEnglish = try #require(Formatting.text(file.bytes, keys: .en))
    let english = inEnglish.split(separator: "\n", omittingEmptySubsequences: false)
    let chinese = try #require(Formatting.text(inEnglish, keys: .zh)).split(
      separator: "\n", omittingEmptySubsequences: false)
    try #require(english.count == chinese.count)
    let mixed = english.indices.map { $0.isMultiple(of: 2) ? english[$0] : chinese[$0] }.joined(separator: "\n")
    #expect(Formatting.text(mixed, keys: .en) == english.joined(separator: "\n"))
    #expect(Formatting.text(mixed, keys: .zh) == chinese.joined(separator: "\n"))
  }

  @Test(arguments: ShippedDocuments.files.indices) func `no Chinese document has an English key or word left`(
    _ index: Int
  ) throws {
    let file = ShippedDocuments.files[index]
    let chinese = try #require(Formatting.text(file.bytes, keys: .zh))
    for line in chinese.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("#") {
      for word in ["level:", "title:", "code:", "ethics:", "true", "related", "theory", "skills:", "kind"] {
        #expect(!line.contains(word), "\(line)")
      }
    }
  }
}
