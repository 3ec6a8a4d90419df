package import Diagnostics
package import Standards
package import Vocabulary

/// By what a scheme judges, what it can endorse, who certifies by it, and what it says of its sheets.
package struct SchemeExplanation: Hashable, Encodable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var occupation: Occupation
  package var levels: [String]
  package var certifies: Judged
  package var endorses: [Judged]
  /// The chain by which the employer's standard is endorsed too.
  package var chain: String?
  package var issuer: Issuer
  package var takesDeclaredExperience: Bool
  package var carryOver: CalendarLength?
  package var cohorts: [Cohort]
  package var columns: [Column]
  package var place: CitedPlace

  /// A standard that applications are judged by, with its editions in order.
  package struct Judged: Hashable, Encodable, Sendable {
    package var standard: String
    /// Endorsed by the scheme's chain, not named by the scheme itself.
    package var isByChain: Bool
    package var editions: [EditionsInForce.Edition]
    package var place: CitedPlace
  }

  package struct Issuer: Hashable, Encodable, Sendable {
    package var id: String
    /// Nil: there is no document of it.
    package var title: LocalizedText?
    package var place: CitedPlace
  }

  package struct Cohort: Hashable, Encodable, Sendable {
    package var id: String
    package var edition: String
    package var until: CalendarDate
    package var place: CitedPlace
  }

  package struct Column: Hashable, Encodable, Sendable {
    package var header: String
    package var column: String
    package var place: CitedPlace
  }

  /// - Returns: nil where there is no such scheme.
  package init?(_ id: String, in merge: Merge, _ sources: SourceMap) {
    guard let scheme = merge.index.schemes[id] else { return nil }
    func place(_ span: SourceSpan) -> CitedPlace { CitedPlace(span, in: sources) }
    func judged(_ reference: Sited<String>, isByChain: Bool = false) -> Judged {
      let editions = EditionsInForce(of: reference.value, on: nil, in: merge.index, sources).editions
      return Judged(
        standard: reference.value, isByChain: isByChain, editions: editions, place: place(reference.span))
    }
    self.id = id
    title = scheme.title
    occupation = scheme.occupation.value
    levels = scheme.levels.map(\.value)
    certifies = judged(scheme.certifies)
    let named = Set(scheme.endorses.map(\.value))
    let attached = merge.index.attached(to: scheme, merge.model.occupations).filter { !named.contains($0.value) }
    endorses = scheme.endorses.map { judged($0) } + attached.map { judged($0, isByChain: true) }
    chain = scheme.chain?.value
    let issuer = merge.index.issuers[scheme.issuer.value]
    self.issuer = Issuer(
      id: scheme.issuer.value, title: issuer?.title, place: place(issuer?.id.span ?? scheme.issuer.span))
    takesDeclaredExperience = scheme.declaredExperience
    carryOver = scheme.carryOver
    cohorts = scheme.cohorts.map(\.value).map { cohort in
      Cohort(
        id: cohort.id.value, edition: cohort.edition.value, until: cohort.until.value, place: place(cohort.id.span))
    }
    columns = scheme.columns.map { column in
      Column(header: column.header.value, column: column.column.value, place: place(column.header.span))
    }
    self.place = place(scheme.id.span)
  }
}
