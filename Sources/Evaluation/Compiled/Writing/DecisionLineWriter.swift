import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// Writes a judgement as ``DecisionReport/line(_:digest:line:cell:)`` would write its decision, straight as bytes. Each
/// thread has its own.
struct DecisionLineWriter {
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
    _ judging: Judging, _ record: CompactRecord, _ heading: Heading, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    let application = record.application
    out.append("{\"application\":")
    record.appendQuoted(application.id, to: &out)
    out.append(",\"applicationDate\":\"")
    TraceText.append(judging.dossier.date, to: &out)
    out.append("\",\"asOf\":\"")
    TraceText.append(tables.asOf, to: &out)
    out.append("\",\"cohort\":")
    TraceText.append(application.cohort, of: record, or: cohort, to: &out)
    out.append(",\"decision\":\"")
    TraceText.append(heading.decisionDigest, to: &out)
    out.append("\",\"endorsements\":")
    TraceText.appendEndorsements(judging.judgement, tables, to: &out)
    out.append(",\"level\":")
    record.appendQuoted(application.level, to: &out)
    out.append(",\"line\":")
    TraceText.append(heading.origin.line, to: &out)
    out.append(",\"model\":\"")
    out.append(model)
    out.append("\",\"occupation\":\"")
    tables.occupation.forEachCharacter { out.append($0) }
    out.append("\",\"record\":\"")
    TraceText.append(heading.recordDigest, to: &out)
    out.append("\",\"scheme\":\"")
    tables.texts.append(tables.schemeText, to: &out)
    out.append("\",\"semantics\":")
    TraceText.append(Decision.currentSemantics, to: &out)
    out.append(",\"standards\":[")
    for index in judging.judgement.standards.indices {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.standards[index], index, judging, heading.origin, tables, to: &out)
    }
    out.append("],\"unjudged\":")
    TraceText.appendUnjudged(tables.situations.all[Int(judging.dossier.situation)].unjudged, to: &out)
    out.append(",\"verdict\":\"")
    out.append(utf8: judging.verdict(tables).rawValue)
    out.append("\",\"workType\":")
    TraceText.append(application.workType, of: record, or: nil, to: &out)
    out.append("}\n")
  }

  private mutating func append(
    _ standard: Judgement.Standard, _ place: Int, _ judging: Judging, _ origin: RowOrigin,
    _ tables: Programme.Tables, to out: inout ByteWriter
  ) {
    out.append("{\"covered\":[")
    if standard.highest >= 0 {
      let covered = tables.levels[Int(standard.highest)].covered
      for index in covered.range {
        out.append(index > covered.range.lowerBound ? ",\"" : "\"")
        tables.texts.append(tables.coveredTexts[index], to: &out)
        out.append(UInt8(ascii: "\""))
      }
    }
    out.append("],\"edition\":")
    let last = tables.situations.all[Int(judging.dossier.situation)].standards[place].retired
    if last.isAbsent {
      out.append("null")
    } else {
      TraceText.appendRetired(
        tables.standards[Int(standard.standard)], last: last, applicationDate: judging.dossier.date,
        emptyParts: false, tables, to: &out)
    }
    out.append(",\"follows\":")
    TraceText.appendFollows(tables.standards[Int(standard.standard)].follows ?? [], to: &out)
    if standard.highest >= 0 {
      out.append(",\"highest\":\"")
      tables.texts.append(tables.levels[Int(standard.highest)].text, to: &out)
      out.append("\",\"levels\":[")
    } else {
      out.append(",\"highest\":null,\"levels\":[")
    }
    for index in standard.levels.range {
      if index > standard.levels.range.lowerBound { out.append(UInt8(ascii: ",")) }
      append(judging.judgement.levels[index], judging, origin, tables, to: &out)
    }
    out.append("],\"standard\":\"")
    tables.texts.append(tables.standards[Int(standard.standard)].text, to: &out)
    out.append("\"}")
  }

  private mutating func append(
    _ level: Judgement.Level, _ judging: Judging, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    out.append("{\"clauses\":[")
    _ = appendShown(level.clauses.range, isClause: true, judging.tree, origin, tables, to: &out)
    out.append("],\"level\":\"")
    tables.texts.append(tables.levels[Int(level.level)].text, to: &out)
    out.append("\",\"verdict\":\"")
    out.append(utf8: level.verdict.rawValue)
    out.append("\"}")
  }

  /// The traces of a range that are shown, with commas between; whether there is any.
  private mutating func appendShown(
    _ range: Range<Int>, isClause: Bool, _ tree: TraceTree, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) -> Bool {
    var isFirst = true
    var next = range.lowerBound
    while next < range.upperBound {
      let end = Int(tree[next].end)
      if isShown(next, isClause: isClause, tree) {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        append(next, isClause: isClause, tree, origin, tables, to: &out)
      }
      next = end
    }
    return !isFirst
  }

  /// What is met is shown for a ★ item under it that is not, and for a total that differs from its parts.
  private func isShown(_ index: Int, isClause: Bool, _ tree: TraceTree) -> Bool {
    if detail == .full || tree[index].status != .met { return true }
    return (index..<Int(tree[index].end)).contains { place in
      !isClause && tree[place].status == .notMet || tree[place].notes.set.contains(.totalDisagrees)
    }
  }

  private mutating func append(
    _ index: Int, isClause: Bool, _ tree: TraceTree, _ origin: RowOrigin, _ tables: Programme.Tables,
    to out: inout ByteWriter
  ) {
    let node = tree[index]
    out.append(UInt8(ascii: "{"))
    if node.actual.kind != .none {
      out.append("\"actual\":\"")
      TraceText.append(node.actual, tables, to: &out)
      out.append("\",")
    }
    if node.usesStart < node.usesEnd {
      out.append("\"cells\":[")
      for use in Int(node.usesStart)..<Int(node.usesEnd) {
        if use > Int(node.usesStart) { out.append(UInt8(ascii: ",")) }
        cells.append(tree.uses[use], of: origin, tables.texts, to: &out)
      }
      out.append("],")
    }
    if TraceText.isFloored(node.actual) {
      out.append("\"exact\":\"")
      TraceText.appendExact(node.actual, to: &out)
      out.append("\",")
    }
    if isClause, node.status != .met { appendMissing(index, tree, tables, to: &out) }
    TraceText.appendNotes(node.notes, to: &out)
    let beforeParts = out.count
    out.append("\"parts\":[")
    if appendShown(index + 1..<Int(node.end), isClause: false, tree, origin, tables, to: &out) {
      out.append("],")
    } else {
      out.removeLast(out.count - beforeParts)
    }
    templates.append(templates.beforeStatus[Int(node.template)], to: &out)
    let form = tables.templates[Int(node.template)].form
    if form == .work {
      out.append(" = ")
      TraceText.append(Int(node.detail), to: &out)
      out.append("d\",\"status\":\"")
    }
    TraceText.append(node.status, to: &out)
    templates.append(templates.afterStatus[Int(node.template)], to: &out)
    if form == .sitting {
      TraceText.append(CompactDate(bits: Int(node.detail)), to: &out)
      out.append("\"}")
    }
  }

  // MARK: What is missing

  private mutating func appendMissing(
    _ index: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout ByteWriter
  ) {
    let node = tree[index]
    guard tables.templates[Int(node.template)].form == .eligibility else {
      out.append("\"missing\":[\"")
      var notes = node.notes.set
      var next = index + 1
      while next < Int(node.end) {
        notes.formUnion(tree[next].notes.set)
        next = Int(tree[next].end)
      }
      sentences.appendExamination(
        node, hasParts: Int(node.end) > index + 1, notes: notes, tree.setAside(node.asides), tables, to: &out)
      out.append("\"],")
      return
    }
    var next = index + 1
    if next == Int(node.end) { return }
    out.append("\"missing\":[")
    while next < Int(node.end) {
      if next > index + 1 { out.append(UInt8(ascii: ",")) }
      appendNeeds(of: next, tree, tables, to: &out)
      next = Int(tree[next].end)
    }
    out.append("],")
  }

  /// What one entry of 申报条件 lacks.
  private mutating func appendNeeds(
    of alternative: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout ByteWriter
  ) {
    out.append(UInt8(ascii: "\""))
    TraceText.appendSubject(tree[alternative], tables, to: &out)
    out.append(UInt8(ascii: " "))
    var isFirst = true
    for condition in alternative + 1..<Int(tree[alternative].end) where tree[condition].status != .met {
      if !isFirst { out.append(and) }
      isFirst = false
      sentences.appendCondition(tree[condition], tables, to: &out)
    }
    out.append(UInt8(ascii: "\""))
  }
}
