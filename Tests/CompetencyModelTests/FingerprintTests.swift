import Diagnostics
import Standards
import Testing

@testable import CompetencyModel

/// The identity of real findings: what has no part in their meaning changes none of them.
struct FingerprintTests {
  private func fingerprints(_ workspace: Workspace) -> [String] {
    Merge(workspace).findings.identified(in: workspace.sources, by: LogicalPlaces()).map(\.fingerprint)
      .sorted()
  }

  @Test(arguments: OneMistakeTests.mistakes) func `lines and comments tell no findings apart`(
    _ mistake: OneMistakeTests.Mistake
  ) throws {
    let before = fingerprints(try ShippedWorkspace.load(mistake.make))
    #expect(before.count == 1)
    let after = try ShippedWorkspace.load { files in
      try mistake.make(&files)
      for path in files.keys where !(files[path]?.isEmpty ?? true) {
        files[path] = Array("# 说明\n\n# note\n".utf8) + (files[path] ?? [])
      }
    }
    #expect(fingerprints(after) == before)
  }

  // Laid out anew, a text with commas is as many keys on lines of their own.
  @Test(arguments: OneMistakeTests.mistakes.filter { $0.name != "text-with-a-comma" })
  func `neither the name of a file nor the language of its keys does`(
    _ mistake: OneMistakeTests.Mistake
  ) throws {
    let before = fingerprints(try ShippedWorkspace.load(mistake.make))
    let after = try ShippedWorkspace.load { files in
      try mistake.make(&files)
      for (path, bytes) in files {
        var sources = SourceMap()
        let file = SourceFile(path: path, bytes: bytes)
        // What cannot be read has no name but its file's.
        guard case .rewritten(let text) = DocumentFormatter(keys: .zh).format(file, as: sources.add(file)),
          path != Workspace.marker
        else { continue }
        files[path] = nil
        files[path.replacing(".yaml", with: "-renamed.yaml")] = text
      }
    }
    #expect(fingerprints(after) == before)
  }

  @Test func `another document tells no findings apart, though advice names what there is`() throws {
    let mistakes = OneMistakeTests.mistakes.filter { $0.code == "TS3002" }
    #expect(mistakes.count == 3)
    for mistake in mistakes {
      let before = try ShippedWorkspace.load(mistake.make)
      let after = try ShippedWorkspace.load { files in
        try mistake.make(&files)
        files["issuers/other.yaml"] = files["issuers/lingnan.yaml"]
        try files.replace("id: lingnan", with: "id: lingnam2", in: "issuers/other.yaml")
      }
      #expect(fingerprints(after) == fingerprints(before))
    }
  }

  @Test func `every mistake has a fingerprint of its own`() throws {
    let all = try OneMistakeTests.mistakes.flatMap { fingerprints(try ShippedWorkspace.load($0.make)) }
    #expect(Set(all).count == all.count)
  }
}
