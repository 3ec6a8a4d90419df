import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Conflicts of one level with what it refines, and of what it refines under it.
///
/// What is compared is the cone as resolutions leave it; what is shown, and what digests are of, is as declared.
struct LevelConflicts {
  let owner: StandardLevel
  let graph: RefinementGraph
  /// The level itself first.
  let declared: [Contribution]
  let cone: [Contribution]
  private let reach: ConeReach

  init(_ owner: StandardLevel, _ graph: RefinementGraph, _ overrulings: Overrulings) {
    self.owner = owner
    self.graph = graph
    declared = graph.cone(owner)
    cone = overrulings.applied(to: declared)
    reach = ConeReach(declared, graph)
  }

  /// Conflicts that need a decision, with a finding each.
  func all() -> [Conflict] {
    guard cone.count > 1, !cone.contains(where: { graph.isCrooked($0.standard.key) }) else { return [] }
    let loosened = ContestedField.strict.compactMap(loosened)
    let methods = ContestedField.methods.compactMap { nothingLeft(of: $0) }
    // What cannot be read whole may hold what seems to be left out.
    guard cone.allSatisfy({ graph.index.isSettled($0.standard.key) }) else { return loosened + methods }
    if let kinds = nothingLeft(of: .acceptedKinds) { return loosened + methods + [kinds] }
    return loosened + methods + unacceptedKinds()
  }

  /// What the level's own document says against itself: a kind that it requires and leaves out of its own list.
  static func mistakes(in level: LevelRequirements) -> [Finding] {
    guard let rules = level.evidence, let list = rules.acceptedKinds else { return [] }
    return rules.requiredKinds.filter { !list.value.contains($0.value) }.map { kind in
      Finding(
        RequiredKindNotAccepted(kind: kind.value), at: kind.span,
        others: [SecondaryPlace(.source(list.span), Bilingual(zh: "可用方式在此", en: "the accepted kinds"))])
    }
  }

  // MARK: Values

  /// A lower layer's own value that is weaker than what stands above it.
  private func loosened(_ field: ContestedField) -> Conflict? {
    guard let own = cone.first, let says = field.says(own.level), let isStricter = field.isStricter,
      let joined = field.joined
    else { return nil }
    let above = cone.dropFirst().filter { field.says($0.level) != nil }
    let floor = above.dropFirst().reduce(above.first) { best, next in
      best.map { isStricter(next.level, $0.level) ? next : $0 }
    }
    guard let floor, isStricter(floor.level, own.level), let first = side(field, of: own.owner),
      let second = side(field, of: floor.owner), let standing = field.says(floor.level)
    else { return nil }
    return Conflict(
      code: LoosenedValue.code, subject: field.name, first: first, second: second, meeting: meeting(with: floor),
      meanwhile: Bilingual(
        zh: "较严的 `\(standing.value)` 有效", en: "the stricter one stands: `\(standing.value)`"),
      rights: DecisionRight.yielding(
        first, second,
        outcomes: (
          Bilingual(
            zh: "`\(says.value)` 对 `\(owner)` 及其下层有效，`\(floor.owner)` 本身不变",
            en: "`\(says.value)` holds for `\(owner)` and what refines it; `\(floor.owner)` itself stays as it is"),
          Bilingual(zh: "`\(standing.value)` 有效", en: "`\(standing.value)` holds")
        )),
      edits: [
        ConflictEdit(
          joined.isFlag
            ? Bilingual(zh: "改为 `\(standing.value)`", en: "make it `\(standing.value)`")
            : Bilingual(zh: "改为 `\(standing.value)` 或更严", en: "make it `\(standing.value)` or stricter"),
          at: first.span, write: standing.value),
        ConflictEdit(
          Bilingual(zh: "由其发布机构放宽为 `\(says.value)`", en: "let its publisher loosen it to `\(says.value)`"),
          at: second.span, write: says.value),
      ],
      finding: Finding(
        LoosenedValue(field: joined, own: says.value, above: standing.value), at: says.span,
        others: [SecondaryPlace(.source(second.span), Bilingual(zh: "上层标准写在这里", en: "the higher standard's"))]))
  }

  // MARK: Lists of which what all have counts

  /// Two lists with nothing in common, where they first meet: not again under every standard below.
  private func nothingLeft(of field: ContestedField) -> Conflict? {
    let lists = cone.compactMap { part in field.says(part.level).map { (part: part, list: $0.value) } }
    // Mostly one list says it all, or each says the same.
    guard let first = lists.first?.list, lists.contains(where: { $0.list != first }) else { return nil }
    let parts = lists.map { (part: $0.part, words: words($0.list)) }
    guard parts.dropFirst().reduce(parts[0].words, { $0.intersection($1.words) }).isEmpty else {
      return nil
    }
    for (number, left) in parts.enumerated() {
      for right in parts[(number + 1)...] where left.words.isDisjoint(with: right.words) {
        return meetsFirst(left.part.owner, right.part.owner) ? nothingLeft(field, left.part, right.part) : nil
      }
    }
    // Each two have something in common, all together have not.
    guard let own = parts.first, own.part.owner == owner else { return nil }
    return nothingLeft(field, own.part, parts[1].part)
  }

