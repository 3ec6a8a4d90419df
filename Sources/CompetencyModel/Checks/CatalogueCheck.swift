import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Occupations are those of the catalogue, as far as it is here: an edition of the 大典 of which no document lists
/// anything is not judged. While a catalogue has errors of its own, what seems to be missing from it is not reported.
struct CatalogueCheck {
  private typealias Entry = Sited<CatalogueDocument.Entry>

  private let index: DocumentIndex
  private var entries: [Occupation: Entry] = [:]
  private var listing = CatalogueListing([])
  private var isWhole = true
  private var findings: [Finding] = []

  static func findings(in index: DocumentIndex, of workspace: Workspace) -> [Finding] {
    if index.catalogues.isEmpty { return [] }
    var check = CatalogueCheck(index: index)
    check.read(workspace)
    check.listing = CatalogueListing(check.entries.keys)
    check.successions()
    if check.isWhole, index.isComplete { check.references() }
    return check.findings
  }

  private init(index: DocumentIndex) { self.index = index }

  private mutating func read(_ workspace: Workspace) {
    let faulty = Set(
      workspace.findings.filter { $0.severity == .error }.compactMap { finding -> SourceID? in
        if case .source(let span) = finding.place { span.source } else { nil }
      })
    for catalogue in index.catalogues.values.sorted(by: { $0.id.value < $1.id.value }) {
      if faulty.contains(catalogue.id.span.source) { isWhole = false }
      for entry in catalogue.entries {
        let occupation = entry.value.occupation
        guard let earlier = entries[occupation] else {
          entries[occupation] = entry
          continue
        }
        findings.append(
          Finding(
            RepeatedOccupation(occupation: occupation), at: entry.span,
            others: [SecondaryPlace(.source(earlier.span), Bilingual(zh: "已列在这里", en: "already listed here"))]))
      }
    }
  }

  // MARK: Within the catalogue

  private mutating func successions() {
    for entry in entries.values {
      guard let became = entry.value.became, isWhole, listing.lists(became.value) == false else { continue }
      unknown(became, UnknownSuccessor.self)
    }
    var settled: Set<Occupation> = []
    for start in entries.keys.sorted() {
      var path: [Occupation] = []
      var next: Occupation? = start
      while let occupation = next, settled.insert(occupation).inserted {
        path.append(occupation)
        next = entries[occupation]?.value.became?.value
      }
      guard let closing = next, let first = path.firstIndex(of: closing) else { continue }
      let circle = path[first...]
      let places = circle.compactMap { entries[$0]?.value.became?.span }
      guard let place = places.last else { continue }
      findings.append(
        Finding(
          CircularSuccession(occupation: closing), at: place,
          others: places.dropLast().map {
            SecondaryPlace(.source($0), Bilingual(zh: "经由这里", en: "by way of this"))
          }))
    }
  }

  // MARK: Elsewhere

  private mutating func references() {
    let standards = index.standardsInOrder
    for standard in standards {
      occupation(standard.occupation)
      title(of: standard)
      for code in standard.related.occupations { known(code) }
    }
    for scheme in index.schemes.values {
      let certified = standards.filter { $0.id.value == scheme.certifies.value }
      // The standard's own occupation is judged there, another than the standard's is reported as such.
      let isTold =
        certified.contains { $0.occupation.value == scheme.occupation.value }
        || (!certified.isEmpty && !certified.contains { $0.occupation.value.code == scheme.occupation.value.code })
      if !isTold { occupation(scheme.occupation) }
    }
    for issuer in index.issuers.values {
      let filed = issuer.filing.scope.map(\.value.occupation)
      for occupation in filed { known(occupation) }
      // One that is filed wrongly is told there.
      for occupation in issuer.assessors.flatMap(\.value.occupations)
      where !filed.contains(where: { $0.value == occupation.value }) {
        known(occupation)
      }
    }
  }

  private mutating func occupation(_ occupation: Sited<Occupation>) {
    if listing.lists(occupation.value) == false { unknown(occupation, UnknownOccupation.self) }
  }

  /// A 国家职业标准 bears the occupation's name, which stands on its certificates.
  private mutating func title(of standard: StandardDocument) {
    guard standard.layer.value == .national, standard.effectiveFamily == .occupational,
      let entry = entries[standard.occupation.value], entry.value.title != standard.title.zh
    else { return }
    findings.append(
      Finding(
        OtherTitle(title: standard.title.zh, listed: entry.value.title), at: standard.titleSpan,
        others: [SecondaryPlace(.source(entry.span), Bilingual(zh: "目录中的名称", en: "its name in the catalogue"))]))
  }

  private mutating func unknown(_ occupation: Sited<Occupation>, _ message: (some OccupationMessage).Type) {
    let listed = listing.sorted(of: occupation.value.catalogue)
    findings.append(Finding(message.init(occupation: occupation.value, listed: listed), at: occupation.span))
  }

  private mutating func known(_ code: Sited<OccupationCode>) {
    if listing.lists(code.value) { return }
    findings.append(
      Finding(OccupationOutsideCatalogue(code: code.value, listed: listing.sorted()), at: code.span))
  }
}
