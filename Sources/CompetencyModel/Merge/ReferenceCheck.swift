package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Whatever one document names in another must be there.
///
/// One cause, one finding: while a file cannot be read, or the standard referred to has errors of its own, what seems to
/// be missing there is not reported.
struct ReferenceCheck {
  let index: DocumentIndex
  private let standardsByID: [String: [StandardDocument]]
  /// By ladder, of those whose steps are all known.
  private let steps: [String: [String]]
  /// Levels of the occupational standards of an occupation, and whether all of those could be read whole.
  private let examined: [OccupationCode: (levels: Set<String>, areSettled: Bool)]
  private var unknownOccupations: Set<Place> = []
  private var findings: [Finding] = []

  /// - Parameter catalogue: what is told of occupations already: a standard's mistyped code is not told once more at
  ///   each scheme that names the right one.
  static func findings(in index: DocumentIndex, besides catalogue: [Finding]) -> [Finding] {
    var check = ReferenceCheck(index: index)
    check.unknownOccupations = Set(catalogue.filter { $0.code == UnknownOccupation.code }.map(\.place))
    index.standards.values.forEach { check.standard($0) }
    index.ladders.values.forEach { check.ladder($0) }
    index.crosswalks.values.forEach { check.crosswalk($0) }
    index.schemes.values.forEach { check.scheme($0) }
    index.issuers.values.forEach { check.issuer($0) }
    return check.findings
  }

  private init(index: DocumentIndex) {
    self.index = index
    steps = index.ladders.filter { !index.unsettledLadders.contains($0.key) }.mapValues {
      $0.steps.map(\.id.value)
    }
    standardsByID = Dictionary(grouping: index.standards.values, by: \.id.value)
    examined = Dictionary(
      index.standards.values.filter { $0.effectiveFamily != .onePlusX && $0.effectiveFamily != .specialAbility }.map {
        ($0.occupation.value.code, (Set($0.levels.map(\.level.value)), index.isSettled($0.key)))
      }, uniquingKeysWith: { ($0.0.union($1.0), $0.1 && $1.1) })
  }

  private mutating func missing(_ what: UnknownReference.Kind, _ name: String, at span: SourceSpan, known: [String]) {
    findings.append(Finding(UnknownReference(kind: what, name: name, known: known.sorted()), at: span))
  }

  private mutating func step(_ level: String, of ladderID: String, at span: SourceSpan) {
    step(level, among: steps[ladderID], of: ladderID, at: span)
  }

  /// - Parameter steps: nil where not all are known.
  private mutating func step(_ level: String, among steps: [String]?, of ladderID: String, at span: SourceSpan) {
    guard let steps, !steps.contains(level) else { return }
    missing(.level(ladder: ladderID), level, at: span, known: steps)
  }

  private mutating func item(_ name: Sited<ItemName>) {
    if index.contains(name.value) || !index.isSettled(name.value.owner.standard) { return }
    let siblings = index.standards[name.value.owner.standard].map { standard in
      standard.functions.filter { $0.level.value == name.value.owner.level }.flatMap { function in
        function.tasks.flatMap { task in
          task.items(name.value.kind).map {
            ItemName(owner: name.value.owner, kind: name.value.kind, code: $0.code.value).description
          }
        }
      }
    }
    missing(.item, name.value.description, at: name.span, known: siblings ?? [])
  }

  private mutating func standard(_ standard: StandardDocument) {
    let ladderID = index.ladderID(of: standard)
    if index.ladders[ladderID] == nil, index.isComplete {
      missing(.ladder, ladderID, at: standard.ladder?.span ?? standard.id.span, known: Array(index.ladders.keys))
    }
    let steps = steps[ladderID]
    for level in standard.levels {
      step(level.level.value, among: steps, of: ladderID, at: level.level.span)
      for alternative in level.eligibility {
        for condition in alternative.value.conditions {
          for certificate in condition.levelsNamed {
            step(certificate, among: steps, of: ladderID, at: alternative.span)
          }
        }
      }
      level.keyItems.forEach { item($0) }
    }
  }

