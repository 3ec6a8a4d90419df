import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Makes a ``Programme``: names first, then clauses, then what applications may say.
struct ProgrammeCompiler {
  let model: UnifiedModel
  let scheme: Scheme
  let asOf: CalendarDate
  let occupations: OccupationCodes
  var tables = Programme.Tables()

  /// An edition as it is joined at some time.
  private struct Joined: Hashable {
    var standard: Standard
    var follows: [StandardEdition]?
  }

  /// Editions that are decided on, each with its place; where one is joined differently at different times, it has
  /// several.
  private var decided: [Joined: Int32] = [:]
  private var levelNumbers: [StandardLevel: Int32] = [:]
  var relationNumbers: [StandardEdition: Int32] = [:]
  /// By the level that has to be reached, where ``Programme/Tables/sufficientFrom`` says what suffices.
  var stepRuns: [StandardLevel: Int32] = [:]
  /// By certified standard, the places of what sittings may hold.
  var sittingRuns: [Int32: [Int32]] = [:]
  /// The level whose clauses are being made, by its place.
  var level: Int32 = 0
  /// The template of the clause that is being made.
  var clause: Int32 = -1

  init(model: UnifiedModel, scheme: Scheme, asOf: CalendarDate) {
    self.model = model
    self.scheme = scheme
    self.asOf = asOf
    occupations = OccupationCodes(model)
  }

  mutating func programme() -> Programme {
    tables.scheme = scheme.id
    tables.schemeText = text(scheme.id)
    tables.certifies = scheme.certifies
    tables.occupation = OccupationNumber(scheme.occupation.code)
    tables.asOf = CompactDate(asOf)
    tables.acceptsDeclaredExperience = scheme.declaredExperience
    if let chain = scheme.chain.flatMap({ model.chain($0) }) {
      let members = chain.members.filter { model.overlay(of: $0.name, in: chain, for: scheme.occupation) != nil }
      for name in members.flatMap({ [$0.name] + $0.otherNames }) { tables.chainEmployers.add(name) }
    }
    let editions = editionsDecidedOn()
    nameEverything(editions)
    addRoster(editions)
    addSituations(editions)
    addFlows()
    return Programme(tables)
  }

  mutating func text(_ text: String) -> Int32 { tables.texts.add(text) }

  mutating func template(
    _ form: TraceTemplate.Form, _ subject: String, required: String? = nil
  ) -> Int32 {
    let place = Int32(truncatingIfNeeded: tables.templates.count)
    let required = required.map { text($0) } ?? -1
    tables.templates.append(
      TraceTemplate(form: form, subject: text(subject), required: required, level: level, clause: clause))
    return place
  }

  /// A template of which all that follow are parts, until the next.
  mutating func clauseTemplate(_ form: TraceTemplate.Form, _ subject: String, required: String) -> Int32 {
    clause = Int32(truncatingIfNeeded: tables.templates.count)
    return template(form, subject, required: required)
  }

  mutating func number(_ level: StandardLevel) -> Int32 {
    if let number = levelNumbers[level] { return number }
    let number = Int32(truncatingIfNeeded: levelNumbers.count)
    levelNumbers[level] = number
    return number
  }

  // MARK: Names

  /// All editions of the certified standard and of those endorsed.
  private func editionsDecidedOn() -> [Standard] {
    ([scheme.certifies] + scheme.endorses).flatMap { id in model.standards.filter { $0.id == id } }
  }

  private mutating func nameEverything(_ editions: [Standard]) {
    for ladder in model.ladders {
      tables.ladders.add(ladder.id)
      for step in ladder.steps where tables.steps.number(step.id) < 0 {
        tables.steps.add(step.id)
        tables.stepTexts.append(text(step.id))
      }
    }
    tables.exempts = model.ladders.flatMap { ladder in
      let lowest = ladder.mappings.filter { $0.relation == .exempts }.compactMap { ladder.rank($0.from) }.min()
      return tables.steps.names.map { step in
        guard let lowest, let rank = ladder.rank(step) else { return false }
        return rank >= lowest
      }
    }
    tables.isStep = model.ladders.flatMap { ladder in tables.steps.names.map { ladder.rank($0) != nil } }
    for edition in editions {
      for level in edition.timeline.flatMap(\.levels) {
        tables.levelNames.add(level.level)
        for owner in owners(of: level) { tables.standardIDs.add(owner.standard.standard) }
        for owner in owners(of: level) { tables.levelNames.add(owner.level) }
      }
      tables.standardIDs.add(edition.id)
      nameItems(of: edition)
    }
    // Whose sittings, items and work types the clauses speak of.
    for standard in model.standards where tables.standardIDs.number(standard.id) >= 0 {
      standard.workTypes.forEach { tables.workTypes.add($0) }
      let levels = standard.timeline.flatMap(\.levels)
      for level in levels { tables.levelNames.add(level.level) }
      nameItems(of: standard)
      for row in levels.flatMap(\.examinations).flatMap(\.weights) { nameFunction(row.row) }
    }
    nameSourcesOfEvidence()
  }

