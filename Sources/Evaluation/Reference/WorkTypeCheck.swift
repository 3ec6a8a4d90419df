import CompetencyModel
package import Diagnostics

/// Which work type (工种, 职业方向) an application may name, and whether it has to name one.
struct WorkTypeCheck {
  let circumstances: Circumstances
  let certified: Standard
  let level: String

  /// Where it is wrong, what is wrong with the work type that an application names, or with naming none.
  func problem(with workType: String?) -> (any FindingMessage)? {
    let known = workTypes(of: certified)
    guard let workType else { return isDivided ? WorkTypeNotNamed(known: known) : nil }
    return known.contains(workType) ? nil : UnknownInRecord(kind: .workType, name: workType, known: known)
  }

  /// A standard's own, or where it lists none those of what it refines.
  private func workTypes(of standard: Standard) -> [String] {
    guard standard.workTypes.isEmpty else { return standard.workTypes }
    return Set(standard.refines.compactMap { circumstances.joined($0.standard) }.flatMap(workTypes)).sorted()
  }

  /// Whether candidates of the level are told apart.
  private var isDivided: Bool {
    certified.level(level).map { level in
      level.examinations.contains { $0.workType != nil } || level.items.contains { !$0.workTypes.isEmpty }
    } ?? false
  }
}

package struct WorkTypeNotNamed: FindingMessage {
  package static let code: FindingCode = "TS5008"
  let known: [String]

  package var text: Bilingual {
    Bilingual(
      zh: "没有写明工种（方向），而本标准分工种（方向）考核",
      en: "no work type is named, but the standard examines each work type separately")
  }
  package var advice: Bilingual {
    let names = known.map { "`\($0)`" }
    return Bilingual(
      zh: "写上所报的工种（方向）：\(names.joined(separator: "、"))",
      en: "name the one applied for: \(names.joined(separator: ", "))")
  }
}
