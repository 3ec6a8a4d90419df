import Foundation
import Testing

/// A large workspace is merged by what its last merge settled, and comes to the same bytes.
@Suite struct MergeMemoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let made = try Program.bench.run(
      ["workspace", "--standards", "200", "--seed", "1", "--shape", "small", "--out", "w"], in: folder)
    #expect(made.ending == .exit(0), "\(made.errors)")
  }

  private func merge(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["merge", "--workspace", "w"] + arguments, in: folder)
  }

  private var record: String { folder.path("w/.touchstone/merge") }

  private func expectAsFresh(_ comment: Comment) throws {
    let remembered = try merge("--out", "out")
    let fresh = try merge("--out", "fresh", "--fresh")
    #expect(remembered.ending == .exit(0) && fresh.ending == .exit(0), comment)
    #expect(remembered.errors == fresh.errors, comment)
    #expect(try folder.contents("out") == folder.contents("fresh"), comment)
  }

  @Test func `whatever happens to the record or to the files written, the next merge is right`() throws {
    #expect(try merge("--out", "out").ending == .exit(0))
    #expect(FileManager.default.fileExists(atPath: record))
    try expectAsFresh("nothing changed")
    let national = try #require(
      FileManager.default.enumerator(atPath: folder.path("w/national"))?.compactMap { $0 as? String }
        .filter { $0.hasSuffix(".yaml") }.min())
    let path = "w/national/\(national)"
    let text = try folder.text(path)
    try folder.write("# 复核\n" + text, as: path)
    #expect(try merge("--out", "out", "--check").ending == .exit(1))
    try expectAsFresh("a line was added")
    try folder.write(text.replacing("pass: 60", with: "pass: 61"), as: path)
    try expectAsFresh("a mark was raised")
    #expect(try merge("--out", "out", "--check").ending == .exit(0))

    for name in ["model.json", "origins.json"] {
      var bytes = try folder.read("out/\(name)")
      bytes[bytes.count / 2] ^= 1
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("out/\(name)")))
      try expectAsFresh("\(name) was damaged")
    }
    try Data("touchstone run 2\n".utf8).write(to: URL(fileURLWithPath: record))
    try expectAsFresh("the record was damaged")
    try FileManager.default.removeItem(atPath: folder.path("w/.touchstone"))
    try expectAsFresh("the record is gone")
  }

  @Test func `an error is told as without a record, and leaves the files as they were`() throws {
    #expect(try merge("--out", "out").ending == .exit(0))
    let before = try folder.contents("out")
    let ladder = try folder.text("w/ladders/cn-national.yaml")
    try folder.write(ladder.replacing("id: \"3\"", with: "id: \"33\""), as: "w/ladders/cn-national.yaml")
    let broken = try merge("--out", "out")
    #expect(broken.ending == .exit(1))
    #expect(try broken.errors == merge("--out", "out", "--fresh").errors)
    #expect(try folder.contents("out") == before)
    try folder.write(ladder, as: "w/ladders/cn-national.yaml")
    try expectAsFresh("mended")
  }
}
