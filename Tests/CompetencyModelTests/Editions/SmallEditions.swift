@testable import CompetencyModel

/// Editions of small standards, each of level 4 (and 5 where asked), made for a test.
enum SmallEditions {
  static func standard(
    _ id: String, _ edition: String, _ inForce: String, layer: String = "national", refines: [String] = [],
    mark: Int = 60, levels: [String] = ["4"]
  ) -> [UInt8] {
    var text = """
      kind: standard
      id: \(id)
      edition: "\(edition)"
      layer: \(layer)
      title: 标准
      body: 机构
      occupation: {catalogue: "2015", code: 6-30-99-00}
      inForce: \(inForce)

      """
    if !refines.isEmpty { text += "refines:\n" + refines.map { "  - {\($0)}\n" }.joined() }
    text += "levels:\n"
    for level in levels {
      text += "  \"\(level)\":\n"
      if layer == "national" { text += "    eligibility: [{experience: 1y}]\n" }
      text += "    assessment: {theory: {pass: 60}, practical: {pass: \(mark)}}\n"
      if layer == "national" { text += "    weights: {theory: {\"1\": 100}, practical: {\"1\": 100}}\n" }
    }
    text += layer == "national" ? "functions:\n" : "functions: []\n"
    for level in levels where layer == "national" {
      text += """
          - level: "\(level)"
            code: "1"
            title: 功能
            tasks:
              - code: "1.1"
                title: 内容
                skills: [{code: 1.1.1, text: 能做一事}, {code: 1.1.2, text: 能做二事}]
                knowledge: [{code: 1.1.1, text: 知一事}]

        """
    }
    return Array(text.utf8)
  }

  /// With the ladder they stand on.
  static func workspace(_ documents: [[UInt8]]) -> Workspace {
    var files = ["ladder.yaml": Array(SmallStandards.ladder.utf8)]
    for (number, document) in documents.enumerated() { files["\(number).yaml"] = document }
    return ShippedWorkspace.workspace(files)
  }
}
