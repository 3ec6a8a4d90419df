import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// Writes the canonical bytes of a judgement's decision, those of ``Decision/canonicalBytes()``, without making the
/// decision.
struct DecisionBytes: Sendable {
  private let programme: Programme
  private let cohort: String?
  /// The digits of the model's digest.
  private let model: [UInt8]
  /// What is the same in every trace of a template: by template, what stands between its parts and its status, and what
  /// comes after the status.
  private var beforeStatus: [Slice] = []
  private var afterStatus: [Slice] = []
  private var bytes: [UInt8] = []

  init(_ programme: Programme, _ reference: ReferenceEvaluator) {
    self.programme = programme
    cohort = reference.cohort
    model = Array(reference.modelDigest.description.utf8)
    for template in programme.tables.templates { add(template, programme.tables) }
  }

  private mutating func add(_ template: TraceTemplate, _ tables: Programme.Tables) {
    let start = bytes.count
    TraceText.append("]", to: &bytes)
    if template.required >= 0 {
      TraceText.append(",\"required\":\"", to: &bytes)
      tables.texts.append(template.required, to: &bytes)
    }
    // The days that are required follow.
    if template.required < 0 || template.form != .work {
      TraceText.append(template.required < 0 ? ",\"status\":\"" : "\",\"status\":\"", to: &bytes)
    }
    let middle = bytes.count
    TraceText.append("\",\"subject\":\"", to: &bytes)
    tables.texts.append(template.subject, to: &bytes)
    // A sitting's day follows.
    if template.form != .sitting { TraceText.append("\"}", to: &bytes) }
    beforeStatus.append(Slice(start..<middle))
    afterStatus.append(Slice(middle..<bytes.count))
  }

  func append(_ judging: Judging, _ record: CompactRecord, recordDigest: ContentDigest, to out: inout [UInt8]) {
    append(judging, record, recordDigest, programme.tables, to: &out)
  }

