package import CompetencyModel
package import Diagnostics
package import Vocabulary

/// Everything one certificate says: the input from which its credential is built.
package struct CertificateFacts: Hashable, Sendable {
  package var number: CertificateNumber
  package var issuer: IssuerIdentity
  package var attainment: Attainment
  /// The day the level was attained: the decision's as-of date.
  package var awardDate: CalendarDate
  package var issueDate: CalendarDate
  package var decision: DecisionBinding
  /// Nil where the issuer has no address at which it could publish status lists.
  package var status: StatusEntry?

  package init(
    number: CertificateNumber, issuer: IssuerIdentity, attainment: Attainment, awardDate: CalendarDate,
    issueDate: CalendarDate, decision: DecisionBinding, status: StatusEntry? = nil
  ) {
    self.number = number
    self.issuer = issuer
    self.attainment = attainment
    self.awardDate = awardDate
    self.issueDate = issueDate
    self.decision = decision
    self.status = status
  }
}

/// What one person was found to have attained, before a certificate has a number.
package struct Attainment: Hashable, Sendable {
  package var holder: CertificateHolder
  package var occupation: CertifiedOccupation
  /// The whole ladder, lowest step first, so that the level's place in it can be seen.
  package var ladder: [LadderStep]
  /// The step of ``ladder`` that was attained.
  package var level: LadderStep
  /// The edition the holder was judged under.
  package var standard: CitedStandard
  package var endorsements: [Endorsement]
  package var competencies: [CertifiedCompetency]

  package init(
    holder: CertificateHolder, occupation: CertifiedOccupation, ladder: [LadderStep], level: LadderStep,
    standard: CitedStandard, endorsements: [Endorsement] = [], competencies: [CertifiedCompetency]
  ) {
    self.holder = holder
    self.occupation = occupation
    self.ladder = ladder
    self.level = level
    self.standard = standard
    self.endorsements = endorsements
    self.competencies = competencies
  }
}

/// 评价机构: its identifier on the network and its filed name (备案名).
package struct IssuerIdentity: Hashable, Sendable {
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// `did:web:…`, or `did:key:…` for demonstrations (rule 19): the method's name, then letters, digits and `._:%-` as
  /// DID Core §3.1 has it, so that the identifier can stand in a statement as it is.
  package static func isIssuerID(_ text: String) -> Bool {
    ["did:web:", "did:key:"].contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"),
          UInt8(ascii: "%"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

/// Whose certificate it is. Nothing of this stands in the credential in clear (rule 16).
package struct CertificateHolder: Hashable, Sendable {
  package let document: IdentityDocument
  /// With ASCII letters in upper case, so that `…002x` and `…002X` are one person.
  package let number: String
  package let name: String

  package init(document: IdentityDocument, number: String, name: String) {
    self.document = document
    self.number = Self.normalised(number)
    self.name = name
  }

  static func normalised(_ number: String) -> String {
    String(
      decoding: number.utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }
}

package struct CertifiedOccupation: Hashable, Sendable {
  package var identity: Occupation
  /// Every code that means this occupation, in whichever edition of the 大典; sorted. Its own alone where no catalogue says
  /// what became of it.
  package var codes: [Occupation]
  package var title: Bilingual
  /// 工种/职业方向; nil is shown as `--`, never blank (2022 样式通知).
  package var workType: String?

  package init(identity: Occupation, codes: [Occupation] = [], title: Bilingual, workType: String? = nil) {
    self.identity = identity
    self.codes = codes.contains(identity) ? codes : [identity]
    self.title = title
    self.workType = workType
  }
}

/// One step of a ladder of levels.
package struct LadderStep: Hashable, Sendable {
  package var id: String
  package var title: Bilingual
  /// Its digit in the 22-character number; nil where it has none (学徒工, 特级技师…).
  package var digit: NationalLevel?

  package init(id: String, title: Bilingual, digit: NationalLevel? = nil) {
    self.id = id
    self.title = title
    self.digit = digit
  }
}

package struct CitedStandard: Hashable, Sendable {
  package var edition: StandardEdition
  package var title: Bilingual

  package init(edition: StandardEdition, title: Bilingual) {
    self.edition = edition
    self.title = title
  }
}

/// An industry or enterprise standard met beside the certified one.
package struct Endorsement: Hashable, Sendable {
  package var standard: CitedStandard
  package var level: LadderStep

  package init(standard: CitedStandard, level: LadderStep) {
    self.standard = standard
    self.level = level
  }
}

/// An item that was met. Certificates cite items by name, never a class of equivalent ones (rule 10).
package struct CertifiedCompetency: Hashable, Sendable {
  package var item: ItemName
  package var text: String
  /// The title of the standard that owns the item.
  package var standardTitle: String

  package init(item: ItemName, text: String, standardTitle: String) {
    self.item = item
    self.text = text
    self.standardTitle = standardTitle
  }
}

/// What the decision was made from, so that it can be replayed (rule 14). Record and decision are personal, and
/// appear in the credential only as commitments.
package struct DecisionBinding: Hashable, Sendable {
  package var model: ContentDigest
  package var lock: ContentDigest
  package var record: ContentDigest
  package var decision: ContentDigest
  package var engineVersion: String
  package var semantics: Int
  package var asOf: CalendarDate

  package init(
    model: ContentDigest, lock: ContentDigest, record: ContentDigest, decision: ContentDigest, engineVersion: String,
    semantics: Int, asOf: CalendarDate
  ) {
    self.model = model
    self.lock = lock
    self.record = record
    self.decision = decision
    self.engineVersion = engineVersion
    self.semantics = semantics
    self.asOf = asOf
  }
}