  private mutating func ladder(_ ladder: LadderDocument) {
    waivers(ladder)
    for mapping in ladder.mappings {
      step(mapping.value.from.value, of: ladder.id.value, at: mapping.value.from.span)
      guard index.ladders[mapping.value.ladder.value] != nil else {
        guard index.isComplete else { continue }
        missing(.ladder, mapping.value.ladder.value, at: mapping.value.ladder.span, known: Array(index.ladders.keys))
        continue
      }
      step(mapping.value.to.value, of: mapping.value.ladder.value, at: mapping.value.to.span)
    }
  }

  /// The steps that awards and recognitions lead to are the ladder's own.
  private mutating func waivers(_ ladder: LadderDocument) {
    let named =
      ladder.awards.map(\.value).flatMap { [$0.grants] + ($0.upTo.map { [$0] } ?? []) }
      + ladder.recognitions.flatMap(\.value.levels)
    for name in named { step(name.value, of: ladder.id.value, at: name.span) }
    let steps = ladder.steps.map(\.id.value)
    for rule in ladder.awards.map(\.value) {
      guard let upTo = rule.upTo, let lowest = steps.firstIndex(of: rule.grants.value),
        let highest = steps.firstIndex(of: upTo.value), highest < lowest
      else { continue }
      findings.append(
        Finding(
          PromotionBelowGrant(grants: rule.grants.value, upTo: upTo.value), at: upTo.span,
          others: [SecondaryPlace(.source(rule.grants.span), Bilingual(zh: "晋升到这一级", en: "it stands for this one"))]))
    }
  }

  private mutating func crosswalk(_ crosswalk: CrosswalkDocument) {
    for alignment in crosswalk.alignments {
      item(alignment.value.from)
      item(alignment.value.to)
    }
  }

  /// A filing and the assessors' qualifications name levels that the occupation's standards have, or that the national
  /// ladder has. A standard whose code is mistyped may be any occupation's.
  private mutating func issuer(_ issuer: IssuerDocument) {
    guard index.isComplete, unknownOccupations.isEmpty else { return }
    let scopes =
      issuer.filing.scope.map { ($0.value.occupation, $0.value.levels) }
      + issuer.assessors.flatMap { entry in entry.value.occupations.map { ($0, entry.value.levels) } }
    for (occupation, levels) in scopes {
      let known = examined[occupation.value]
      if known?.areSettled == false { continue }
      for level in levels {
        guard let examined = known?.levels else {
          step(level.value, of: DocumentIndex.nationalLadder, at: level.span)
          continue
        }
        if !examined.contains(level.value) {
          missing(
            .levelOfStandard(occupation.value.description), level.value, at: level.span, known: Array(examined))
        }
      }
    }
  }

  private mutating func scheme(_ scheme: SchemeDocument) {
    for reference in [scheme.certifies] + scheme.endorses
    where index.isComplete && standardsByID[reference.value] == nil {
      missing(.standard, reference.value, at: reference.span, known: Array(standardsByID.keys))
    }
    if index.isComplete, index.issuers[scheme.issuer.value] == nil {
      missing(.issuer, scheme.issuer.value, at: scheme.issuer.span, known: Array(index.issuers.keys))
    }
    let certified = standardsByID[scheme.certifies.value] ?? []
    guard !certified.isEmpty, certified.allSatisfy({ index.isSettled($0.key) }) else { return }
    let levels = Set(certified.flatMap { $0.levels.map(\.level.value) })
    for level in scheme.levels where !levels.contains(level.value) {
      missing(.levelOfStandard(scheme.certifies.value), level.value, at: level.span, known: Array(levels))
    }
    if !certified.contains(where: { $0.occupation.value.code == scheme.occupation.value.code }),
      let standard = certified.min(by: { $0.key < $1.key }),
      !unknownOccupations.contains(.source(standard.occupation.span))
    {
      findings.append(
        Finding(
          OtherOccupation(
            scheme: scheme.occupation.value.code.description, standard: standard.occupation.value.code.description),
          at: scheme.occupation.span,
          others: [
            SecondaryPlace(.source(standard.occupation.span), Bilingual(zh: "标准的职业", en: "the standard's occupation"))
          ]))
    }
  }
}

