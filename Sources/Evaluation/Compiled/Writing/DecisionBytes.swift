import CanonicalJSON
import CompetencyModel
import LearnerRecords

/// Writes the canonical bytes of a judgement's decision, those of ``Decision/canonicalBytes()``, without making the
/// decision.
struct DecisionBytes {
  let evaluator: CompiledEvaluator

  func append(_ judging: Judging, _ record: LearnerRecord, recordDigest: ContentDigest, to out: inout [UInt8]) {
    let tables = evaluator.programme.tables
    let application = record.application
    TraceText.append("{\"application\":", to: &out)
    JSONText.appendQuoted(application.id, to: &out)
    TraceText.append(",\"applicationDate\":\"", to: &out)
    TraceText.append(judging.dossier.date, to: &out)
    TraceText.append("\",\"asOf\":\"", to: &out)
    TraceText.append(tables.asOf, to: &out)
    TraceText.append("\",", to: &out)
    if let cohort = application.cohort ?? evaluator.reference.cohort {
      TraceText.append("\"cohort\":", to: &out)
      JSONText.appendQuoted(cohort, to: &out)
      TraceText.append(",", to: &out)
    }
    TraceText.append("\"endorsements\":", to: &out)
    TraceText.appendEndorsements(judging.judgement, tables, to: &out)
    TraceText.append(",\"level\":", to: &out)
    JSONText.appendQuoted(application.level, to: &out)
    TraceText.append(",\"model\":\"", to: &out)
    append(evaluator.reference.modelDigest, to: &out)
    TraceText.append("\",\"occupation\":\"", to: &out)
    tables.occupation.append(to: &out)
    TraceText.append("\",\"record\":\"", to: &out)
    append(recordDigest, to: &out)
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
    if let workType = application.workType {
      TraceText.append(",\"workType\":", to: &out)
      JSONText.appendQuoted(workType, to: &out)
    }
    out.append(UInt8(ascii: "}"))
  }

  private func append(_ digest: ContentDigest, to out: inout [UInt8]) {
    for byte in digest.bytes { Hexadecimal.append(byte, to: &out) }
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
      TraceText.append(index > standard.levels.range.lowerBound ? ",{\"clauses\":" : "{\"clauses\":", to: &out)
      append(level.clauses.range, judging.tree, tables, to: &out)
      TraceText.append(",\"level\":\"", to: &out)
      tables.texts.append(tables.levels[Int(level.level)].text, to: &out)
      TraceText.append("\",\"verdict\":\"", to: &out)
      out.append(contentsOf: level.verdict.rawValue.utf8)
      TraceText.append("\"}", to: &out)
    }
    TraceText.append("],\"standard\":\"", to: &out)
    tables.texts.append(tables.standards[Int(standard.standard)].text, to: &out)
    TraceText.append("\"}", to: &out)
  }

  /// The traces of a range, in brackets.
  private func append(_ range: Range<Int>, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "["))
    var next = range.lowerBound
    while next < range.upperBound {
      if next > range.lowerBound { out.append(UInt8(ascii: ",")) }
      append(next, tree, tables, to: &out)
      next = Int(tree[next].end)
    }
    out.append(UInt8(ascii: "]"))
  }

  private func append(_ index: Int, _ tree: TraceTree, _ tables: Programme.Tables, to out: inout [UInt8]) {
    let node = tree[index]
    out.append(UInt8(ascii: "{"))
    if node.actual.kind != .none {
      TraceText.append("\"actual\":\"", to: &out)
      TraceText.append(node.actual, tables, to: &out)
      TraceText.append("\",", to: &out)
    }
    if TraceText.isFloored(node.actual) {
      TraceText.append("\"exact\":\"", to: &out)
      TraceText.appendExact(node.actual, to: &out)
      TraceText.append("\",", to: &out)
    }
    if node.notes.isEmpty {
      TraceText.append("\"notes\":[],", to: &out)
    } else {
      TraceText.appendNotes(node.notes, to: &out)
    }
    TraceText.append("\"parts\":", to: &out)
    append(index + 1..<Int(node.end), tree, tables, to: &out)
    if tables.templates[Int(node.template)].required >= 0 {
      TraceText.append(",\"required\":\"", to: &out)
      TraceText.appendRequired(node, tables, to: &out)
      out.append(UInt8(ascii: "\""))
    }
    TraceText.append(",\"status\":\"", to: &out)
    out.append(contentsOf: node.status.rawValue.utf8)
    TraceText.append("\",\"subject\":\"", to: &out)
    TraceText.appendSubject(node, tables, to: &out)
    TraceText.append("\"}", to: &out)
  }
}
