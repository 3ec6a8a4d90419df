import Diagnostics

@testable import CompetencyModel

/// Small workspaces made for a test: one national standard, and lower ones that refine it in a chain.
struct SmallStandards {
  static let ladder = """
    kind: ladder
    id: cn/national
    layer: national
    title: 等级
    authority: 示例
    date: 2020-01-01
    steps:
      - {id: "5", title: 五级}
      - {id: "4", title: 四级}
    """

  static func standard(
    _ id: String, layer: String, refines: String? = nil, assessment: String = "", evidence: String = "",
    weights: Bool = false, functionCode: String = "1"
  ) -> String {
    var text = """
      kind: standard
      id: \(id)
      edition: "1"
      layer: \(layer)
      title: 标准
      body: 机构
      occupation: {catalogue: "2015", code: 6-30-99-00}
      inForce: {from: 2020-01-01}

      """
    if let refines {
      text += "refines:\n  - {standard: \(refines), edition: \"1\", levels: {\"4\": \"4\"}}\n"
    }
    text += "levels:\n  \"4\":\n"
    if layer == "national" { text += "    eligibility:\n      - {experience: 1y}\n" }
    if !assessment.isEmpty { text += "    assessment:\n      \(assessment)\n" }
    if !evidence.isEmpty { text += "    evidence: \(evidence)\n" }
    if weights {
      text += "    weights:\n      theory: {\"\(functionCode)\": 100}\n      practical: {\"\(functionCode)\": 100}\n"
    }
    if assessment.isEmpty, evidence.isEmpty, !weights, layer != "national" { text += "    training: 1\n" }
    text += """
      functions:
        - level: "4"
          code: "\(functionCode)"
          title: 功能
          tasks:
            - code: "\(functionCode).1"
              title: 内容
              skills:
                - {code: \(functionCode).1.1, text: 能做一事, key: true}
                - {code: \(functionCode).1.2, text: 能做二事}
              knowledge:
                - {code: \(functionCode).1.1, text: 知一事}

      """
    return text
  }

  /// A national standard `n`, an industry norm `h` that refines it and an enterprise standard `e` that refines that.
  static func chain(
    national: String = "theory: {pass: 60}\n      practical: {pass: 60}", industry: String = "",
    enterprise: String = "", evidence: (n: String, h: String, e: String) = ("", "", "")
  ) -> [String: [UInt8]] {
    [
      "ladder.yaml": ladder,
      "n.yaml": standard("n", layer: "national", assessment: national, evidence: evidence.n, weights: true),
      "h.yaml": standard(
        "h", layer: "industry", refines: "n", assessment: industry, evidence: evidence.h, functionCode: "H1"),
      "e.yaml": standard(
        "e", layer: "enterprise", refines: "h", assessment: enterprise, evidence: evidence.e, functionCode: "E1"),
    ].mapValues { Array($0.utf8) }
  }
}

extension SmallStandards {
  static func crosswalk(
    _ id: String, layer: String = "national", _ alignments: [(from: String, relation: String, to: String)]
  ) -> [UInt8] {
    let lines = alignments.map { "  - {from: \($0.from), relation: \($0.relation), to: \($0.to)}" }
    return Array(
      """
      kind: crosswalk
      id: \(id)
      layer: \(layer)
      owner: 联盟
      date: 2024-01-01
      alignments:
      \(lines.joined(separator: "\n"))

      """.utf8)
  }
}

/// Where a finding points, by the name of the file and the text underlined.
enum ReportedPlace {
  static func path(_ place: Place, _ workspace: Workspace) -> String? {
    guard case .source(let span) = place else { return nil }
    return workspace.sources[span.source].path
  }

  static func text(_ place: Place, _ workspace: Workspace) -> String? {
    guard case .source(let span) = place else { return nil }
    return workspace.sources.text(span)
  }
}
