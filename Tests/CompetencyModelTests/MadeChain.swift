import Diagnostics
import Standards
import Testing
import Vocabulary

@testable import CompetencyModel

/// A chain put together for a test, with enterprise standards `p`, `q` and `r` for one occupation and `s` for another.
struct MadeChain {
  var leaders: [String]
  /// Node → its leaders and its members.
  var nodes: [String: (leaders: [String], members: [String])]

  private var text: String {
    let nodes = nodes.sorted { $0.key < $1.key }.map { id, node in
      "  - {id: \(id), title: 环节, leaders: [\(node.leaders.joined(separator: ", "))], "
        + "members: [\(node.members.joined(separator: ", "))]}"
    }
    return """
      kind: chain
      id: k
      title: 产业链
      authority: 文件
      date: 2025-01-01
      leaders: [\(leaders.joined(separator: ", "))]
      nodes:
      \(nodes.joined(separator: "\n"))

      """
  }

  func workspace() -> Workspace {
    var files = SmallStandards.chain()
    let own = ["p", "q", "r"].map {
      ($0, SmallStandards.standard($0, layer: "enterprise", refines: "n", functionCode: "E1"))
    }
    let others = [
      (
        "m",
        SmallStandards.standard(
          "m", layer: "national", assessment: "theory: {pass: 60}\n      practical: {pass: 60}", weights: true)
      ),
      ("s", SmallStandards.standard("s", layer: "enterprise", refines: "m", functionCode: "E1")),
    ].map { ($0, $1.replacing("6-30-99-00", with: "6-31-01-03")) }
    for (id, standard) in own + others { files["\(id).yaml"] = Array(standard.utf8) }
    files["chain.yaml"] = Array(text.utf8)
    return ShippedWorkspace.workspace(files)
  }

  /// Enterprise → the standard that applies to it, for the occupation of `p`, `q` and `r`.
  func applying() throws -> [String: String] {
    let model = Merge(workspace()).model
    let code = try #require(OccupationCode("6-30-99-00"))
    let chain = try #require(model.chain("k"))
    return Dictionary(
      uniqueKeysWithValues: chain.members.compactMap { member in
        model.overlay(of: member.name, in: chain, for: Occupation(catalogue: "2015", code: code)).map {
          (member.name, $0.standard)
        }
      })
  }
}
