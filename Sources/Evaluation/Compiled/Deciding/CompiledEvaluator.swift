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
    let bytes: DecisionBytes
    private(set) var judging: Judging
    /// The record that was judged, as the programme reads it.
    private(set) var compact = CompactRecord()
    /// How many records were left to the reference evaluator, and why.
    package private(set) var handedOver: [HandOver: Int] = [:]

    package init(_ evaluator: CompiledEvaluator) {
      self.evaluator = evaluator
      programme = evaluator.programme()
      bytes = DecisionBytes(programme, evaluator.reference)
      judging = Judging(programme)
    }

    /// Judges the record here; false where it is left to the reference evaluator.
    mutating func judge(_ record: LearnerRecord) -> Bool {
      compact.fill(record)
      guard let reason = judge(compact) else { return true }
      handedOver[reason, default: 0] += 1
      return false
    }

    /// Judges the record here; why not, where it is left to the reference evaluator.
    mutating func judge(_ record: CompactRecord) -> HandOver? {
      do throws(HandOver) {
        try judging.dossier.fill(record, for: programme, pin: evaluator.reference.cohort)
      } catch {
        return error
      }
      judging.decide(programme.tables)
      return nil
    }

    /// The decision on one record, with its full trace.
    ///
    /// - Throws: ``Rejection`` where the record names what the model does not have.
    package mutating func decide(_ record: LearnerRecord) throws(Rejection) -> Decision {
      guard judge(record) else { return try evaluator.reference.decide(record) }
      return judging.decision(on: record, digest: recordDigest(), by: self)
    }

    /// The decision, and its canonical bytes.
    package mutating func decideWithBytes(
      _ record: LearnerRecord
    ) throws(Rejection) -> (decision: Decision, bytes: [UInt8]) {
      guard judge(record) else {
        let decision = try evaluator.reference.decide(record)
        return (decision, try Self.bytes(decision))
      }
      let digest = recordDigest()
      var written: [UInt8] = []
      bytes.append(judging, compact, recordDigest: digest, to: &written)
      return (judging.decision(on: record, digest: digest, by: self), written)
    }

    private func recordDigest() -> ContentDigest {
      var bytes: [UInt8] = []
      compact.appendCanonical(to: &bytes)
      return ContentDigest(of: bytes)
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
