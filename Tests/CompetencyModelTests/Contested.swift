import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import CompetencyModel
@testable import Standards

/// A workspace with a conflict, and resolutions made from what is found in it, as people paste them.
struct Contested {
  var files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  /// The industry norm's mark of 55 under a national 60, an enterprise standard below both.
  static func mark(enterprise: String = "") -> Contested {
    Contested(SmallStandards.chain(industry: "practical: {pass: 55}", enterprise: enterprise))
  }

  var workspace: Workspace { ShippedWorkspace.workspace(files) }
  var merge: Merge { Merge(workspace) }
  var codes: [FindingCode] { merge.findings.map(\.code) }

  /// The only conflict that is not settled.
  func conflict(_ code: FindingCode? = nil) throws -> Conflict {
    let open = merge.conflicts.filter { $0.isUnresolved && (code == nil || $0.conflict.code == code) }
    try #require(open.count == 1)
    return open[0].conflict
  }

  /// Adds a resolution of a conflict, filled in.
  mutating func resolve(
    _ conflict: Conflict, _ choice: ResolutionChoice, body: String, expires: String? = nil,
    path: String = "resolutions.yaml", swapped: Bool = false
  ) throws {
    let entry = try #require(ResolutionEntry(conflict, language: .en)).lines
    var text = entry.joined(separator: "\n") + "\n"
    text = try Self.put("    reason:", "    reason: 过渡期", in: text)
    text = try Self.put("    person:", "    person: 李明", in: text)
    text = try Self.put("    date:", "    date: 2026-01-05", in: text)
    let lines = text.split(separator: "\n").map { line -> String in
      if line.hasPrefix("    choice:") { return "    choice: \(choice.rawValue)" }
      if line.hasPrefix("    body:") { return "    body: \(body)" }
      if swapped, line == "    first:" { return "    second:" }
      if swapped, line == "    second:" { return "    first:" }
      return String(line)
    }
    if files[path] == nil {
      files[path] = Array("kind: resolutions\nid: \(path.dropLast(5))\ntitle: 裁定\nresolutions:\n".utf8)
    }
    files.append(lines.joined(separator: "\n") + "\n", to: path)
    if let expires { files.append("    expires: \(expires)\n", to: path) }
  }

  private static func put(_ old: String, _ new: String, in text: String) throws -> String {
    let range = try #require(text.range(of: old))
    return text.replacingCharacters(in: range, with: new)
  }

  /// The mark of the practical examination that a level of a standard asks of a sitting for the national one.
  func mark(of standard: String) -> Score? {
    merge.model.standard(StandardEdition(standard: standard, edition: "1"))?.level("4")?.examinations
      .first { $0.owner.standard.standard == "n" && $0.component == .practical }?.pass
  }
}
