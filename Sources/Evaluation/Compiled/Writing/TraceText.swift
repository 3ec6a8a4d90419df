import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// The texts of a trace's node, appended as bytes as they stand inside JSON text.
enum TraceText {
  private static let ranks = TitleRank.allCases.map { Array($0.rawValue.utf8) }
  private static let schools = SchoolKind.allCases.map { Array($0.rawValue.utf8) }
  private static let noteNames = Trace.Note.byName.map { Array($0.rawValue.utf8) }
  private static let educations = EducationLevel.allCases.map { Array($0.rawValue.utf8) }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    var rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest / power + 0x30))
      rest %= power
      power /= 10
    }
  }

  static func append(_ date: CompactDate, to bytes: inout [UInt8]) { date.append(to: &bytes) }

  static func append(_ digest: ContentDigest, to bytes: inout [UInt8]) { digest.append(to: &bytes) }

  static func append(_ status: Status, to bytes: inout [UInt8]) {
    switch status {
    case .met: append("met", to: &bytes)
    case .notMet: append("notMet", to: &bytes)
    case .unknown: append("unknown", to: &bytes)
    }
  }

  /// A text of a record in quotation marks; where it has none, what stands for it; else `null`.
  static func append(
    _ text: CompactRecord.Text, of record: CompactRecord, or other: String?, to bytes: inout [UInt8]
  ) {
    if !text.isAbsent {
      record.appendQuoted(text, to: &bytes)
    } else if let other {
      JSONText.appendQuoted(other, to: &bytes)
    } else {
      append("null", to: &bytes)
    }
  }

  /// What there was; nothing where nothing is to be said.
  static func append(_ actual: ActualValue, _ tables: Programme.Tables, to bytes: inout [UInt8]) {
    switch actual.kind {
    case .none: break
    case .score: appendFloored(actual.first, actual.second, to: &bytes)
    case .days:
      append(actual.first, to: &bytes)
      bytes.append(UInt8(ascii: "d"))
    case .declaredYears:
      append(actual.first, to: &bytes)
      bytes.append(UInt8(ascii: "y"))
    case .number: append(actual.first, to: &bytes)
    case .date: append(CompactDate(bits: actual.second), to: &bytes)
    case .daysBetween:
      append(CompactDate(bits: actual.first), to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      let last = CompactDate(bits: actual.second)
      if last.isAbsent { append("..", to: &bytes) } else { append(last, to: &bytes) }
    case .levelSince:
      tables.texts.append(tables.stepTexts[actual.first], to: &bytes)
      appendSince(actual.second, to: &bytes)
    case .rankSince:
      bytes.append(contentsOf: ranks[actual.first])
      appendSince(actual.second, to: &bytes)
    case .diploma:
      bytes.append(contentsOf: schools[actual.first])
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: educations[actual.second])
    case .occupation: OccupationNumber(raw: Int64(actual.first)).append(to: &bytes)
    case .training:
      tables.texts.append(tables.stepTexts[actual.first], to: &bytes)
      append(", ", to: &bytes)
      append(actual.second, to: &bytes)
      bytes.append(UInt8(ascii: "h"))
    }
  }

  static func append(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// The member `notes`, where there are any.
  static func appendNotes(_ notes: NoteList, to bytes: inout [UInt8]) {
    if notes.isEmpty { return }
    append("\"notes\":[\"", to: &bytes)
    var isFirst = true
    notes.forEachNumber { number in
      if !isFirst { append("\",\"", to: &bytes) }
      isFirst = false
      bytes.append(contentsOf: noteNames[Int(number)])
    }
    append("\"],", to: &bytes)
  }

  /// What a decision says of an edition that is in force no more: what both kinds of bytes have in common.
  static func appendRetired(
    _ standard: ProgrammeStandard, last: CompactDate, applicationDate: CompactDate, emptyParts: Bool,
    _ tables: Programme.Tables, to bytes: inout [UInt8]
  ) {
    append("{\"actual\":\"", to: &bytes)
    append(last, to: &bytes)
    append("\",\"notes\":[\"editionRetired\"],", to: &bytes)
    if emptyParts { append("\"parts\":[],", to: &bytes) }
    append("\"required\":\"", to: &bytes)
    append(applicationDate, to: &bytes)
    append("\",\"status\":\"met\",\"subject\":\"", to: &bytes)
    tables.texts.append(standard.text, to: &bytes)
    append("\"}", to: &bytes)
  }

  /// The editions that a standard was joined with, between brackets.
  static func appendFollows(_ editions: [StandardEdition], to bytes: inout [UInt8]) {
    append("[", to: &bytes)
    for (index, edition) in editions.enumerated() {
      if index > 0 { append(",", to: &bytes) }
      JSONText.appendQuoted(edition.description, to: &bytes)
    }
    append("]", to: &bytes)
  }

  /// The levels that stand on the certificate beside the one certified, between brackets.
  static func appendEndorsements(_ judgement: Judgement, _ tables: Programme.Tables, to bytes: inout [UInt8]) {
    append("[", to: &bytes)
    for (index, endorsement) in judgement.endorsements.enumerated() {
      append(index > 0 ? ",\"" : "\"", to: &bytes)
      tables.texts.append(tables.levels[Int(endorsement.level)].owner, to: &bytes)
      append("\"", to: &bytes)
    }
    append("]", to: &bytes)
  }

  /// The standards that nothing was judged by, between brackets.
  static func appendUnjudged(_ standards: [UnjudgedStandard], to bytes: inout [UInt8]) {
    append("[", to: &bytes)
    for (index, unjudged) in standards.enumerated() {
      append(index > 0 ? ",{\"reason\":\"" : "{\"reason\":\"", to: &bytes)
      bytes.append(contentsOf: unjudged.reason.rawValue.utf8)
      append("\",\"standard\":", to: &bytes)
      JSONText.appendQuoted(unjudged.standard, to: &bytes)
      append("}", to: &bytes)
    }
    append("]", to: &bytes)
  }

  private static func appendSince(_ date: Int, to bytes: inout [UInt8]) {
    append(" since ", to: &bytes)
    append(CompactDate(bits: date), to: &bytes)
  }

  // MARK: Scores

  /// As ``Fraction/floored()``.
  static func appendFloored(_ numerator: Int, _ denominator: Int, to bytes: inout [UInt8]) {
    let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    append(whole, to: &bytes)
    let hundredths = remainder * 100 / denominator
    if hundredths == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(truncatingIfNeeded: hundredths / 10 + 0x30))
    if hundredths % 10 > 0 { bytes.append(UInt8(truncatingIfNeeded: hundredths % 10 + 0x30)) }
  }

  /// Whether two decimals cannot hold the score, so that its exact fraction is kept beside it.
  static func isFloored(_ actual: ActualValue) -> Bool {
    guard actual.kind == .score else { return false }
    return actual.first % actual.second * 100 % actual.second != 0
  }

  /// In lowest terms.
  static func appendExact(_ actual: ActualValue, to bytes: inout [UInt8]) {
    var (larger, smaller) = (actual.first, actual.second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    append(actual.first / larger, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    append(actual.second / larger, to: &bytes)
  }

  // MARK: What is asked

  static func appendSubject(_ node: TraceTree.Node, _ tables: Programme.Tables, to bytes: inout [UInt8]) {
    let template = tables.templates[Int(node.template)]
    tables.texts.append(template.subject, to: &bytes)
    if template.form == .sitting { append(CompactDate(bits: Int(node.detail)), to: &bytes) }
  }
}
