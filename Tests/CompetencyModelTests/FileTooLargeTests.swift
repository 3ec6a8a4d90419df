import CompetencyModel
import Diagnostics
import Foundation
import Testing

struct FileTooLargeTests {
  @Test func `a file too large is refused unread, and the rest of the workspace is read`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("kind: workspace\ntitle: 工作区\n".utf8).write(to: folder.appendingPathComponent("touchstone.yaml"))
    // A hole of a terabyte: reading it would end the test run.
    let large = folder.appendingPathComponent("large.yaml")
    try Data().write(to: large)
    try FileHandle(forWritingTo: large).truncate(atOffset: 1 << 40)

    let workspace = try Workspace.load(root: folder.path)
    #expect(workspace.entries.count == 1)
    #expect(workspace.findings.map(\.code) == ["TS1002"])
    #expect(
      workspace.findings.first?.message.text.en == "the file has 1099511627776 bytes, more than the limit of 67108864")
    #expect(workspace.unreadable.map { workspace.sources[$0].path } == ["large.yaml"])
    let report = HumanReport(sources: workspace.sources, language: .en).render(workspace.findings)
    #expect(report.contains("--> large.yaml:1:1"))
  }
}
