import CanonicalJSON
import CompetencyModel
import LearnerRecords
import Vocabulary

/// The judgement as a ``Decision``, the very one that the reference evaluator makes.
extension Judging {
  func decision(on record: LearnerRecord, digest: ContentDigest, by bench: CompiledEvaluator.Bench) -> Decision {
    let tables = bench.programme.tables
    let evaluator = bench.evaluator
    let situation = tables.situations.all[Int(dossier.situation)]
    let standards = zip(judgement.standards, situation.standards).map { standard(of: $0, $1, tables) }
    return Decision(
      model: evaluator.reference.modelDigest, record: digest, scheme: tables.scheme,
      application: record.application.id, occupation: record.application.occupation, level: record.application.level,
      workType: record.application.workType,
      applicationDate: record.application.date ?? evaluator.reference.asOf, asOf: evaluator.reference.asOf,
      cohort: record.application.cohort ?? evaluator.reference.cohort, standards: standards,
      endorsements: judgement.endorsements.map { endorsement in
        StandardLevel(
          standard: tables.standards[Int(endorsement.standard)].key,
          level: tables.texts[tables.levels[Int(endorsement.level)].text])
      },
      unjudged: situation.unjudged.isEmpty ? nil : situation.unjudged)
  }

  private func standard(
    of decided: Judgement.Standard, _ applicable: ProgrammeSituation.Applicable, _ tables: Programme.Tables
  ) -> StandardDecision {
    let highest = decided.highest < 0 ? nil : tables.levels[Int(decided.highest)]
    return StandardDecision(
      standard: tables.standards[Int(decided.standard)].key, follows: tables.standards[Int(decided.standard)].follows,
      edition: applicable.retired.isAbsent ? nil : retired(decided, applicable.retired, tables),
      levels: judgement.levels[decided.levels.range].map { level in
        LevelDecision(
          level: tables.texts[tables.levels[Int(level.level)].text], verdict: level.verdict,
          clauses: traces(level.clauses.range, tables))
      },
      highest: highest.map { tables.texts[$0.text] },
      covered: highest.map { tables.coveredTexts[$0.covered.range].map { tables.texts[$0] } } ?? [])
  }

  /// That an edition is judged by which is in force no more, and since when.
  private func retired(_ decided: Judgement.Standard, _ last: CompactDate, _ tables: Programme.Tables) -> Trace {
    Trace(
      "\(tables.standards[Int(decided.standard)].key)", .met,
      required: text { TraceText.append(dossier.date, to: &$0) }, actual: text { TraceText.append(last, to: &$0) },
      notes: [.editionRetired])
  }

  private func traces(_ range: Range<Int>, _ tables: Programme.Tables) -> [Trace] {
    var traces: [Trace] = []
    var next = range.lowerBound
    while next < range.upperBound {
      traces.append(trace(next, tables))
      next = Int(tree[next].end)
    }
    return traces
  }

  private func trace(_ index: Int, _ tables: Programme.Tables) -> Trace {
    let node = tree[index]
    let template = tables.templates[Int(node.template)]
    let detail = Int(node.detail)
    var required = template.required < 0 ? nil : tables.texts[template.required]
    if template.form == .work { required? += " = \(detail)d" }
    var subject = tables.texts[template.subject]
    if template.form == .sitting { subject += text { TraceText.append(CompactDate(bits: detail), to: &$0) } }
    return Trace(
      subject, node.status, required: required,
      actual: node.actual.kind == .none ? nil : actual(node.actual, tables),
      exact: TraceText.isFloored(node.actual) ? text { TraceText.appendExact(node.actual, to: &$0) } : nil,
      notes: node.notes.notes, parts: traces(index + 1..<Int(node.end), tables),
      uses: tree.uses[Int(node.usesStart)..<Int(node.usesEnd)].map { $0.pointer(tables.texts) },
      setAside: tree.setAside(node.asides))
  }

  /// Texts of the model as they are; ``TraceText`` has them escaped.
  private func actual(_ value: ActualValue, _ tables: Programme.Tables) -> String {
    let date = { text { TraceText.append(CompactDate(bits: value.second), to: &$0) } }
    return switch value.kind {
    case .levelSince: tables.texts[tables.stepTexts[value.first]] + " since " + date()
    case .training: tables.texts[tables.stepTexts[value.first]] + ", \(value.second)h"
    default: text { TraceText.append(value, tables, to: &$0) }
    }
  }

  private func text(_ append: (inout ByteWriter) -> Void) -> String {
    var bytes = ByteWriter()
    append(&bytes)
    return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
