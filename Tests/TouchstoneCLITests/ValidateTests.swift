import Glibc
import Testing

@Suite struct ValidateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
    // Two documents that each speak of a standard there is not.
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "certifies: cn/6-31-01-03", by: "certifies: cn/6-31-01-04")
    try TestWorkspace.edit(
      "industry/gd-electric-6-31-01-03.yaml", in: folder, replacing: "edition: \"2018\"", by: "edition: \"2019\"")
  }

  private func places(_ paths: String...) throws -> [String] {
    let run = try Program.touchstone.run(["validate"] + paths, in: folder)
    #expect(run.ending == .exit(1), "\(run.errors)")
    return run.outputText.split(separator: "\n").filter { $0.hasPrefix("  --> ") }
      .map { String($0.dropFirst(6).prefix { $0 != ":" }) }
  }

  @Test func `a path limits the findings shown`() throws {
    let all = Set(try places("standards"))
    #expect(all.isSuperset(of: ["schemes/electrician.yaml", "industry/gd-electric-6-31-01-03.yaml"]))
    #expect(Set(try places("standards/industry")) == ["industry/gd-electric-6-31-01-03.yaml"])
    #expect(Set(try places("standards/schemes/electrician.yaml")) == ["schemes/electrician.yaml"])
    #expect(
      Set(try places("standards/industry", "standards/schemes/electrician.yaml")) == [
        "industry/gd-electric-6-31-01-03.yaml", "schemes/electrician.yaml",
      ])
  }

  @Test func `a path limits nothing of what is loaded`() throws {
    // The scheme's mistake is that another document, outside the path, does not exist; and a sound folder is sound
    // although documents outside it are not.
    #expect(try places("standards/schemes/electrician.yaml") == ["schemes/electrician.yaml"])
    let sound = try Program.touchstone.run(["validate", "standards/national"], in: folder)
    #expect(sound.ending == .exit(0))
    #expect(sound.errors.hasPrefix("checked 29 documents: 12 standards"))
  }

  @Test func `a workspace may be reached through a symbolic link`() throws {
    try #require(symlink("standards", folder.path("link")) == 0)
    #expect(try places("link") == places("standards"))
    #expect(try places("link/industry") == ["industry/gd-electric-6-31-01-03.yaml"])
    #expect(try places("--workspace", "link", "standards/industry") == ["industry/gd-electric-6-31-01-03.yaml"])
    #expect(
      try places("--workspace", "standards", "link/industry/gd-electric-6-31-01-03.yaml") == [
        "industry/gd-electric-6-31-01-03.yaml"
      ])
  }

  @Test func `a path may be relative, and lead out of the current folder`() throws {
    func places(_ path: String) throws -> [Substring] {
      let run = try Program.touchstone.run(["validate", path], in: folder, at: "standards/national")
      return run.outputText.split(separator: "\n").filter { $0.hasPrefix("  --> ") }
    }
    #expect(try places("../schemes/").map(\.description).allSatisfy { $0.contains("schemes/electrician.yaml") })
    #expect(try places("../schemes/").count == places("../schemes/electrician.yaml").count)
    #expect(try !places("../schemes/").isEmpty)
    #expect(try places(".").isEmpty)
    #expect(try places("..").count > places("../schemes").count)
  }
}
