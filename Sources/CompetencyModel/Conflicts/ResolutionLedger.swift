import Diagnostics
package import Standards
import Vocabulary
import YAMLSource

/// What became of a conflict.
package enum ConflictStanding: Sendable {
  /// Nobody has decided it.
  case open
  /// Decided by this resolution.
  case settled(Sited<Resolution>)
  /// A decision exists and does not hold: it is stale, its signer lacks the right, or there are two.
  case undecided
  /// Both sides are within their rights; nothing need be decided.
  case informative
}

/// Every resolution of a workspace, and which of them have met their conflict.
struct ResolutionLedger {
  private let entries: [ConflictKey: [Sited<Resolution>]]
  /// With errors of their own, which are told already.
  private let unsound: [Resolution]
  private var met: Set<SourceSpan> = []
  private(set) var findings: [Finding] = []

  init(_ index: DocumentIndex) {
    let all = index.resolutions.values.sorted { $0.id.value < $1.id.value }.flatMap(\.resolutions)
    entries = Dictionary(grouping: all.filter(\.value.isSound), by: \.value.key)
    unsound = all.map(\.value).filter { !$0.isSound }
  }

  var isEmpty: Bool { entries.isEmpty && unsound.isEmpty }

  /// Only a fresh resolution by a body that has the right, and only one of them, settles a conflict (rule 11).
  mutating func judge(_ conflict: Conflict) -> ConflictStanding {
    guard let all = entries[conflict.key] else { return unsound.contains { $0.mayMean(conflict) } ? .undecided : .open }
    met.formUnion(all.map(\.span))
    var fresh: [Sited<Resolution>] = []
    for entry in all {
      let changed = [conflict.first, conflict.second].filter {
        $0.digest.description != entry.value.digest(of: $0.place)
      }
      if !changed.isEmpty {
        findings.append(StaleResolution.finding(entry, changed, isGone: false))
      } else if let refusal = UnauthorisedResolution.finding(entry, for: conflict) {
        findings.append(refusal)
      } else {
        fresh.append(entry)
      }
    }
    guard let decision = fresh.first else { return .undecided }
    for other in fresh.dropFirst() { findings.append(SecondResolution.finding(other, after: decision)) }
    return fresh.count == 1 ? .settled(decision) : .undecided
  }

  /// Resolutions that met no conflict: stale where a side has changed, else of no use.
  mutating func close(_ index: DocumentIndex) {
    for entry in entries.values.flatMap(\.self) where !met.contains(entry.span) {
      let sides = [entry.value.first.value, entry.value.second.value]
      // While a file cannot be read, what seems to be gone may be in it.
      guard sides.allSatisfy({ SideName($0.place.value)?.isSettled(in: index) != false }) else { continue }
      let changed = sides.compactMap { side -> ConflictSide? in
        guard let now = SideName(side.place.value)?.side(in: index) else { return nil }
        return now.digest.description == side.digest.value ? nil : now
      }
      findings.append(
        changed.isEmpty ? UnusedResolution.finding(entry) : StaleResolution.finding(entry, changed, isGone: true))
    }
  }
}

extension Resolution {
  var key: ConflictKey {
    ConflictKey(
      code: conflict.value.rawValue, places: [first.value.place.value, second.value.place.value].sorted())
  }

  /// Whether the conflict is most likely the one meant, though something is wrong with the resolution.
  fileprivate func mayMean(_ conflict: Conflict) -> Bool {
    conflict.code.description == self.conflict.value.rawValue
      && [first, second].contains { conflict.places.contains($0.value.place.value) }
  }

  fileprivate func digest(of place: String) -> String? {
    [first.value, second.value].first { $0.place.value == place }?.digest.value
  }

  func said(at place: String) -> String? { [first.value, second.value].first { $0.place.value == place }?.says }

  /// The choice in terms of the conflict, whose sides the resolution may name in the other order.
  func choice(on conflict: Conflict) -> ResolutionChoice {
    guard first.value.place.value != conflict.first.place else { return choice.value }
    return switch choice.value {
    case .first: .second
    case .second: .first
    case .both, .same: choice.value
    }
  }
}
