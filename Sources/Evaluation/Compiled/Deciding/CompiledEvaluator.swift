import CompetencyModel
package import LearnerRecords

/// Decides as the ``ReferenceEvaluator`` does, on every field, by a programme made once instead of by the model.
///
/// What the programme does not cover (``HandOver``) the reference decides; the ``Bench`` counts how often.
package struct CompiledEvaluator: Sendable {
  package let reference: ReferenceEvaluator
  let programme: Programme

  package init(_ reference: ReferenceEvaluator) {
    self.reference = reference
    var compiler = ProgrammeCompiler(model: reference.model, scheme: reference.scheme, asOf: reference.asOf)
    programme = compiler.programme()
  }

  /// A place to decide at: one for each thread, used for record after record.
  package struct Bench: Sendable {
    let evaluator: CompiledEvaluator
    private(set) var judging: Judging
    /// How many records were left to the reference evaluator, and why.
    package private(set) var handedOver: [HandOver: Int] = [:]

    package init(_ evaluator: CompiledEvaluator) {
      self.evaluator = evaluator
      judging = Judging(evaluator.programme)
    }

    /// Judges the record here; false where it is left to the reference evaluator.
    mutating func judge(_ record: LearnerRecord) -> Bool {
      do throws(HandOver) {
        try judging.dossier.fill(record, for: evaluator.programme, pin: evaluator.reference.cohort)
      } catch {
        handedOver[error, default: 0] += 1
        return false
      }
      judging.decide(evaluator.programme.tables)
      return true
    }

    /// The decision on one record, with its full trace.
    ///
    /// - Throws: ``Rejection`` where the record names what the model does not have.
    package mutating func decide(_ record: LearnerRecord) throws(Rejection) -> Decision {
      guard judge(record) else { return try evaluator.reference.decide(record) }
      return judging.decision(on: record, digest: ContentDigest(of: record.canonicalBytes()), by: evaluator)
    }

    /// The decision, and its canonical bytes.
    package mutating func decideWithBytes(
      _ record: LearnerRecord
    ) throws(Rejection) -> (decision: Decision, bytes: [UInt8]) {
      guard judge(record) else {
        let decision = try evaluator.reference.decide(record)
        return (decision, try Self.bytes(decision))
      }
      let digest = ContentDigest(of: record.canonicalBytes())
      var bytes: [UInt8] = []
      DecisionBytes(evaluator: evaluator).append(judging, record, recordDigest: digest, to: &bytes)
      return (judging.decision(on: record, digest: digest, by: evaluator), bytes)
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
