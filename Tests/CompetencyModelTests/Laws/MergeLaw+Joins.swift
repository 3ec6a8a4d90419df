import Diagnostics
import Standards
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// Every joined value is what its join's name says of all who have a say, and each of them is on record as an origin.
extension MergeLaw {
  static let examinations = MergeLaw("an examination asks the strictest that anybody said, and everybody is cited") {
    tried, _ in
    tried.levels.lazy.compactMap { owner, level in
      level.examinations.lazy.compactMap { objection(to: $0, at: owner, in: tried.merge) }.first
    }.first
  }

  static let evidence = MergeLaw("evidence must be the strictest that anybody said, and everybody is cited") {
    tried, _ in
    tried.levels.lazy.compactMap { objection(to: $1.evidence, at: $0, in: tried.merge) }.first
  }

  static let conditions = MergeLaw("conditions and items of all who have a say are asked for") { tried, _ in
    let (merge, plain) = (tried.merge, tried.plain)
    for (owner, level) in tried.levels {
      let cone = plain.cone(owner)
      let asking = cone.filter { plain.requirements($0)?.eligibility.isEmpty == false }
      if level.eligibility.map(\.owner) != asking.sorted() { return "\(owner): conditions of others" }
      for clause in level.eligibility {
        let origins = merge.provenance.origins(of: owner.description, under: clause.id)
        if origins.count != clause.alternatives.count { return "\(clause.id): \(origins.count) origins" }
      }
      let examined = level.examinations.flatMap(\.weights).flatMap(\.items)
      let asked = Set(examined + level.items.map(\.item))
      let all = merge.model.standards.flatMap(\.items).map(\.name).filter { cone.contains($0.owner) }
      if let lost = all.first(where: { !asked.contains($0) && !isBesideTheTable($0, in: merge) }) {
        return "\(owner): \(lost) is not asked for"
      }
      if let stray = asked.first(where: { !cone.contains($0.owner) }) { return "\(owner): \(stray) is asked for" }
      if let item = level.items.first(where: { merge.origins("\($0.id)/pass", of: owner).isEmpty }) {
        return "\(item.id): no origin"
      }
    }
    return nil
  }

  /// A function without a row of its level's table; only its documents' own check can tell why.
  private static func isBesideTheTable(_ item: ItemName, in merge: Merge) -> Bool {
    PlainCone(index: merge.index).requirements(item.owner)?.weights?.weighs(item.kind.component) == true
  }

  // MARK: One clause against everything said

  private static func objection(to clause: ExaminationClause, at owner: StandardLevel, in merge: Merge) -> String? {
    let plain = PlainCone(index: merge.index)
    let said = plain.speakers(at: owner, on: clause.owner).compactMap { $0.assessment[clause.component]?.value }
    func check<Value: Comparable & CustomStringConvertible>(
      _ path: String, _ joined: Value?, _ said: [Sited<Value>], _ join: ([Value]) -> Value?
    ) -> String? {
      if joined != join(said.map(\.value)) {
        return "\(owner) \(clause.id)/\(path) is \(joined as Any) of \(said.map(\.value))"
      }
      let expected = Set(said.map { Origin(value: $0.value.description, span: $0.span) })
      let found = merge.origins("\(clause.id)/\(path)", of: owner)
      return found == expected ? nil : "\(owner) \(clause.id)/\(path) has \(found.count) origins of \(expected.count)"
    }
    let odd = said.compactMap(\.oddPanel)
    if clause.oddPanel != odd.contains(where: \.value) { return "\(owner) \(clause.id)/odd is \(clause.oddPanel)" }
    if merge.origins("\(clause.id)/odd", of: owner).count != odd.count { return "\(owner) \(clause.id)/odd: origins" }
    for (path, joined, flags) in [
      ("qualified", clause.qualified, said.compactMap(\.qualified)),
      ("independent", clause.independent, said.compactMap(\.independent)),
    ] {
      if (joined ?? false) != flags.contains(where: \.value) {
        return "\(owner) \(clause.id)/\(path) is \(joined as Any)"
      }
      if merge.origins("\(clause.id)/\(path)", of: owner).count != flags.count {
        return "\(owner) \(clause.id)/\(path): origins"
      }
    }
    let methods = said.map { $0.methods.map(\.value) }.filter { !$0.isEmpty }
    let allowed =
      methods.isEmpty ? nil : AssessmentMethod.allCases.filter { one in methods.allSatisfy { $0.contains(one) } }
    if clause.methods.map({ Set($0) }) != allowed.map({ Set($0) }) {
      return "\(owner) \(clause.id)/methods are \(clause.methods as Any) of \(methods)"
    }
    if merge.origins("\(clause.id)/methods", of: owner).count != methods.reduce(0, { $0 + $1.count }) {
      return "\(owner) \(clause.id)/methods: origins"
    }
    return check("pass", clause.pass, said.map(\.pass)) { $0.max() ?? .full }
      ?? check("assessors", clause.assessors, said.compactMap(\.assessors)) { $0.max() }
      ?? check("minutes", clause.minutes, said.compactMap(\.minutes)) { $0.max() }
      ?? check("perAssessor", clause.candidatesPerAssessor, said.compactMap(\.candidatesPerAssessor)) { $0.min() }
      ?? check("carryOver", clause.carryOver, said.compactMap(\.carryOver)) { $0.min() }
      ?? keyItems(of: clause, at: owner, in: merge)
  }

