import Diagnostics
import Foundation
import Testing

@testable import CompetencyModel

/// A workspace as git has it is the workspace as it was on the disk.
struct WorkspaceRevisionTests {
  private final class Clone {
    let path = NSTemporaryDirectory() + "touchstone-revision-" + UUID().uuidString

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try git("init", "--quiet", "--initial-branch=main")
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["git", "-C", path, "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.autocrlf=false"]
        + arguments
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "git \(arguments)")
    }

    func write(_ text: String, as name: String) throws {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    func commit() throws {
      try git("add", "--all")
      try git("commit", "--quiet", "--message=x")
    }
  }

  private static let marker = "kind: workspace\ntitle: 示例\n"

  private func load(_ clone: Clone, _ revision: String, in folder: String) throws -> Workspace.Revision {
    let root = "\(clone.path)/\(folder)"
    return try Workspace.load(root: root, at: revision, of: GitRepository(holding: root))
  }

  private func present(_ revision: Workspace.Revision) throws -> Workspace {
    guard case .present(let workspace, _) = revision else {
      Issue.record("there is no workspace")
      throw CancellationError()
    }
    return workspace
  }

  @Test func `the same documents with the same bytes, whatever they are called`() throws {
    let clone = try Clone()
    try clone.write(Self.marker, as: "a/b/touchstone.yaml")
    try clone.write("kind: ladder\r\nid: x\r\n", as: "a/b/国家 标准/带\t制表\n符.yaml")
    try clone.write("# no end of line", as: "a/b/c.yml")
    try clone.write("", as: "a/b/empty.yaml")
    try clone.write("x", as: "a/b/.hidden/x.yaml")
    try clone.write("x", as: "a/b/notes.txt")
    try clone.write("x", as: "a/outside.yaml")
    try clone.link("a/b/link.yaml", to: "国家 标准/带\t制表\n符.yaml")
    try clone.link("a/b/again.yaml", to: "./link.yaml")
    try clone.commit()
    let onDisk = try Workspace.load(root: "\(clone.path)/a/b")
    let inGit = try present(load(clone, "HEAD", in: "a/b"))
    #expect(onDisk.sources.files.count == 6)
    #expect(inGit.sources.files.map(\.path) == onDisk.sources.files.map(\.path))
    #expect(inGit.sources.files.map(\.bytes) == onDisk.sources.files.map(\.bytes))
    #expect(inGit.findings.map(\.code) == onDisk.findings.map(\.code))
  }

  @Test func `links that lead out of the workspace or nowhere hold no document`() throws {
    let clone = try Clone()
    try clone.write(Self.marker, as: "w/touchstone.yaml")
    try clone.write("x", as: "out.yaml")
    for (name, target) in [
      ("up", "../out.yaml"), ("far", "../../out.yaml"), ("gone", "gone-too.yaml"), ("self", "self.yaml"),
      ("whole", "/etc/hosts"),
    ] {
      try clone.link("w/\(name).yaml", to: target)
    }
    try clone.commit()
    #expect(try present(load(clone, "main", in: "w")).sources.files.map(\.path) == ["touchstone.yaml"])
  }

  @Test func `a revision may be any name of a commit, and nothing else`() throws {
    let clone = try Clone()
    try clone.write("x", as: "README")
    try clone.commit()
    try clone.write(Self.marker, as: "touchstone.yaml")
    try clone.commit()
    try clone.git("tag", "--annotate", "--message=x", "v1")
    for name in ["HEAD", "main", "v1", "@", "main~0"] {
      #expect(try present(load(clone, name, in: ".")).sources.files.count == 1)
    }
    for name in ["", "v2", "--help", "HEAD:touchstone.yaml", "HEAD^{tree}", "main..v1"] {
      guard case .unknown = try load(clone, name, in: ".") else {
        Issue.record("`\(name)` names a commit")
        continue
      }
    }
    guard case .absent(let commit) = try load(clone, "HEAD~1", in: ".") else {
      Issue.record("there was a workspace before there was one")
      return
    }
    #expect(commit.count == 40)
  }

  @Test func `a folder outside any repository is told`() throws {
    let failure = #expect(throws: Failure.self) { try GitRepository(holding: "/") }
    #expect(failure?.text.en.hasPrefix("`/` is in no usable git repository") == true)
  }

  @Test func `an object that is gone is told, not passed over`() throws {
    let clone = try Clone()
    try clone.write(Self.marker, as: "touchstone.yaml")
    try clone.commit()
    let objects = "\(clone.path)/.git/objects"
    let loose = try FileManager.default.subpathsOfDirectory(atPath: objects).filter { $0.count == 41 }
    // The commit and its tree stay: the third is the document.
    for name in loose {
      let file = "\(objects)/\(name)"
      let kept = try Data(contentsOf: URL(fileURLWithPath: file))
      try FileManager.default.removeItem(atPath: file)
      #expect(throws: Failure.self) {
        if case .unknown = try load(clone, "HEAD", in: ".") {
          throw Failure(Bilingual(zh: "没有", en: "none"), advice: Bilingual(zh: "没有", en: "none"))
        }
      }
      try kept.write(to: URL(fileURLWithPath: file))
    }
  }
}
