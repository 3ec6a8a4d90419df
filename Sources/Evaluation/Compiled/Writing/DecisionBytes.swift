import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// Writes the canonical bytes of a judgement's decision, those of ``Decision/canonicalBytes()``, without making the
/// decision.
struct DecisionBytes: Sendable {
  private let cohort: String?
  /// The digits of the model's digest.
  private let model: [UInt8]
  /// What comes behind a trace's parts: by template up to the days that are required, where they depend on the
  /// application, and from there on by template and status.
  private var beforeDays: [Slice] = []
  private var ends: [Slice] = []
  private var fragments = Fragments()

  init(_ tables: Programme.Tables, _ reference: ReferenceEvaluator) {
    cohort = reference.cohort
    model = Array(reference.modelDigest.description.utf8)
    for template in tables.templates { add(template, tables) }
  }

  private mutating func add(_ template: TraceTemplate, _ tables: Programme.Tables) {
    beforeDays.append(fragments.add { Self.appendRequired(template, tables, to: &$0) })
    for status in [Status.met, .notMet, .unknown] {
      ends.append(
        fragments.add { bytes in
          if Self.dependsOnDays(template) {
            bytes.append("d\"")
          } else {
            Self.appendRequired(template, tables, to: &bytes)
          }
          bytes.append(",\"status\":\"")
          TraceText.append(status, to: &bytes)
          bytes.append("\",\"subject\":\"")
          tables.texts.append(template.subject, to: &bytes)
          // A sitting's day follows.
          if template.form != .sitting { bytes.append("\"}") }
        })
    }
  }

  private static func appendRequired(
    _ template: TraceTemplate, _ tables: Programme.Tables, to bytes: inout ByteWriter
  ) {
    bytes.append("]")
    if template.required < 0 { return }
    bytes.append(",\"required\":\"")
    tables.texts.append(template.required, to: &bytes)
    bytes.append(dependsOnDays(template) ? " = " : "\"")
  }

  private static func dependsOnDays(_ template: TraceTemplate) -> Bool {
    template.form == .work && template.required >= 0
  }

  func append(
    _ judging: Judging, _ record: CompactRecord, _ recordDigest: ContentDigest, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    let application = record.application
    out.append("{\"application\":")
    record.appendQuoted(application.id, to: &out)
    out.append(",\"applicationDate\":\"")
    TraceText.append(judging.dossier.date, to: &out)
    out.append("\",\"asOf\":\"")
    TraceText.append(tables.asOf, to: &out)
    out.append("\",")
    if !application.cohort.isAbsent || cohort != nil {
      out.append("\"cohort\":")
      TraceText.append(application.cohort, of: record, or: cohort, to: &out)
      out.append(",")
    }
    out.append("\"endorsements\":")
    TraceText.appendEndorsements(judging.judgement, tables, to: &out)
    out.append(",\"level\":")
    record.appendQuoted(application.level, to: &out)
    out.append(",\"model\":\"")
    out.append(model)
    out.append("\",\"occupation\":\"")
    tables.occupation.forEachCharacter { out.append($0) }
    out.append("\",\"record\":\"")
    TraceText.append(recordDigest, to: &out)
    out.append("\",\"scheme\":\"")
    tables.texts.append(tables.schemeText, to: &out)
    out.append("\",\"semantics\":")
    TraceText.append(Decision.currentSemantics, to: &out)
    out.append(",\"standards\":[")
    for index in judging.judgement.standards.indices {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.standards[index], index, judging, tables, to: &out)
    }
    out.append(UInt8(ascii: "]"))
    if !tables.situations.all[Int(judging.dossier.situation)].unjudged.isEmpty {
      out.append(",\"unjudged\":")
      TraceText.appendUnjudged(tables.situations.all[Int(judging.dossier.situation)].unjudged, to: &out)
    }
    if !application.workType.isAbsent {
      out.append(",\"workType\":")
      record.appendQuoted(application.workType, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  private func append(
    _ standard: Judgement.Standard, _ place: Int, _ judging: Judging, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    out.append("{\"covered\":[")
    let highest = standard.highest < 0 ? nil : tables.levels[Int(standard.highest)]
    if let highest {
      for index in highest.covered.range {
        out.append(index > highest.covered.range.lowerBound ? ",\"" : "\"")
        tables.texts.append(tables.coveredTexts[index], to: &out)
        out.append(UInt8(ascii: "\""))
      }
    }
    out.append("],")
    let last = tables.situations.all[Int(judging.dossier.situation)].standards[place].retired
    if !last.isAbsent {
      out.append("\"edition\":")
      TraceText.appendRetired(
        tables.standards[Int(standard.standard)], last: last, applicationDate: judging.dossier.date, emptyParts: true,
        tables, to: &out)
      out.append(",")
    }
    if let follows = tables.standards[Int(standard.standard)].follows {
      out.append("\"follows\":")
      TraceText.appendFollows(follows, to: &out)
      out.append(",")
    }
    if let highest {
      out.append("\"highest\":\"")
      tables.texts.append(highest.text, to: &out)
      out.append("\",")
    }
    out.append("\"levels\":[")
    for index in standard.levels.range {
      let level = judging.judgement.levels[index]
      out.append(index > standard.levels.range.lowerBound ? ",{\"clauses\":[" : "{\"clauses\":[")
      append(level.clauses.range, judging.tree, tables, to: &out)
      out.append("],\"level\":\"")
      tables.texts.append(tables.levels[Int(level.level)].text, to: &out)
      out.append("\",\"verdict\":\"")
      out.append(utf8: level.verdict.rawValue)
      out.append("\"}")
    }
    out.append("],\"standard\":\"")
    tables.texts.append(tables.standards[Int(standard.standard)].text, to: &out)
    out.append("\"}")
  }

  /// The traces of a range, after their opening bracket and up to the closing one.
  private func append(_ range: Range<Int>, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout ByteWriter) {
    var next = range.lowerBound
    while next < range.upperBound {
      if next > range.lowerBound { out.append(UInt8(ascii: ",")) }
      append(next, tree, tables, to: &out)
      next = Int(tree[next].end)
    }
  }

  private func append(_ index: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout ByteWriter) {
    let node = tree[index]
    if node.actual.kind == .none {
      out.append(UInt8(ascii: "{"))
    } else {
      out.append("{\"actual\":\"")
      TraceText.append(node.actual, tables, to: &out)
      out.append("\",")
      if TraceText.isFloored(node.actual) {
        out.append("\"exact\":\"")
        TraceText.appendExact(node.actual, to: &out)
        out.append("\",")
      }
    }
    if node.notes.isEmpty {
      out.append("\"notes\":[],\"parts\":[")
    } else {
      TraceText.appendNotes(node.notes, to: &out)
      out.append("\"parts\":[")
    }
    append(index + 1..<Int(node.end), tree, tables, to: &out)
    let template = tables.templates[Int(node.template)]
    if Self.dependsOnDays(template) {
      fragments.append(beforeDays[Int(node.template)], to: &out)
      out.append(decimal: Int(node.detail))
    }
    fragments.append(ends[3 * Int(node.template) + node.status.number], to: &out)
    if template.form == .sitting {
      out.append(CompactDate(bits: Int(node.detail)))
      out.append("\"}")
    }
  }
}

extension Status {
  @inline(__always)
  fileprivate var number: Int {
    switch self {
    case .met: 0
    case .notMet: 1
    case .unknown: 2
    }
  }
}