  private static func keyItems(of clause: ExaminationClause, at owner: StandardLevel, in merge: Merge) -> String? {
    guard clause.component == .practical else { return nil }
    let plain = PlainCone(index: merge.index)
    let items = merge.model.standards.flatMap(\.items).filter {
      $0.name.owner == clause.owner && $0.name.kind == .skill
    }
    let below = plain.cone(owner).compactMap(plain.requirements).flatMap(\.keyItems).map(\.value)
    let marked = items.filter { $0.isKey || below.contains($0.name) }.map(\.name).sorted()
    if clause.keyItems.map(\.item) != marked {
      return "\(owner) \(clause.id): ★ \(clause.keyItems) instead of \(marked)"
    }
    for item in items where marked.contains(item.name) {
      let expected = (item.isKey ? 1 : 0) + below.count { $0 == item.name }
      let found = merge.origins("\(clause.id)/key/\(item.name.code)", of: owner).count
      if found != expected { return "\(owner) ★ \(item.name): \(found) origins of \(expected)" }
    }
    return nil
  }

  private static func objection(to clause: EvidenceClause, at owner: StandardLevel, in merge: Merge) -> String? {
    let plain = PlainCone(index: merge.index)
    let said = plain.cone(owner).compactMap { plain.requirements($0)?.evidence }
    func origins(_ path: String, _ count: Int) -> String? {
      let found = merge.origins("evidence/\(path)", of: owner).count
      return found == count ? nil : "\(owner) evidence/\(path) has \(found) origins of \(count)"
    }
    let (counts, windows, panels) = (said.compactMap(\.count), said.compactMap(\.recency), said.compactMap(\.assessors))
    let accepted = said.compactMap(\.acceptedKinds)
    let required = said.flatMap(\.requiredKinds)
    if clause.count != counts.map(\.value).max() ?? 1 { return "\(owner) count \(clause.count)" }
    if clause.recency != windows.map(\.value).min() { return "\(owner) recency \(clause.recency as Any)" }
    if clause.assessors != panels.map(\.value).max() ?? 0 { return "\(owner) assessors \(clause.assessors)" }
    if Set(clause.requiredKinds) != Set(required.map(\.value)) { return "\(owner) requires \(clause.requiredKinds)" }
    let common =
      accepted.isEmpty ? nil : EvidenceKind.allCases.filter { kind in accepted.allSatisfy { $0.value.contains(kind) } }
    if clause.acceptedKinds.map({ Set($0) }) != common.map({ Set($0) }) {
      return "\(owner) accepts \(clause.acceptedKinds as Any)"
    }
    let kinds = Set(required.map(\.value)).compactMap { kind in
      origins("requiredKinds/\(kind.rawValue)", required.count { $0.value == kind })
    }
    return origins("count", counts.count) ?? origins("recency", windows.count) ?? origins("assessors", panels.count)
      ?? origins("acceptedKinds", accepted.count) ?? kinds.first
  }
}
