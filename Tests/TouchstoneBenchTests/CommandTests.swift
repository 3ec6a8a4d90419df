import ArgumentParser
import FoundationEssentials
import LearnerRecords
import Testing

@testable import TouchstoneBench

struct CommandTests {
  @Test(arguments: [
    ["--count", "0", "--seed", "1"], ["--count", "5"], ["--count", "5", "--seed", "-1"],
    ["--count", "5", "--seed", "1", "--dirty", "101"], ["--count", "5", "--seed", "1", "--encoding", "gb18030"],
    ["--count", "5", "--seed", "1", "--as-of", "2026-02-30"], ["--count", "5", "--seed", "1", "--format", "xlsx"],
    ["--count", "5", "--seed", "1", "--out", "a", "--out-dir", "b"],
  ])
  func `wrong usage is refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try RecordsCommand.parse(arguments) }
  }

  @Test func `each scheme's records go to a file of their own`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = ["--count", "20", "--seed", "7", "--workspace", ShippedSchemes.folder, "--format", "csv"]
    try RecordsCommand.parse(arguments + ["--out-dir", folder.path]).run()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == [
        "gd-ai-trainer.csv", "gd-digital-solution.csv", "gd-electrician.csv", "gd-iot-installer.csv",
        "gd-robot-operator.csv",
      ])
    let written = try Data(contentsOf: folder.appendingPathComponent("gd-electrician.csv"))
    let file = try ShippedSchemes.file("gd/electrician", format: .csv)
    #expect(try Array(written) == ShippedSchemes.bytes(file, rows: 20))
    #expect(throws: ValidationError.self) { try RecordsCommand.parse(arguments).run() }
    let misspelt = try RecordsCommand.parse(arguments + ["--scheme", "gd/electricain"])
    #expect(throws: ValidationError.self) { try misspelt.run() }
  }
}