  private func append(
    _ judging: Judging, _ record: CompactRecord, _ recordDigest: ContentDigest, _ tables: Programme.Tables,
    to out: inout [UInt8]
  ) {
    let application = record.application
    TraceText.append("{\"application\":", to: &out)
    record.appendQuoted(application.id, to: &out)
    TraceText.append(",\"applicationDate\":\"", to: &out)
    TraceText.append(judging.dossier.date, to: &out)
    TraceText.append("\",\"asOf\":\"", to: &out)
    TraceText.append(tables.asOf, to: &out)
    TraceText.append("\",", to: &out)
    if !application.cohort.isAbsent || cohort != nil {
      TraceText.append("\"cohort\":", to: &out)
      TraceText.append(application.cohort, of: record, or: cohort, to: &out)
      TraceText.append(",", to: &out)
    }
    TraceText.append("\"endorsements\":", to: &out)
    TraceText.appendEndorsements(judging.judgement, tables, to: &out)
    TraceText.append(",\"level\":", to: &out)
    record.appendQuoted(application.level, to: &out)
    TraceText.append(",\"model\":\"", to: &out)
    out.append(contentsOf: model)
    TraceText.append("\",\"occupation\":\"", to: &out)
    tables.occupation.append(to: &out)
    TraceText.append("\",\"record\":\"", to: &out)
    TraceText.append(recordDigest, to: &out)
    TraceText.append("\",\"scheme\":\"", to: &out)
    tables.texts.append(tables.schemeText, to: &out)
    TraceText.append("\",\"semantics\":", to: &out)
    TraceText.append(Decision.currentSemantics, to: &out)
    TraceText.append(",\"standards\":[", to: &out)
    for index in judging.judgement.standards.indices {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.standards[index], index, judging, tables, to: &out)
    }
    out.append(UInt8(ascii: "]"))
    if !tables.situations.all[Int(judging.dossier.situation)].unjudged.isEmpty {
      TraceText.append(",\"unjudged\":", to: &out)
      TraceText.appendUnjudged(tables.situations.all[Int(judging.dossier.situation)].unjudged, to: &out)
    }
    if !application.workType.isAbsent {
      TraceText.append(",\"workType\":", to: &out)
      record.appendQuoted(application.workType, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  private func append(
    _ standard: Judgement.Standard, _ place: Int, _ judging: Judging, _ tables: Programme.Tables, to out: inout [UInt8]
  ) {
    TraceText.append("{\"covered\":[", to: &out)
    let highest = standard.highest < 0 ? nil : tables.levels[Int(standard.highest)]
    if let highest {
      for index in highest.covered.range {
        TraceText.append(index > highest.covered.range.lowerBound ? ",\"" : "\"", to: &out)
        tables.texts.append(tables.coveredTexts[index], to: &out)
        out.append(UInt8(ascii: "\""))
      }
    }
    TraceText.append("],", to: &out)
    let last = tables.situations.all[Int(judging.dossier.situation)].standards[place].retired
    if !last.isAbsent {
      TraceText.append("\"edition\":", to: &out)
      TraceText.appendRetired(
        tables.standards[Int(standard.standard)], last: last, applicationDate: judging.dossier.date, emptyParts: true,
        tables, to: &out)
      TraceText.append(",", to: &out)
    }
    if let follows = tables.standards[Int(standard.standard)].follows {
      TraceText.append("\"follows\":", to: &out)
      TraceText.appendFollows(follows, to: &out)
      TraceText.append(",", to: &out)
    }
    if let highest {
      TraceText.append("\"highest\":\"", to: &out)
      tables.texts.append(highest.text, to: &out)
      TraceText.append("\",", to: &out)
    }
    TraceText.append("\"levels\":[", to: &out)
    for index in standard.levels.range {
      let level = judging.judgement.levels[index]
      TraceText.append(index > standard.levels.range.lowerBound ? ",{\"clauses\":[" : "{\"clauses\":[", to: &out)
      append(level.clauses.range, judging.tree, tables, to: &out)
      TraceText.append("],\"level\":\"", to: &out)
      tables.texts.append(tables.levels[Int(level.level)].text, to: &out)
      TraceText.append("\",\"verdict\":\"", to: &out)
      out.append(contentsOf: level.verdict.rawValue.utf8)
      TraceText.append("\"}", to: &out)
    }
    TraceText.append("],\"standard\":\"", to: &out)
    tables.texts.append(tables.standards[Int(standard.standard)].text, to: &out)
    TraceText.append("\"}", to: &out)
  }

  /// The traces of a range, after their opening bracket and up to the closing one.
  private func append(_ range: Range<Int>, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]) {
    var next = range.lowerBound
    while next < range.upperBound {
      if next > range.lowerBound { out.append(UInt8(ascii: ",")) }
      append(next, tree, tables, to: &out)
      next = Int(tree[next].end)
    }
  }

  private func append(_ index: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]) {
    let node = tree[index]
    if node.actual.kind == .none {
      out.append(UInt8(ascii: "{"))
    } else {
      TraceText.append("{\"actual\":\"", to: &out)
      TraceText.append(node.actual, tables, to: &out)
      TraceText.append("\",", to: &out)
      if TraceText.isFloored(node.actual) {
        TraceText.append("\"exact\":\"", to: &out)
        TraceText.appendExact(node.actual, to: &out)
        TraceText.append("\",", to: &out)
      }
    }
    if node.notes.isEmpty {
      TraceText.append("\"notes\":[],\"parts\":[", to: &out)
    } else {
      TraceText.appendNotes(node.notes, to: &out)
      TraceText.append("\"parts\":[", to: &out)
    }
    append(index + 1..<Int(node.end), tree, tables, to: &out)
    let template = Int(node.template)
    out.append(contentsOf: bytes[beforeStatus[template].range])
    let form = tables.templates[template].form
    if form == .work, tables.templates[template].required >= 0 {
      TraceText.append(" = ", to: &out)
      TraceText.append(Int(node.detail), to: &out)
      TraceText.append("d\",\"status\":\"", to: &out)
    }
    TraceText.append(node.status, to: &out)
    out.append(contentsOf: bytes[afterStatus[template].range])
    if form == .sitting {
      TraceText.append(CompactDate(bits: Int(node.detail)), to: &out)
      TraceText.append("\"}", to: &out)
    }
  }
}