extension Condition {
  /// Levels of the own ladder that the condition names.
  fileprivate var levelsNamed: [String] {
    switch self {
    case .experience(let work):
      if case .certificate(let certificate) = work.after { [certificate.level] } else { [] }
    case .holds(let certificate, _): [certificate.level]
    case .graduate(let graduate): graduate.accreditedFor.map { [$0] } ?? []
    case .trained(let training): [training.level]
    case .engaged, .intends, .title, .apprenticeship, .age, .qualification: []
    }
  }
}

package struct UnknownReference: FindingMessage {
  package static let code: FindingCode = "TS3002"

  enum Kind {
    case standard
    case ladder
    case issuer
    case chain
    case item
    case level(ladder: String)
    case levelOfStandard(String)
    case edition(of: String)
  }

  let kind: Kind
  let name: String
  let known: [String]

  package var text: Bilingual {
    switch kind {
    case .standard: nothingNamed(Bilingual(zh: "标准", en: "standard"))
    case .ladder: nothingNamed(Bilingual(zh: "等级体系", en: "ladder"))
    case .issuer: nothingNamed(Bilingual(zh: "颁证机构", en: "issuer"))
    case .chain: nothingNamed(Bilingual(zh: "产业链", en: "chain"))
    case .item: nothingNamed(Bilingual(zh: "条目", en: "item"))
    case .level(let ladder): nothing(Bilingual(zh: "级次", en: "step"), of: ladder)
    case .levelOfStandard(let standard): nothing(Bilingual(zh: "等级", en: "level"), of: standard)
    case .edition(let standard): nothing(Bilingual(zh: "版次", en: "edition"), of: standard)
    }
  }

  private func nothingNamed(_ noun: Bilingual) -> Bilingual {
    Bilingual(zh: "没有名为 `\(name)` 的\(noun.zh)", en: "there is no \(noun.en) named `\(name)`")
  }

  private func nothing(_ noun: Bilingual, of owner: String) -> Bilingual {
    Bilingual(zh: "`\(owner)` 没有\(noun.zh) `\(name)`", en: "`\(owner)` has no \(noun.en) `\(name)`")
  }

  package var advice: Bilingual {
    if let suggestion = Suggestion.nearest(to: name, among: known) {
      return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    }
    guard !known.isEmpty, known.count <= 12 else {
      return Bilingual(zh: "检查拼写，或补上它的文档", en: "check its spelling, or add its document")
    }
    let names = known.map { "`\($0)`" }
    return Bilingual(
      zh: "已有的是：\(names.joined(separator: "、"))", en: "known here: \(names.joined(separator: ", "))")
  }
}

package struct OtherOccupation: FindingMessage {
  package static let code: FindingCode = "TS3004"
  let scheme: String
  let standard: String

  package var text: Bilingual {
    Bilingual(
      zh: "方案的职业 `\(scheme)` 与所认定标准的职业 `\(standard)` 不同",
      en: "the scheme's occupation `\(scheme)` is not that of the standard it certifies, `\(standard)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改正 `职业`（occupation）或 `认定`（certifies）", en: "correct `occupation:` or `certifies:`")
  }
}

package struct PromotionBelowGrant: FindingMessage {
  package static let code: FindingCode = "TS3080"
  let grants: String
  let upTo: String

  package var text: Bilingual {
    Bilingual(
      zh: "最高晋升为 `\(upTo)`，低于晋升到的 `\(grants)`", en: "the highest step it promotes to, `\(upTo)`, is below `\(grants)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为同级或更高的级次，或删去 `最高晋升为`（upTo）", en: "make it the same step or a higher one, or leave `upTo` out")
  }
}
