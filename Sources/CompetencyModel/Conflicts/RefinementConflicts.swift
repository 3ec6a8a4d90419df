package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A standard and one that it refines, where they do not belong together: they are of different occupations.
struct RefinementConflicts {
  private let index: DocumentIndex
  private let graph: RefinementGraph
  /// Codes of different editions of the 大典 that are one occupation, by each of them.
  private let classes: [Occupation: Occupation]
  private let listing: CatalogueListing

  init(_ graph: RefinementGraph) {
    (index, self.graph) = (graph.index, graph)
    var origins = OriginNotes(isRecording: false)
    classes = Dictionary(
      OccupationJoin.classes(in: index, &origins).flatMap { joined in
        joined.members.map { ($0, joined.members[0]) }
      }, uniquingKeysWith: { first, _ in first })
    listing = CatalogueListing(index.catalogues.values.flatMap(\.entries).map(\.value.occupation))
  }

  /// A post may take in several occupations: it is enough that one of the standards it refines is of its own.
  func all(of standard: StandardDocument) -> [Conflict] {
    guard index.isSettled(standard.key) else { return [] }
    let refined = standard.refines.flatMap { refinement in
      graph.targets(of: refinement.value, by: standard).filter { index.isSettled($0.key) }.map { (refinement, $0) }
    }
    let conflicts = refined.compactMap { occupation(standard, $1, $0) }
    return conflicts.count < refined.count ? [] : conflicts
  }

  private func meeting(
    _ standard: StandardDocument, _ target: StandardDocument, _ refinement: Sited<Refinement>
  ) -> Meeting {
    .refinement(of: target.key.description, by: standard.key.description, refinement.span)
  }

  // MARK: Another occupation

  /// Codes change from edition to edition of the 大典; which of them are one occupation only its catalogue says. 1+X
  /// standards are of an occupational field and may rest on the standards of several occupations.
  private func occupation(
    _ standard: StandardDocument, _ target: StandardDocument, _ refinement: Sited<Refinement>
  ) -> Conflict? {
    let (own, other) = (standard.occupation, target.occupation)
    // A code that its catalogue does not list is a mistake of its own.
    guard standard.effectiveFamily != .onePlusX, listing.lists(own.value) != false, listing.lists(other.value) != false,
      !own.value.isPart(of: other.value),
      classes[own.value] ?? own.value != classes[other.value] ?? other.value
    else { return nil }
    let (first, second) = (
      ConflictSide(standard, "occupation", own.map { "\($0.catalogue)/\($0.code)" }),
      ConflictSide(target, "occupation", other.map { "\($0.catalogue)/\($0.code)" })
    )
    return Conflict(
      code: OtherOccupationRefined.code, subject: Bilingual(zh: "所属职业", en: "the occupation"), first: first,
      second: second, meeting: meeting(standard, target, refinement),
      meanwhile: Bilingual(zh: "细化关系照写的有效", en: "the refinement holds as written"),
      rights: accepting(
        first, second,
        Bilingual(zh: "两个职业不同，细化关系仍有效", en: "the occupations differ, and the refinement holds")),
      edits: [
        ConflictEdit(
          Bilingual(zh: "改正职业编码，或所细化的标准", en: "correct the occupation, or the standard refined"), at: first.span),
        ConflictEdit(
          Bilingual(
            zh: "两者是同一职业的，在职业目录中用 `改为`（became）写明", en: "if they are one occupation, say so by `became` in the catalogue"
          ),
          at: second.span),
      ],
      finding: Finding(
        OtherOccupationRefined(own: first.says, refined: second.says), at: first.span,
        others: [SecondaryPlace(.source(second.span), Bilingual(zh: "所细化标准的职业", en: "the refined standard's"))]))
  }

  /// What stands under the higher one's name only its body may let stand.
  private func accepting(_ first: ConflictSide, _ second: ConflictSide, _ outcome: Bilingual) -> [DecisionRight] {
    [DecisionRight(choice: .both, outcome: outcome, signatories: [second.signatory])]
  }
}

extension ConflictSide {
  fileprivate init(_ standard: StandardDocument, _ key: String, _ says: Sited<String>) {
    let place = "\(standard.key)/\(key)"
    self.init(
      place: place, span: says.span, layer: standard.layer.value, body: standard.body, says: says.value,
      digest: SideDigest.of(standard, place: place, says: says.value))
  }

  /// The side of a standard's own statement; nil where the key is none that can be in conflict.
  init?(_ standard: StandardDocument, key: Substring) {
    switch key {
    case "occupation":
      self.init(standard, "occupation", standard.occupation.map { "\($0.catalogue)/\($0.code)" })
    default: return nil
    }
  }
}

extension Sited {
  fileprivate func map<Other>(_ make: (Value) -> Other) -> Sited<Other> { Sited<Other>(make(value), at: span) }
}

extension Occupation {
  /// A code of a work type (five parts) is of the occupation that its first four name.
  fileprivate func isPart(of other: Occupation) -> Bool {
    catalogue == other.catalogue && code.isWithin(other.code)
  }
}

package struct OtherOccupationRefined: FindingMessage {
  package static let code: FindingCode = "TS3042"
  package static let severity = Severity.warning
  let own: String
  let refined: String

  package var text: Bilingual {
    Bilingual(
      zh: "职业 `\(own)` 与所细化标准的职业 `\(refined)` 不同",
      en: "its occupation `\(own)` is not that of the standard it refines, `\(refined)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改正编码；大典改版而职业未变的，在职业目录中用 `改为`（became）写明",
      en: "correct the code; where only the catalogue's edition changed, say so by `became` in the catalogue")
  }
}