  private func owners(of level: EffectiveLevel) -> [StandardLevel] {
    level.eligibility.map(\.owner) + level.examinations.map(\.owner) + level.items.map(\.item.owner)
  }

  mutating func nameFunction(_ code: String) {
    guard tables.functionCodes.number(code) < 0 else { return }
    tables.functionCodes.add(code)
    tables.functionTexts.append(text(code))
  }

  private mutating func nameItems(of standard: Standard) { standard.items.forEach { name($0.name) } }

  private mutating func name(_ item: ItemName) {
    let full = item.description
    guard tables.items.number(full) < 0 else { return }
    tables.items.add(full)
    tables.itemLevels.append(number(item.owner))
    tables.isSkill.append(item.kind == .skill)
    if tables.itemCodes.number(item.code) < 0 {
      tables.itemCodes.add(item.code)
      tables.itemCodeTexts.append(text(item.code))
    }
  }

  /// Items of other standards whose evidence counts for one that is asked, as far as they are in the model.
  private mutating func nameSourcesOfEvidence() {
    let asked = Set(tables.items.names)
    let items = Set(model.standards.flatMap(\.items).map(\.name))
    for (item, sources) in model.evidenceSources.sorted(by: { $0.key < $1.key })
    where asked.contains(item.description) {
      for source in sources where items.contains(source) { name(source) }
    }
  }

  private mutating func addFlows() {
    let flows = Dictionary(
      model.evidenceSources.map { ($0.key.description, $0.value) }, uniquingKeysWith: { first, _ in first })
    for item in tables.items.names {
      let start = tables.flowSources.count
      for source in flows[item] ?? [] where source.description != item {
        let number = tables.items.number(source.description)
        if number >= 0 { tables.flowSources.append(number) }
      }
      tables.flows.append(Slice(start..<tables.flowSources.count))
    }
  }

  // MARK: Standards

  mutating func place(of applicable: ApplicableStandard) -> Int32 {
    let joined = Joined(standard: applicable.standard, follows: applicable.follows)
    if let place = decided[joined] { return place }
    let standard = applicable.standard
    let ladder = model.ladder(standard.ladder)
    func rank(_ level: EffectiveLevel) -> Int { ladder?.rank(level.level) ?? 0 }
    let start = tables.levels.count
    for level in standard.levels.sorted(by: { rank($0) < rank($1) }) { add(level, of: standard, ladder) }
    let place = Int32(truncatingIfNeeded: tables.standards.count)
    decided[joined] = place
    tables.standards.append(
      ProgrammeStandard(
        key: standard.key, follows: applicable.follows, text: text(standard.key.description),
        id: tables.standardIDs.number(standard.id),
        levels: Slice(start..<tables.levels.count)))
    return place
  }

  private mutating func add(_ effective: EffectiveLevel, of standard: Standard, _ ladder: Ladder?) {
    level = Int32(truncatingIfNeeded: tables.levels.count)
    clause = -1
    let key = StandardLevel(standard: standard.key, level: effective.level)
    var made = ProgrammeLevel(
      text: text(effective.level), owner: text(key.description), name: tables.levelNames.number(effective.level),
      number: number(key), sanctions: clauseTemplate(.sanction, "\(key)/sanctions", required: "none"),
      eligibility: .empty, evidence: rules(effective.evidence), covered: .empty, plans: .empty)
    made.eligibility = addEligibility(effective.eligibility)
    let examinations = tables.examinations.count
    effective.examinations.forEach { add($0) }
    let items = tables.itemClauses.count
    for item in effective.items { add(item) }
    made.plans = addPlans(effective, examinations: examinations, items: items)
    made.covered = addCovered(below: effective, of: standard, ladder)
    tables.levels.append(made)
  }

  private mutating func addCovered(below level: EffectiveLevel, of standard: Standard, _ ladder: Ladder?) -> Slice {
    let start = tables.coveredTexts.count
    if let ladder, let rank = ladder.rank(level.level) {
      let lower = standard.levels.map(\.level).filter { (ladder.rank($0) ?? rank) < rank }
        .sorted { (ladder.rank($0) ?? 0) < (ladder.rank($1) ?? 0) }
      for name in lower { tables.coveredTexts.append(text(name)) }
    }
    return Slice(start..<tables.coveredTexts.count)
  }
}
