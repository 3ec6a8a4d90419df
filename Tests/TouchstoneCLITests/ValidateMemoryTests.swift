import Foundation
import Testing

/// A large workspace is checked by what its last clean check settled, and says the same.
@Suite struct ValidateMemoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let made = try Program.bench.run(
      ["workspace", "--standards", "200", "--seed", "1", "--shape", "small", "--out", "w"], in: folder)
    #expect(made.ending == .exit(0), "\(made.errors)")
  }

  private func validate(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["validate", "--workspace", "w"] + arguments, in: folder)
  }

  private var record: String { folder.path("w/.touchstone/clean-run") }

  @Test func `a second check says what the first one said`() throws {
    let first = try validate()
    #expect(first.ending == .exit(0) && first.errors.contains("200 standards"), "\(first.errors)")
    #expect(FileManager.default.fileExists(atPath: record))
    for format in ["human", "json", "junit", "sarif"] {
      let remembered = try validate("--format", format)
      let fresh = try validate("--format", format, "--fresh")
      #expect(remembered.ending == .exit(0))
      #expect(remembered.outputText == fresh.outputText && remembered.errors == fresh.errors, "\(format)")
    }
  }

  @Test func `a mistake is told as without a record, and mended is clean again`() throws {
    #expect(try validate().ending == .exit(0))
    let remembered = try Data(contentsOf: URL(fileURLWithPath: record))
    let path = folder.path("w/ladders/cn-national.yaml")
    let ladder = try String(contentsOfFile: path, encoding: .utf8)
    try ladder.replacing("id: \"3\"", with: "id: \"33\"").write(toFile: path, atomically: true, encoding: .utf8)
    let broken = try validate()
    #expect(broken.ending == .exit(1))
    #expect(try broken.outputText == validate("--fresh").outputText)
    #expect(try Data(contentsOf: URL(fileURLWithPath: record)) == remembered)
    try ladder.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try validate().ending == .exit(0))
  }

  @Test func `a damaged record, or a folder that takes none, costs time only`() throws {
    #expect(try validate().ending == .exit(0))
    try Data("touchstone clean run 1\n".utf8).write(to: URL(fileURLWithPath: record))
    #expect(try validate().errors.contains("200 standards"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: record)).count > 10_000)
    try FileManager.default.removeItem(atPath: folder.path("w/.touchstone"))
    try Data().write(to: URL(fileURLWithPath: folder.path("w/.touchstone")))
    #expect(try validate().ending == .exit(0))
  }
}
