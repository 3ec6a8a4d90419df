package import Diagnostics
import Standards
import Vocabulary

/// What joins found over each stretch of a standard's time: once where it is found whatever is in force, otherwise for
/// each stretch, with its editions and days, because each is an edition's own contradiction.
struct StretchFindings {
  private let index: DocumentIndex

  init(_ index: DocumentIndex) { self.index = index }

  func findings(_ told: [(stretch: Stretch, findings: [Finding])]) -> [Finding] {
    guard told.count > 1 else { return told.flatMap(\.findings) }
    var stretchesByFinding: [Identity: Int] = [:]
    for identity in told.flatMap({ Set($0.findings.map(Identity.init)) }) {
      stretchesByFinding[identity, default: 0] += 1
    }
    var found = told[0].findings.filter { stretchesByFinding[Identity($0)] == told.count }
    for (stretch, findings) in told {
      for finding in findings where stretchesByFinding[Identity(finding)] != told.count {
        found.append(over(stretch, finding))
      }
    }
    return found
  }

  private struct Identity: Hashable {
    let code: FindingCode
    let text: String
    let place: Place
    let others: [Place]

    init(_ finding: Finding) {
      code = finding.code
      text = finding.message.text.en
      place = finding.place
      others = finding.others.map(\.place)
    }
  }

  func over(_ stretch: Stretch, _ finding: Finding) -> Finding {
    let editions = stretch.follows.values.sorted()
    func message(_ base: some FindingMessage) -> any FindingMessage {
      OverStretch(base: base, editions: editions.map(\.description), days: stretch.days)
    }
    let places = editions.compactMap { index.standards[$0] }.map { standard in
      SecondaryPlace(.source(standard.inForce.span), Bilingual(zh: "此版次的施行日期", en: "when this edition is in force"))
    }
    return Finding(message(finding.message), at: finding.place, others: finding.others + places)
  }
}

/// A finding that holds only while certain editions are in force.
package struct OverStretch<Base: FindingMessage>: FindingMessage {
  package static var code: FindingCode { Base.code }
  package static var severity: Severity { Base.severity }
  package static var concernsEnclosing: Bool { Base.concernsEnclosing }
  package let base: Base
  let editions: [String]
  let days: Validity

  package var text: Bilingual {
    let names = editions.map { "`\($0)`" }
    return Bilingual(
      zh: "\(base.text.zh)（细化 \(names.joined(separator: "、")) 时，\(days.words.zh)）",
      en: "\(base.text.en) (while it refines \(names.joined(separator: ", ")), \(days.words.en))")
  }
  package var advice: Bilingual { base.advice }
  package var rule: Bilingual? { base.rule }
  package var replacement: String? { base.replacement }
}
