import Diagnostics
import Testing

@testable import CompetencyModel

/// `standards.lock`: which documents, to the byte, and which model they make.
struct LockTests {
  private let model = ContentDigest(of: "model".utf8)

  private func workspace(_ edit: (inout [String: [UInt8]]) -> Void = { _ in }) -> Workspace {
    var files = SmallStandards.chain()
    edit(&files)
    return ShippedWorkspace.workspace(files)
  }

  private func pinned(_ lock: Lock) -> [String: ContentDigest] {
    var pinned: [String: ContentDigest] = [:]
    for line in lock.text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let digest = ContentDigest(String(line.prefix(64))), line.dropFirst(64).hasPrefix("  ") else { continue }
      pinned[String(line.dropFirst(66))] = digest
    }
    return pinned
  }

  @Test func `each document stands there under its own digest`() {
    let files = SmallStandards.chain()
    #expect(pinned(Lock(workspace(), model: model)) == files.mapValues { ContentDigest(of: $0) })
  }

  @Test func `the digest is the one sha256sum prints`() {
    #expect(
      ContentDigest(of: "abc".utf8).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `one byte more in one document changes its line and no other`() {
    let before = pinned(Lock(workspace(), model: model))
    let after = pinned(Lock(workspace { $0.append("\n", to: "h.yaml") }, model: model))
    #expect(before.keys.sorted() == after.keys.sorted())
    #expect(before.keys.filter { before[$0] != after[$0] } == ["h.yaml"])
  }

  @Test func `another model is another lock`() {
    let other = ContentDigest(of: "another model".utf8)
    #expect(Lock(workspace(), model: model).digest != Lock(workspace(), model: other).digest)
  }
}
