/// A national standard made for a test: its levels, who may apply for each, and how each is examined.
struct LevelledStandard {
  struct Level {
    var id: String
    /// 申报条件, one entry each.
    var entries: [String]
    var assessment = "{theory: {pass: 60}, practical: {pass: 60}}"
  }

  var id = "n"
  var head = "related: {occupations: [6-31-01-03], ownMajors: [甲], majors: [乙], titles: [机械工程]}"
  var ladder = "cn/national"
  var levels: [Level]

  var text: String {
    var text = """
      kind: standard
      id: \(id)
      edition: "1"
      layer: national
      title: 标准
      body: 机构
      occupation: {catalogue: "2015", code: 6-30-99-00}
      inForce: {from: 2020-01-01}
      ladder: \(ladder)
      \(head)
      levels:

      """
    for level in levels {
      text += """
          "\(level.id)":
            eligibility:
        \(level.entries.map { "      - \($0)" }.joined(separator: "\n"))
            assessment: \(level.assessment)
            weights:
              theory: {"1": 100}
              practical: {"1": 100}

        """
    }
    text += "functions:\n"
    for level in levels {
      text += """
          - level: "\(level.id)"
            code: "1"
            title: 功能
            tasks:
              - code: "1.1"
                title: 内容
                skills: [{code: 1.1.1, text: 能做一事}]
                knowledge: [{code: 1.1.1, text: 知一事}]

        """
    }
    return text
  }

  /// With the ladders that ship with the project.
  func files() throws -> [String: [UInt8]] {
    var files = try ShippedWorkspace.documents().filter { $0.key.hasPrefix("ladders/") }
      .filter { $0.key != "ladders/yuexing.yaml" }
    files["n.yaml"] = text
    return files.mapValues { Array($0.utf8) }
  }
}
