import CanonicalJSON
import Diagnostics
import Foundation
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
      try files.replace(
        "  knowledge:\n    - {code: \"2.2.1\"", with: "    knowledge:\n    - {code: \"2.2.1\"",
        in: "national/6-30-99-00.yaml")
      try files.replace("certifies:", with: "认定:", in: "schemes/electrician.yaml")
    }
    let (old, new) = (Merge(before), Merge(after))
    #expect(new.findings.isEmpty)
    let bytes = try old.model.canonicalBytes()
    #expect(try new.model.canonicalBytes() == bytes)
    let digest = ContentDigest(of: bytes)
    #expect(Lock(before, model: digest).text != Lock(after, model: digest).text)
  }

  @Test func `a standard written in Chinese keys is the same standard`() throws {
    let chinese = [
      "kind": "类型", "id": "标识", "edition": "版次", "layer": "层级", "title": "名称", "body": "颁布机构",
      "occupation": "职业", "catalogue": "大典版次", "inForce": "施行", "from": "起", "refines": "细化",
      "standard": "标准", "eligibility": "申报条件", "experience": "工作年限", "assessment": "评价方式",
      "theory": "理论", "practical": "技能", "pass": "合格分", "weights": "权重", "functions": "职业功能",
      "level": "等级", "tasks": "工作内容", "skills": "技能要求", "knowledge": "相关知识要求", "text": "内容", "key": "关键",
      "training": "培训学时",
    ]
    var files = SmallStandards.chain(industry: "practical: {pass: 70}")
    let english = try Merge(ShippedWorkspace.workspace(files)).model.canonicalBytes()
    for name in ["n.yaml", "h.yaml", "e.yaml"] {
      var text = String(decoding: files[name] ?? [], as: UTF8.self)
      for (key, other) in chinese {
        for lead in ["\n", " ", "{"] {
          text = text.replacingOccurrences(of: "\(lead)\(key):", with: "\(lead)\(other):")
        }
        if text.hasPrefix("\(key):") { text = other + text.dropFirst(key.count) }
      }
      text = text.replacingOccurrences(of: "类型: standard", with: "类型: 标准")
      #expect(!text.contains("skills:") && !text.contains("kind:"))
      files[name] = Array(text.utf8)
    }
    let merge = Merge(ShippedWorkspace.workspace(files))
    #expect(merge.findings.isEmpty)
    #expect(try merge.model.canonicalBytes() == english)
  }

  @Test func `a changed mark changes the model`() throws {
    let before = try Merge(ShippedWorkspace.load()).model.canonicalBytes()
    let after = try Merge(
      ShippedWorkspace.load {
        try $0.replace("theory: {pass: 60", with: "theory: {pass: 61", in: "national/6-31-01-03.yaml")
      }
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
    let origins = try #require(JSONParser.parse(Merge(workspace).provenance.text(workspace.sources)).object)
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