  private func nothingLeft(_ field: ContestedField, _ left: Contribution, _ right: Contribution) -> Conflict? {
    guard let (first, second) = sides((field, left.owner), (field, right.owner)) else { return nil }
    let isOfMethods = field.component != nil
    let isOwn = left.owner == owner
    let higher = Bilingual(
      zh: isOwn ? "上层标准只采用这些" : "另一标准只采用这些",
      en: "the \(isOwn ? "higher" : "other") standard \(isOfMethods ? "allows" : "accepts") these only")
    let message: any FindingMessage = isOfMethods ? NoMethodLeft() : NoKindLeft()
    return Conflict(
      code: isOfMethods ? NoMethodLeft.code : NoKindLeft.code, subject: field.name, first: first, second: second,
      meeting: meeting(with: right),
      meanwhile: Bilingual(zh: "没有一种同时为双方所采用，因此谁也无法达标", en: "nothing is allowed by both, so nobody can pass"),
      rights: DecisionRight.yielding(first, second, outcomes: (stands(first), stands(second))),
      edits: [
        ConflictEdit(
          Bilingual(zh: "至少保留一种 `\(second.says)` 中的", en: "keep at least one of `\(second.says)`"), at: first.span),
        ConflictEdit(
          Bilingual(zh: "由其发布机构加入 `\(first.says)` 中的一种", en: "let its publisher add one of `\(first.says)`"),
          at: second.span),
      ],
      finding: isOwn
        ? Finding(message, at: first.span, others: [SecondaryPlace(.source(second.span), higher)])
        : Finding(
          message, at: meeting(with: right).span,
          others: [
            SecondaryPlace(.source(first.span), Bilingual(zh: "一方只采用这些", en: "one allows these only")),
            SecondaryPlace(.source(second.span), Bilingual(zh: "另一方只采用这些", en: "the other allows these only")),
          ]))
  }

  private func stands(_ side: ConflictSide) -> Bilingual {
    Bilingual(zh: "双方相遇之处以 `\(side.says)` 为准", en: "where the two meet, `\(side.says)` counts")
  }

  private func words(_ list: String) -> Set<String> {
    Set(list.dropFirst().dropLast().split(separator: ",").map { String($0.drop(while: { $0 == " " })) })
  }

  // MARK: Kinds of evidence that one requires and another leaves out

  private func unacceptedKinds() -> [Conflict] {
    var told: Set<EvidenceKind> = []
    return cone.flatMap { part in (part.level.evidence?.requiredKinds ?? []).map { (part, $0) } }
      .compactMap { part, kind in
        guard let refusing = cone.first(where: { $0.level.evidence?.refuses(kind.value) == true }),
          told.insert(kind.value).inserted, meetsFirst(part.owner, refusing.owner)
        else { return nil }
        return unaccepted(kind, of: part, refusing: refusing)
      }
  }

  private func unaccepted(
    _ kind: Sited<EvidenceKind>, of part: Contribution, refusing: Contribution
  ) -> Conflict? {
    let required = ContestedField.requiredKind(kind.value)
    // Nobody but its author has a part in what one document says against itself.
    guard part.owner != refusing.owner else { return nil }
    guard let requiring = side(required, of: part.owner), let accepting = side(.acceptedKinds, of: refusing.owner)
    else { return nil }
    let requirementIsFirst = precedes(part.owner, refusing.owner)
    let (first, second) = requirementIsFirst ? (requiring, accepting) : (accepting, requiring)
    let name = kind.value.rawValue
    let outcomes = (
      Bilingual(zh: "`\(name)` 也可用，仍须具备", en: "`\(name)` is accepted too, and required"),
      Bilingual(zh: "不再要求 `\(name)`", en: "`\(name)` is required no more")
    )
    let message = RequiredKindNotAccepted(kind: kind.value)
    return Conflict(
      code: RequiredKindNotAccepted.code, subject: required.name, first: first, second: second,
      meeting: meeting(with: requirementIsFirst ? refusing : part),
      meanwhile: Bilingual(zh: "须有的证据不算数，因此谁也无法达标", en: "what is required does not count, so nobody can pass"),
      rights: DecisionRight.yielding(
        first, second, outcomes: requirementIsFirst ? outcomes : (outcomes.1, outcomes.0)),
      edits: [
        ConflictEdit(Bilingual(zh: "把 `\(name)` 列入可用方式", en: "accept `\(name)`"), at: accepting.span),
        ConflictEdit(Bilingual(zh: "不再要求 `\(name)`", en: "require `\(name)` no more"), at: requiring.span),
      ],
      finding: finding(message, requiring, accepting, requirementIsFirst ? part.owner : refusing.owner))
  }

