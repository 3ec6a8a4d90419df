import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// Writes a judgement as ``DecisionReport/line(_:digest:line:cell:)`` would write its decision, straight as bytes. Each
/// thread has its own.
struct DecisionLineWriter: Sendable {
  private let detail: DecisionReport.Detail
  private let templates: LineTemplates
  private let model: [UInt8]
  private let cohort: String?
  private var sentences: MissingSentences
  private var cells = CellNames()
  /// `，且` between what one entry of 申报条件 lacks.
  private let and: [UInt8]

  init(_ evaluator: CompiledEvaluator, _ report: DecisionReport, _ templates: LineTemplates) {
    detail = report.detail
    self.templates = templates
    model = Array(evaluator.reference.modelDigest.description.utf8)
    cohort = evaluator.reference.cohort
    sentences = MissingSentences(report.language)
    and = Array(MissingThings.and(report.language).utf8)
  }

  /// What a line says beside the judgement.
  struct Heading {
    var recordDigest: ContentDigest
    var decisionDigest: ContentDigest
    var origin: RowOrigin
  }

  mutating func append(
    _ judging: Judging, _ record: CompactRecord, _ heading: Heading, _ tables: Programme.Tables, to out: inout [UInt8]
  ) {
    let application = record.application
    TraceText.append("{\"application\":", to: &out)
    record.appendQuoted(application.id, to: &out)
    TraceText.append(",\"applicationDate\":\"", to: &out)
    TraceText.append(judging.dossier.date, to: &out)
    TraceText.append("\",\"asOf\":\"", to: &out)
    TraceText.append(tables.asOf, to: &out)
    TraceText.append("\",\"cohort\":", to: &out)
    TraceText.append(application.cohort, of: record, or: cohort, to: &out)
    TraceText.append(",\"decision\":\"", to: &out)
    TraceText.append(heading.decisionDigest, to: &out)
    TraceText.append("\",\"endorsements\":", to: &out)
    TraceText.appendEndorsements(judging.judgement, tables, to: &out)
    TraceText.append(",\"level\":", to: &out)
    record.appendQuoted(application.level, to: &out)
    TraceText.append(",\"line\":", to: &out)
    TraceText.append(heading.origin.line, to: &out)
    TraceText.append(",\"model\":\"", to: &out)
    out.append(contentsOf: model)
    TraceText.append("\",\"occupation\":\"", to: &out)
    tables.occupation.append(to: &out)
    TraceText.append("\",\"record\":\"", to: &out)
    TraceText.append(heading.recordDigest, to: &out)
    TraceText.append("\",\"scheme\":\"", to: &out)
    tables.texts.append(tables.schemeText, to: &out)
    TraceText.append("\",\"semantics\":", to: &out)
    TraceText.append(Decision.currentSemantics, to: &out)
    TraceText.append(",\"standards\":[", to: &out)
    for index in judging.judgement.standards.indices {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.standards[index], index, judging, heading.origin, tables, to: &out)
    }
    TraceText.append("],\"unjudged\":", to: &out)
    TraceText.appendUnjudged(tables.situations.all[Int(judging.dossier.situation)].unjudged, to: &out)
    TraceText.append(",\"verdict\":\"", to: &out)
    out.append(contentsOf: judging.verdict(tables).rawValue.utf8)
    TraceText.append("\",\"workType\":", to: &out)
    TraceText.append(application.workType, of: record, or: nil, to: &out)
    TraceText.append("}\n", to: &out)
  }

  private mutating func append(
    _ standard: Judgement.Standard, _ place: Int, _ judging: Judging, _ origin: RowOrigin,
    _ tables: Programme.Tables, to out: inout [UInt8]
  ) {
    TraceText.append("{\"covered\":[", to: &out)
    if standard.highest >= 0 {
      let covered = tables.levels[Int(standard.highest)].covered
      for index in covered.range {
        TraceText.append(index > covered.range.lowerBound ? ",\"" : "\"", to: &out)
        tables.texts.append(tables.coveredTexts[index], to: &out)
        out.append(UInt8(ascii: "\""))
      }
    }
    TraceText.append("],\"edition\":", to: &out)
    let last = tables.situations.all[Int(judging.dossier.situation)].standards[place].retired
    if last.isAbsent {
      TraceText.append("null", to: &out)
    } else {
      TraceText.appendRetired(
        tables.standards[Int(standard.standard)], last: last, applicationDate: judging.dossier.date,
        emptyParts: false, tables, to: &out)
    }
    TraceText.append(",\"follows\":", to: &out)
    TraceText.appendFollows(tables.standards[Int(standard.standard)].follows ?? [], to: &out)
    if standard.highest >= 0 {
      TraceText.append(",\"highest\":\"", to: &out)
      tables.texts.append(tables.levels[Int(standard.highest)].text, to: &out)
      TraceText.append("\",\"levels\":[", to: &out)
    } else {
      TraceText.append(",\"highest\":null,\"levels\":[", to: &out)
    }
    for index in standard.levels.range {
      if index > standard.levels.range.lowerBound { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.levels[index], judging, origin, tables, to: &out)
    }
    TraceText.append("],\"standard\":\"", to: &out)
    tables.texts.append(tables.standards[Int(standard.standard)].text, to: &out)
    TraceText.append("\"}", to: &out)
  }

  private mutating func append(
    _ level: Judgement.Level, _ judging: Judging, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout [UInt8]
  ) {
    TraceText.append("{\"clauses\":[", to: &out)
    _ = appendShown(level.clauses.range, isClause: true, judging.tree, origin, tables, to: &out)
    TraceText.append("],\"level\":\"", to: &out)
    tables.texts.append(tables.levels[Int(level.level)].text, to: &out)
    TraceText.append("\",\"verdict\":\"", to: &out)
    out.append(contentsOf: level.verdict.rawValue.utf8)
    TraceText.append("\"}", to: &out)
  }

  /// The traces of a range that are shown, with commas between; whether there is any.
  private mutating func appendShown(
    _ range: Range<Int>, isClause: Bool, _ tree: TraceTree, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout [UInt8]
  ) -> Bool {
    var isFirst = true
    var next = range.lowerBound
    while next < range.upperBound {
      let end = Int(tree[next].end)
      if detail == .full || tree[next].status != .met {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        append(next, isClause: isClause, tree, origin, tables, to: &out)
      }
      next = end
    }
    return !isFirst
  }

  private mutating func append(
    _ index: Int, isClause: Bool, _ tree: TraceTree, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout [UInt8]
  ) {
    let node = tree[index]
    out.append(UInt8(ascii: "{"))
    if node.actual.kind != .none {
      TraceText.append("\"actual\":\"", to: &out)
      TraceText.append(node.actual, tables, to: &out)
      TraceText.append("\",", to: &out)
    }
    if node.usesStart < node.usesEnd {
      TraceText.append("\"cells\":[", to: &out)
      for use in Int(node.usesStart)..<Int(node.usesEnd) {
        if use > Int(node.usesStart) { out.append(UInt8(ascii: ",")) }
        cells.append(tree.uses[use], of: origin, tables.texts, to: &out)
      }
      TraceText.append("],", to: &out)
    }
    if TraceText.isFloored(node.actual) {
      TraceText.append("\"exact\":\"", to: &out)
      TraceText.appendExact(node.actual, to: &out)
      TraceText.append("\",", to: &out)
    }
    if isClause, node.status != .met { appendMissing(index, tree, tables, to: &out) }
    TraceText.appendNotes(node.notes, to: &out)
    let beforeParts = out.count
    TraceText.append("\"parts\":[", to: &out)
    if appendShown(index + 1..<Int(node.end), isClause: false, tree, origin, tables, to: &out) {
      TraceText.append("],", to: &out)
    } else {
      out.removeLast(out.count - beforeParts)
    }
    templates.append(templates.beforeStatus[Int(node.template)], to: &out)
    let form = tables.templates[Int(node.template)].form
    if form == .work {
      TraceText.append(" = ", to: &out)
      TraceText.append(Int(node.detail), to: &out)
      TraceText.append("d\",\"status\":\"", to: &out)
    }
    TraceText.append(node.status, to: &out)
    templates.append(templates.afterStatus[Int(node.template)], to: &out)
    if form == .sitting {
      TraceText.append(CompactDate(bits: Int(node.detail)), to: &out)
      TraceText.append("\"}", to: &out)
    }
  }

  // MARK: What is missing

  private mutating func appendMissing(
    _ index: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]
  ) {
    let node = tree[index]
    guard tables.templates[Int(node.template)].form == .eligibility else {
      TraceText.append("\"missing\":[\"", to: &out)
      var notes = node.notes.set
      var next = index + 1
      while next < Int(node.end) {
        notes.formUnion(tree[next].notes.set)
        next = Int(tree[next].end)
      }
      sentences.appendExamination(node, hasParts: Int(node.end) > index + 1, notes: notes, tables, to: &out)
      TraceText.append("\"],", to: &out)
      return
    }
    var next = index + 1
    if next == Int(node.end) { return }
    TraceText.append("\"missing\":[", to: &out)
    while next < Int(node.end) {
      if next > index + 1 { out.append(UInt8(ascii: ",")) }
      appendNeeds(of: next, tree, tables, to: &out)
      next = Int(tree[next].end)
    }
    TraceText.append("],", to: &out)
  }

  /// What one entry of 申报条件 lacks.
  private mutating func appendNeeds(
    of alternative: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]
  ) {
    out.append(UInt8(ascii: "\""))
    TraceText.appendSubject(tree[alternative], tables, to: &out)
    out.append(UInt8(ascii: " "))
    var isFirst = true
    for condition in alternative + 1..<Int(tree[alternative].end) where tree[condition].status != .met {
      if !isFirst { out.append(contentsOf: and) }
      isFirst = false
      sentences.appendCondition(tree[condition], tables, to: &out)
    }
    out.append(UInt8(ascii: "\""))
  }
}
