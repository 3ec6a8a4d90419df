import CanonicalJSON
import CompetencyModel
package import LearnerRecords

/// Decides as the ``ReferenceEvaluator`` does, on every field, by a programme made once instead of by the model.
///
/// What the programme does not cover (``HandOver``) the reference decides; the ``Bench`` counts how often.
package struct CompiledEvaluator: Sendable {
  package let reference: ReferenceEvaluator

  package init(_ reference: ReferenceEvaluator) { self.reference = reference }

  /// One that refers to nothing another one refers to.
  func programme() -> Programme {
    var compiler = ProgrammeCompiler(model: reference.model, scheme: reference.scheme, asOf: reference.asOf)
    return compiler.programme()
  }

  /// A place to decide at: one for each thread, used for record after record.
  package struct Bench: Sendable {
    let evaluator: CompiledEvaluator
    /// A programme of its own: what threads share is counted by all of them at once whenever it is referred to, which
    /// costs them more than the programme takes.
    let programme: Programme
    private let bytes: DecisionBytes
    private let cohort: String?
    private(set) var judging: Judging
    /// The record that was judged, as the programme reads it.
    private(set) var compact = CompactRecord()
    /// How many records were left to the reference evaluator, and why.
    package private(set) var handedOver: [HandOver: Int] = [:]

    package init(_ evaluator: CompiledEvaluator) {
      self.evaluator = evaluator
      programme = evaluator.programme()
      bytes = DecisionBytes(programme.tables, evaluator.reference)
      cohort = evaluator.reference.cohort
      judging = Judging(programme)
    }

    /// Judges the record here; false where it is left to the reference evaluator.
    ///
    /// - Parameter tables: those of ``programme``. They are handed on from where many records are judged: to take them
    ///   out for each would cost more than much of the judging.
    mutating func judge(_ record: LearnerRecord, _ tables: Programme.Tables) -> Bool {
      compact.fill(record)
      guard let reason = judge(compact, tables) else { return true }
      handedOver[reason, default: 0] += 1
      return false
    }

    /// Judges the record here; why not, where it is left to the reference evaluator.
    mutating func judge(_ record: CompactRecord, _ tables: Programme.Tables) -> HandOver? {
      do throws(HandOver) {
        try judging.dossier.fill(record, tables, pin: cohort)
      } catch {
        return error
      }
      judging.decide(tables)
      return nil
    }

    /// Appends the canonical bytes of the decision on the record that was judged last.
    func appendCanonical(
      _ record: CompactRecord, recordDigest: ContentDigest, _ tables: Programme.Tables, to out: inout ByteWriter
    ) {
      bytes.append(judging, record, recordDigest, tables, to: &out)
    }

    /// The decision on one record, with its full trace.
    ///
    /// - Throws: ``Rejection`` where the record names what the model does not have.
    package mutating func decide(_ record: LearnerRecord) throws(Rejection) -> Decision {
      guard judge(record, programme.tables) else { return try evaluator.reference.decide(record) }
      return judging.decision(on: record, digest: ContentDigest(of: compact.canonicalBytes), by: self)
    }

    /// The decision, and its canonical bytes.
    package mutating func decideWithBytes(
      _ record: LearnerRecord
    ) throws(Rejection) -> (decision: Decision, bytes: [UInt8]) {
      guard judge(record, programme.tables) else {
        let decision = try evaluator.reference.decide(record)
        return (decision, try Self.bytes(decision))
      }
      let digest = ContentDigest(of: compact.canonicalBytes)
      var written = ByteWriter()
      appendCanonical(compact, recordDigest: digest, programme.tables, to: &written)
      return (judging.decision(on: record, digest: digest, by: self), written.array)
    }

    private static func bytes(_ decision: Decision) throws(Rejection) -> [UInt8] {
      do {
        return try decision.canonicalBytes()
      } catch {
        throw Rejection([(path: "/", message: RecordNotEncodable())])
      }
    }
  }
}