  private func finding(
    _ message: RequiredKindNotAccepted, _ requiring: ConflictSide, _ accepting: ConflictSide, _ lower: StandardLevel
  ) -> Finding {
    let list = SecondaryPlace(.source(accepting.span), Bilingual(zh: "可用方式在此", en: "the accepted kinds"))
    let requirement = SecondaryPlace(
      .source(requiring.span), Bilingual(zh: "上层标准要求此方式", en: "the higher standard requires it"))
    guard lower == owner, let entry = cone.first else {
      return Finding(message, at: refinementSpan ?? requiring.span, others: [requirement, list])
    }
    let isOwnRequirement = side(.requiredKind(message.kind), of: entry.owner)?.span == requiring.span
    return isOwnRequirement
      ? Finding(message, at: requiring.span, others: [list])
      : Finding(message, at: accepting.span, others: [requirement])
  }

  // MARK: Sides

  func side(_ field: ContestedField, of owner: StandardLevel) -> ConflictSide? {
    declared.first { $0.owner == owner }.flatMap { ConflictSide(field, of: $0) }
  }

  private func sides(
    _ left: (field: ContestedField, owner: StandardLevel), _ right: (field: ContestedField, owner: StandardLevel)
  ) -> (ConflictSide, ConflictSide)? {
    guard let one = side(left.field, of: left.owner), let other = side(right.field, of: right.owner) else { return nil }
    return precedes(left.owner, right.owner) ? (one, other) : (other, one)
  }

  /// The lower layer's side comes first; between equals the one that refines the other, else the one whose name does.
  private func precedes(_ left: StandardLevel, _ right: StandardLevel) -> Bool {
    let layers = [left, right].map { graph.index.standards[$0.standard]?.layer.value ?? .national }
    if layers[0] != layers[1] { return layers[0] > layers[1] }
    if refines(left, right) { return true }
    return !refines(right, left) && left < right
  }

  /// Whether no other part of the cone brings the two together already.
  func meetsFirst(_ left: StandardLevel, _ right: StandardLevel) -> Bool {
    !declared.dropFirst().contains { refines($0.owner, left) && refines($0.owner, right) }
  }

  /// Whether a part of the cone is the other or refines it, directly or through others.
  func refines(_ part: StandardLevel, _ other: StandardLevel) -> Bool { reach.of[part]?.contains(other) == true }

  // MARK: What brings them together

  func meeting(with part: Contribution) -> Meeting {
    .refinement(
      of: part.standard.key.description, by: owner.standard.description,
      refinementSpan(to: part.owner) ?? refinementSpan ?? declared[0].level.level.span)
  }

  private var refinementSpan: SourceSpan? { declared.first?.standard.refines.first?.span }

  private func refinementSpan(to goal: StandardLevel) -> SourceSpan? {
    guard let own = declared.first?.standard else { return nil }
    return own.refines.first { refinement in
      guard let target = graph.target(of: refinement.value, by: own) else { return false }
      return refinement.value.levels.contains { pair in
        pair.own.value == owner.level
          && refines(StandardLevel(standard: target, level: pair.refined.value), goal)
      }
    }?.span
  }
}

/// ``RefinementGraph/reach(of:)`` of a cone, looked up only where two of its parts disagree.
private final class ConeReach {
  private(set) lazy var of = graph.reach(of: parts)
  private let parts: [Contribution]
  private let graph: RefinementGraph

  init(_ parts: [Contribution], _ graph: RefinementGraph) {
    (self.parts, self.graph) = (parts, graph)
  }
}

extension ConflictSide {
  init?(_ field: ContestedField, of part: Contribution) {
    guard let says = field.says(part.level) else { return nil }
    let place = "\(part.owner)/\(field.path)"
    self.init(
      place: place, span: says.span, layer: part.standard.layer.value, body: part.standard.body, says: says.value,
      digest: SideDigest.of(field, in: part, place: place, says: says.value))
  }

  var signatory: Signatory { Signatory(body: body, layer: layer) }
}

extension DecisionRight {
  /// Whoever gives way signs, or a body of a higher layer than it that stands: a floor is lowered only by its body
  /// (rule 11).
  static func yielding(
    _ first: ConflictSide, _ second: ConflictSide, outcomes: (first: Bilingual, second: Bilingual)
  ) -> [DecisionRight] {
    [
      DecisionRight(choice: .first, outcome: outcomes.first, signatories: signatories(second, standing: first)),
      DecisionRight(choice: .second, outcome: outcomes.second, signatories: signatories(first, standing: second)),
    ]
  }

  private static func signatories(_ yielding: ConflictSide, standing: ConflictSide) -> [Signatory] {
    let both = standing.layer < yielding.layer ? [yielding.signatory, standing.signatory] : [yielding.signatory]
    return Set(both).sorted { ($0.layer, $0.body) < ($1.layer, $1.body) }
  }
}

extension EvidenceRules {
  fileprivate func refuses(_ kind: EvidenceKind) -> Bool { acceptedKinds.map { !$0.value.contains(kind) } == true }
}
