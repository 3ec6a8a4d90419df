import CanonicalJSON
import Diagnostics
import Testing

@testable import CompetencyModel

/// What the digests cover, and what they do not.
struct ModelBytesTests {
  @Test func `model.json reads back as the same model`() throws {
    let bytes = try Merge(ShippedWorkspace.load()).model.canonicalBytes()
    let model = try CanonicalCoding.decode(UnifiedModel.self, from: bytes)
    #expect(try model.canonicalBytes() == bytes)
    #expect(!String(decoding: bytes, as: UTF8.self).contains(".yaml"))
  }

  @Test func `a comment, another indentation or a Chinese key leaves the model as it is; the lock changes`() throws {
    let before = try ShippedWorkspace.load()
    let after = try ShippedWorkspace.load { files in
      files["national/6-31-01-03.yaml"] = Array("# 说明\n\n".utf8) + (files["national/6-31-01-03.yaml"] ?? [])
      try files.replace("  ethics:", with: "    ethics:", in: "national/6-30-99-00.yaml")
      try files.replace("  knowledge:\n    - {code: \"2.2.1\"", with: "    knowledge:\n    - {code: \"2.2.1\"", in: "national/6-30-99-00.yaml")
      try files.replace("certifies:", with: "认定:", in: "schemes/electrician.yaml")
    }
    let (old, new) = (Merge(before), Merge(after))
    #expect(new.findings.isEmpty)
    let bytes = try old.model.canonicalBytes()
    #expect(try new.model.canonicalBytes() == bytes)
    let digest = ContentDigest(of: bytes)
    #expect(Lock(before, model: digest).text != Lock(after, model: digest).text)
  }

  @Test func `a changed mark changes the model`() throws {
    let before = try Merge(ShippedWorkspace.load()).model.canonicalBytes()
    let after = try Merge(
      ShippedWorkspace.load { try $0.replace("theory:    {pass: 60", with: "theory:    {pass: 61", in: "national/6-31-01-03.yaml") }
    ).model.canonicalBytes()
    #expect(before != after)
  }

  @Test func `the lock names every document in the form of sha256sum`() throws {
    let workspace = try ShippedWorkspace.load()
    let lines = Lock(workspace, model: ContentDigest(of: [])).text.split(separator: "\n").drop { $0.hasPrefix("#") }
    #expect(lines.count == workspace.sources.files.count)
    for line in lines {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      #expect(parts.count == 3 && parts[0].count == 64 && parts[1].isEmpty)
    }
  }

  @Test func `origins are places within the workspace`() throws {
    let workspace = try ShippedWorkspace.load()
    let origins = try #require(Merge(workspace).provenance.json(workspace.sources).object)
    let places = origins.values.flatMap { owner in
      (owner.object ?? [:]).values.flatMap { ($0.array ?? []).compactMap { $0["place"]?.string } }
    }
    #expect(places.count > 1000)
    for place in places {
      let path = place.split(separator: ":").first.map(String.init)
      #expect(workspace.sources.files.contains { $0.path == path })
    }
  }
}
