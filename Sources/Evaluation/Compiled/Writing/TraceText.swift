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

  static func append(_ number: Int, to bytes: inout ByteWriter) { bytes.append(decimal: number) }

  static func append(_ date: CompactDate, to bytes: inout ByteWriter) { bytes.append(date) }

  /// In lower-case hexadecimal digits.
  static func append(_ digest: ContentDigest, to bytes: inout ByteWriter) {
    func digit(_ value: UInt8) -> UInt16 { UInt16(value < 10 ? value + 0x30 : value + 0x57) }
    for byte in digest.bytes { bytes.append(littleEndian: digit(byte >> 4) | digit(byte & 15) << 8) }
  }

  static func append(_ status: Status, to bytes: inout ByteWriter) {
    switch status {
    case .met: bytes.append("met")
    case .notMet: bytes.append("notMet")
    case .unknown: bytes.append("unknown")
    }
  }

  /// A text of a record in quotation marks; where it has none, what stands for it; else `null`.
  static func append(
    _ text: CompactRecord.Text, of record: CompactRecord, or other: String?, to bytes: inout ByteWriter
  ) {
    if !text.isAbsent {
      record.appendQuoted(text, to: &bytes)
    } else if let other {
      bytes.append(quoted: other)
    } else {
      bytes.append("null")
    }
  }

  /// What there was; nothing where nothing is to be said.
  static func append(_ actual: ActualValue, _ tables: Programme.Tables, to bytes: inout ByteWriter) {
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
      if last.isAbsent { bytes.append("..") } else { append(last, to: &bytes) }
    case .levelSince:
      tables.texts.append(tables.stepTexts[actual.first], to: &bytes)
      appendSince(actual.second, to: &bytes)
    case .rankSince:
      bytes.append(ranks[actual.first])
      appendSince(actual.second, to: &bytes)
    case .diploma:
      bytes.append(schools[actual.first])
      bytes.append(UInt8(ascii: " "))
      bytes.append(educations[actual.second])
    case .occupation: OccupationNumber(raw: Int64(actual.first)).forEachCharacter { bytes.append($0) }
    case .training:
      tables.texts.append(tables.stepTexts[actual.first], to: &bytes)
      bytes.append(", ")
      append(actual.second, to: &bytes)
      bytes.append(UInt8(ascii: "h"))
    }
  }

  /// The member `notes`, where there are any.
  static func appendNotes(_ notes: NoteList, to bytes: inout ByteWriter) {
    if notes.isEmpty { return }
    bytes.append("\"notes\":[\"")
    var isFirst = true
    notes.forEachNumber { number in
      if !isFirst { bytes.append("\",\"") }
      isFirst = false
      bytes.append(noteNames[Int(number)])
    }
    bytes.append("\"],")
  }

  /// What a decision says of an edition that is in force no more: what both kinds of bytes have in common.
  static func appendRetired(
    _ standard: ProgrammeStandard, last: CompactDate, applicationDate: CompactDate, emptyParts: Bool,
    _ tables: Programme.Tables, to bytes: inout ByteWriter
  ) {
    bytes.append("{\"actual\":\"")
    append(last, to: &bytes)
    bytes.append("\",\"notes\":[\"editionRetired\"],")
    if emptyParts { bytes.append("\"parts\":[],") }
    bytes.append("\"required\":\"")
    append(applicationDate, to: &bytes)
    bytes.append("\",\"status\":\"met\",\"subject\":\"")
    tables.texts.append(standard.text, to: &bytes)
    bytes.append("\"}")
  }

  /// The editions that a standard was joined with, between brackets.
  static func appendFollows(_ editions: [StandardEdition], to bytes: inout ByteWriter) {
    bytes.append("[")
    for (index, edition) in editions.enumerated() {
      if index > 0 { bytes.append(",") }
      bytes.append(quoted: edition.description)
    }
    bytes.append("]")
  }

  /// The levels that stand on the certificate beside the one certified, between brackets.
  static func appendEndorsements(_ judgement: Judgement, _ tables: Programme.Tables, to bytes: inout ByteWriter) {
    bytes.append("[")
    for (index, endorsement) in judgement.endorsements.enumerated() {
      bytes.append(index > 0 ? ",\"" : "\"")
      tables.texts.append(tables.levels[Int(endorsement.level)].owner, to: &bytes)
      bytes.append("\"")
    }
    bytes.append("]")
  }

  /// The standards that nothing was judged by, between brackets.
  static func appendUnjudged(_ standards: [UnjudgedStandard], to bytes: inout ByteWriter) {
    bytes.append("[")
    for (index, unjudged) in standards.enumerated() {
      bytes.append(index > 0 ? ",{\"reason\":\"" : "{\"reason\":\"")
      bytes.append(utf8: unjudged.reason.rawValue)
      bytes.append("\",\"standard\":")
      bytes.append(quoted: unjudged.standard)
      bytes.append("}")
    }
    bytes.append("]")
  }

  private static func appendSince(_ date: Int, to bytes: inout ByteWriter) {
    bytes.append(" since ")
    append(CompactDate(bits: date), to: &bytes)
  }

  // MARK: Scores

  /// As ``Fraction/floored()``.
  static func appendFloored(_ numerator: Int, _ denominator: Int, to bytes: inout ByteWriter) {
    let (whole, hundredths, _) = hundredths(numerator, denominator)
    append(whole, to: &bytes)
    if hundredths == 0 { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(truncatingIfNeeded: hundredths / 10 + 0x30))
    if hundredths % 10 > 0 { bytes.append(UInt8(truncatingIfNeeded: hundredths % 10 + 0x30)) }
  }

  /// Whether two decimals cannot hold the score, so that its exact fraction is kept beside it.
  static func isFloored(_ actual: ActualValue) -> Bool {
    actual.kind == .score && hundredths(actual.first, actual.second).isFloored
  }

  @inline(__always)
  private static func hundredths(
    _ numerator: Int, _ denominator: Int
  ) -> (whole: Int, hundredths: Int, isFloored: Bool) {
    // Nearly all scores are in hundredths; to divide by a constant is to multiply.
    if denominator == 100 { return (numerator / 100, numerator % 100, false) }
    let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    if remainder == 0 { return (whole, 0, false) }
    let (hundredths, rest) = (remainder * 100).quotientAndRemainder(dividingBy: denominator)
    return (whole, hundredths, rest != 0)
  }

  /// In lowest terms.
  static func appendExact(_ actual: ActualValue, to bytes: inout ByteWriter) {
    var (larger, smaller) = (actual.first, actual.second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    append(actual.first / larger, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    append(actual.second / larger, to: &bytes)
  }

  // MARK: What is asked

  static func appendSubject(_ node: TraceTree.Node, _ tables: Programme.Tables, to bytes: inout ByteWriter) {
    let template = tables.templates[Int(node.template)]
    tables.texts.append(template.subject, to: &bytes)
    if template.form == .sitting { append(CompactDate(bits: Int(node.detail)), to: &bytes) }
  }
}
