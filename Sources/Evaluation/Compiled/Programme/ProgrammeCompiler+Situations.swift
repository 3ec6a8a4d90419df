import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Which editions decide when, and what an application under each may name. Editions are chosen and joined by the
/// reference evaluator's own rules, once for every day on which they may choose otherwise.
extension ProgrammeCompiler {
  mutating func addSituations(_ editions: [Standard]) {
    let rules = EditionRules(model: model, scheme: scheme)
    let days = daysOfChange(editions)
    tables.situations.from = days.map { CompactDate($0) }
    for (number, pin) in rules.cohorts.enumerated() { tables.situations.pins[pin] = number + 1 }
    var found: [(situation: Int32, circumstances: Circumstances, certified: Standard)] = []
    for pin in [nil] + rules.cohorts.map(Optional.some) {
      for day in days {
        guard let pinned = Result(catching: { () throws(Rejection) in try rules.pinned(pin, on: day) }).success,
          let certified = Result(catching: { () throws(Rejection) in try rules.certified(on: day, pinned: pinned) })
            .success
        else {
          tables.situations.places.append(-1)
          continue
        }
        let circumstances = circumstances(on: day, pinned: pinned)
        let endorsed = EndorsedStandards(circumstances, certified: certified.standard.key)
        let standards = [certified] + endorsed.applicable
        let place = Int32(truncatingIfNeeded: tables.situations.all.count)
        let applicable = standards.map { standard in
          ProgrammeSituation.Applicable(
            standard: self.place(of: standard), retired: standard.retired.map { CompactDate($0) } ?? .absent)
        }
        tables.situations.all.append(
          ProgrammeSituation(
            standards: applicable, unjudged: endorsed.unjudged,
            retired: standards.filter { $0.retired != nil }.map(\.standard.key), applications: []))
        tables.situations.places.append(place)
        found.append((place, circumstances, certified.standard))
      }
    }
    // Every edition has its place by now, so that levels can be told by theirs.
    for (situation, circumstances, certified) in found {
      let applications = tables.levelNames.names.map { name in
        scheme.levels.contains(name) && certified.level(name) != nil
          ? application(under: certified, situation, name, circumstances) : -1
      }
      tables.situations.all[Int(situation)].applications = applications
    }
  }

  func circumstances(on day: CalendarDate, pinned: StandardEdition? = nil) -> Circumstances {
    let record = LearnerRecord(
      application: Application(id: "", date: day, occupation: scheme.occupation.code, level: ""),
      person: Person(name: "", document: .residentID, number: ""))
    return Circumstances(
      model: model, occupations: occupations, evidenceSources: [:], scheme: scheme, record: record, asOf: day,
      pinned: pinned)
  }

  /// Every day on which editions may be chosen or joined otherwise than on the day before, and the first day there is.
  private func daysOfChange(_ editions: [Standard]) -> [CalendarDate] {
    var days: Set<CalendarDate> = [CompactDate.firstDay]
    func add(_ validity: Validity) {
      days.insert(validity.from)
      if let next = validity.to?.next { days.insert(next) }
    }
    var seen: Set<String> = []
    var open = editions.map(\.id)
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      for standard in model.standards where standard.id == id {
        add(standard.inForce)
        for variant in standard.timeline {
          add(variant.days)
          open += variant.refines.map(\.standard.standard)
        }
      }
    }
    for cohort in scheme.cohorts ?? [] { if let next = cohort.until.next { days.insert(next) } }
    return days.sorted()
  }

  private mutating func application(
    under certified: Standard, _ situation: Int32, _ name: String, _ circumstances: Circumstances
  ) -> Int32 {
    let place = tables.situations.all[Int(situation)].standards[0].standard
    let applied = StandardLevel(standard: certified.key, level: name)
    let check = WorkTypeCheck(circumstances: circumstances, certified: certified, level: name)
    let ladders = Set(
      ([certified] + model.standards.filter { scheme.endorses.contains($0.id) }).map(\.ladder))
    let steps = Set(model.ladders.filter { ladders.contains($0.id) }.flatMap { $0.steps.map(\.id) })
    var itemCodes = NameTable()
    var items: [Int32] = []
    for item in certified.items where item.name.owner == applied {
      let code = itemCodes.add("\(item.name.kind.rawValue)/\(item.name.code)")
      if code == items.count { items.append(tables.items.number(item.name.description)) }
    }
    let number = Int32(truncatingIfNeeded: tables.applications.count)
    let decided = Set(tables.situations.all[Int(situation)].standards.map(\.standard))
    tables.applications.append(
      ProgrammeApplication(
        standard: place, levelName: tables.levelNames.number(name),
        isRefining: tables.standards.enumerated().flatMap { index, standard in
          tables.levels[standard.levels.range].map { level in
            decided.contains(Int32(truncatingIfNeeded: index))
              && circumstances.refines(
                StandardLevel(standard: standard.key, level: tables.texts[level.text]), applied)
          }
        },
        hasStep: tables.steps.names.map(steps.contains),
        mayName: (tables.workTypes.names.map(Optional.some) + [nil]).map { check.problem(with: $0) == nil },
        itemCodes: itemCodes, items: items, sittings: sittings(under: certified, place)))
    return number
  }

  /// For each standard and level, what sittings there may hold.
  private mutating func sittings(under certified: Standard, _ place: Int32) -> [Int32] {
    if let known = sittingRuns[place] { return known }
    var places: [Int32] = []
    for id in tables.standardIDs.names {
      let editions = id == certified.id ? [certified] : model.standards.filter { $0.id == id }
      let everyLevel = editions.flatMap(\.timeline).flatMap(\.levels)
      for level in tables.levelNames.names {
        let levels = everyLevel.filter { $0.level == level }
        guard !levels.isEmpty else {
          places.append(-1)
          continue
        }
        let functions = Component.allCases.map { component in
          let rows = levels.flatMap(\.examinations)
            .filter { $0.owner.standard.standard == id && $0.component == component }
            .flatMap { $0.weights.map(\.row) }
          return Set(rows).map { tables.functionCodes.number($0) }.sorted()
        }
        let keys = editions.flatMap(\.items).filter { $0.name.owner.level == level && $0.name.kind == .skill }
          .map { tables.itemCodes.number($0.name.code) }
        places.append(Int32(truncatingIfNeeded: tables.sittingContents.count))
        tables.sittingContents.append(ProgrammeSittingContent(functions: functions, keys: Set(keys).sorted()))
      }
    }
    sittingRuns[place] = places
    return places
  }
}

extension Result {
  fileprivate var success: Success? { try? get() }
}
