import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What a resolution changes where both of its sides are joined: the one that gives way says what was decided, as
/// written in the resolution. Elsewhere both keep what they say, so that a decision between two standards never reaches
/// the verdict of the higher one (rule 7).
struct Overruling: Sendable {
  enum Change: Sendable {
    /// The standing side's value is taken over.
    case take(ContestedField)
    /// A kind of evidence that the other requires is accepted.
    case accept(EvidenceKind)
    /// A kind of evidence that the other does not accept is required no more.
    case waive(EvidenceKind)
  }

  let standing: StandardLevel
  let yielding: StandardLevel
  let change: Change
  /// The resolution.
  let span: SourceSpan

  fileprivate func apply(_ winner: LevelRequirements, to loser: inout LevelDraft) {
    switch change {
    case .take(let field): field.give(winner, &loser, span)
    case .accept(let kind):
      if let accepted = loser.evidence?.acceptedKinds, !accepted.value.contains(kind) {
        loser.evidence?.acceptedKinds = Sited(accepted.value + [kind], at: span)
      }
    case .waive(let kind): loser.evidence?.requiredKinds.removeAll { $0.value == kind }
    }
  }
}

/// The part of a level's requirements that resolutions may change.
struct LevelDraft {
  var assessment: ByComponent<Sited<ComponentRequirements>>
  var evidence: EvidenceRules?

  init(_ level: LevelRequirements) { (assessment, evidence) = (level.assessment, level.evidence) }

  func settling(_ level: LevelRequirements) -> LevelRequirements {
    level.with(assessment: assessment, evidence: evidence)
  }
}

/// All that resolutions change, by who gives way.
struct Overrulings: Sendable {
  private var byYielding: [StandardLevel: [Overruling]] = [:]

  var isEmpty: Bool { byYielding.isEmpty }

  mutating func add(_ overruling: Overruling) { byYielding[overruling.yielding, default: []].append(overruling) }

  /// Those that hold within a cone: both sides are part of it. The nearer to the cone's own level a standing side is, the
  /// later: of what one floor lets stand for several, what it lets stand for the nearest counts.
  func within(_ cone: [Contribution]) -> [Overruling] {
    guard !isEmpty else { return [] }
    return cone.reversed().flatMap { part in
      cone.flatMap { byYielding[$0.owner] ?? [] }.filter { $0.standing == part.owner }
    }
  }

  /// The cone as it is joined.
  func applied(to cone: [Contribution]) -> [Contribution] {
    let holding = Dictionary(grouping: within(cone), by: \.yielding)
    guard !holding.isEmpty else { return cone }
    let declared = Dictionary(cone.map { ($0.owner, $0.level) }, uniquingKeysWith: { first, _ in first })
    return cone.map { part in
      guard let overrulings = holding[part.owner] else { return part }
      var level = LevelDraft(part.level)
      for overruling in overrulings {
        if let winner = declared[overruling.standing] { overruling.apply(winner, to: &level) }
      }
      return Contribution(standard: part.standard, level: level.settling(part.level))
    }
  }
}
