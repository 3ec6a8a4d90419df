import CanonicalJSON
import Diagnostics
import Vocabulary

/// What unmet clauses lack, in sentences as ``MissingThings`` writes them: each sentence is written once with gaps for
/// its numbers and dates, and from then on only filled in.
struct MissingSentences: Sendable {
  /// What a sentence depends on beside the numbers in its gaps.
  struct Key: Hashable, Sendable {
    var template: Int32
    var status: Status
    var kind: ActualValue.Kind
    var hasParts: Bool
    /// A step's, rank's or school's number.
    var name: Int
    var second: Int
    var notes: UInt64

    /// As one number: most of the parts are 0.
    func hash(into hasher: inout Hasher) {
      let parts = UInt64(UInt32(bitPattern: template)) << 16 | UInt64(kind.rawValue) << 4 | (hasParts ? 1 : 0)
      hasher.combine(parts ^ notes &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: name &* 8191 &+ second) << 32)
    }
  }

  private enum Gap: UInt8, Sendable {
    case none
    case days
    case value
  }

  private struct Piece: Sendable {
    var text: Slice
    /// What follows the text.
    var gap: Gap
  }

  private let language: Language
  private var known: [Key: Slice] = [:]
  private var pieces: [Piece] = []
  private var texts = Fragments()

  init(_ language: Language) { self.language = language }

  // Characters that no text of a standard holds stand for the gaps while a sentence is made.
  private static let daysGap: Character = "\u{1}"
  private static let valueGap: Character = "\u{2}"

  // MARK: Conditions

  /// The sentence on a condition that is not met.
  mutating func appendCondition(_ node: TraceTree.Node, _ tables: Programme.Tables, to out: inout ByteWriter) {
    let hasName = [.levelSince, .rankSince, .training, .diploma].contains(node.actual.kind)
    let key = Key(
      template: node.template, status: .notMet, kind: node.actual.kind, hasParts: false,
      name: hasName ? node.actual.first : 0,
      second: node.actual.kind == .diploma ? node.actual.second : Self.isOne(node.actual) ? 1 : 0,
      notes: node.notes.raw)
    let slice = known[key] ?? makeCondition(node, key, tables)
    append(slice, node, tables, to: &out)
  }

  private mutating func makeCondition(_ node: TraceTree.Node, _ key: Key, _ tables: Programme.Tables) -> Slice {
    let template = tables.templates[Int(node.template)]
    var required = template.required < 0 ? nil : tables.texts[template.required]
    if template.form == .work { required? += " = \(Self.daysGap)d" }
    let trace = Trace(
      tables.texts[template.subject], .notMet, required: required, actual: actual(node.actual, tables),
      notes: node.notes.notes)
    return make(key, MissingCondition(language: language).sentence(trace))
  }

  /// Whether a length is one of its unit, which in English is worded otherwise.
  private static func isOne(_ value: ActualValue) -> Bool {
    (value.kind == .days || value.kind == .declaredYears) && value.first == 1
  }

  private func actual(_ value: ActualValue, _ tables: Programme.Tables) -> String? {
    let gap = Self.valueGap
    func step() -> String { tables.texts[tables.stepTexts[value.first]] }
    return switch value.kind {
    case .none: nil
    case .days: Self.isOne(value) ? "1d" : "\(gap)d"
    case .declaredYears: Self.isOne(value) ? "1y" : "\(gap)y"
    case .score, .number, .date, .occupation, .daysBetween: "\(gap)"
    case .levelSince: "\(step()) since \(gap)"
    case .rankSince: "\(TitleRank.allCases[value.first].rawValue) since \(gap)"
    case .diploma: "\(SchoolKind.allCases[value.first].rawValue) \(EducationLevel.allCases[value.second].rawValue)"
    case .training: "\(step()), \(gap)h"
    }
  }

  // MARK: Examinations and items

  /// The sentence on an examination or item that is not met.
  ///
  /// - Parameters:
  ///   - notes: those of the clause and of its attempts.
  ///   - setAside: what did not count. Few clauses have any, and their sentences are made one by one.
  mutating func appendExamination(
    _ node: TraceTree.Node, hasParts: Bool, notes: NoteSet, _ setAside: [Trace.SetAside], _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    guard setAside.isEmpty else {
      var actual = ByteWriter(capacity: 16)
      TraceText.append(node.actual, tables, to: &actual)
      let trace = examination(
        node, hasParts: hasParts, notes,
        actual: node.actual.kind == .none ? nil : actual.withBytes { String(decoding: $0, as: UTF8.self) }, setAside,
        tables)
      var sentence: [UInt8] = []
      JSONText.appendEscaped(MissingThings(language: language).sentences(for: trace).joined(), to: &sentence)
      return out.append(sentence)
    }
    let key = Key(
      template: node.template, status: node.status, kind: node.actual.kind, hasParts: hasParts, name: 0, second: 0,
      notes: notes.raw)
    let slice = known[key] ?? makeExamination(node, key, notes, tables)
    append(slice, node, tables, to: &out)
  }

  private mutating func makeExamination(
    _ node: TraceTree.Node, _ key: Key, _ notes: NoteSet, _ tables: Programme.Tables
  ) -> Slice {
    let trace = examination(node, hasParts: key.hasParts, notes, actual: actual(node.actual, tables), [], tables)
    return make(key, MissingThings(language: language).sentences(for: trace).joined())
  }

  private func examination(
    _ node: TraceTree.Node, hasParts: Bool, _ notes: NoteSet, actual: String?, _ setAside: [Trace.SetAside],
    _ tables: Programme.Tables
  ) -> Trace {
    let template = tables.templates[Int(node.template)]
    return Trace(
      tables.texts[template.subject], node.status,
      required: template.required < 0 ? nil : tables.texts[template.required], actual: actual,
      notes: NoteList(sorted: notes).notes, parts: hasParts ? [Trace("", .notMet)] : [], setAside: setAside)
  }

  // MARK: Gaps

  private mutating func make(_ key: Key, _ sentence: String) -> Slice {
    let start = pieces.count
    var text = ""
    func gap(_ character: Character) -> Gap {
      character == Self.daysGap ? .days : character == Self.valueGap ? .value : .none
    }
    for character in sentence {
      if gap(character) == .none {
        text.append(character)
      } else {
        add(text, gap(character))
        text = ""
      }
    }
    add(text, .none)
    let slice = Slice(start..<pieces.count)
    known[key] = slice
    return slice
  }

  private mutating func add(_ text: String, _ gap: Gap) {
    pieces.append(Piece(text: texts.add(escaped: text), gap: gap))
  }

  private func append(_ slice: Slice, _ node: TraceTree.Node, _ tables: Programme.Tables, to out: inout ByteWriter) {
    for index in slice.range {
      texts.append(pieces[index].text, to: &out)
      switch pieces[index].gap {
      case .none: break
      case .days: TraceText.append(Int(node.detail), to: &out)
      case .value: appendValue(node.actual, tables, to: &out)
      }
    }
  }

  /// The number or date in a value, without the words around it.
  private func appendValue(_ value: ActualValue, _ tables: Programme.Tables, to out: inout ByteWriter) {
    switch value.kind {
    case .days, .declaredYears: TraceText.append(value.first, to: &out)
    case .levelSince, .rankSince: TraceText.append(CompactDate(bits: value.second), to: &out)
    case .training: TraceText.append(value.second, to: &out)
    case .none, .score, .number, .date, .occupation, .diploma, .daysBetween: TraceText.append(value, tables, to: &out)
    }
  }
}
