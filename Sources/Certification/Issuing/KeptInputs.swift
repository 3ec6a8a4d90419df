import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords

/// What certificates were decided from, as the register keeps it, ready to be judged again.
struct KeptInputs {
  struct Inputs {
    let batch: RegisteredBatch
    let model: UnifiedModel
    let record: LearnerRecord
    /// By the model, scheme, as-of date and cohort of then.
    let evaluator: ReferenceEvaluator
  }

  enum Outcome {
    case usable(Inputs)
    case unusable(any FindingMessage)
  }

  private let register: Register
  /// Models are few and large, so each is read once.
  private var models: [ContentDigest: UnifiedModel] = [:]

  init(_ register: Register) { self.register = register }

  /// - Throws: ``Failure`` where the register cannot be read.
  mutating func of(_ certificate: RegisteredCertificate) throws -> Outcome {
    guard certificate.semantics == Decision.currentSemantics else {
      return .unusable(UnknownSemantics(number: certificate.number, semantics: certificate.semantics))
    }
    guard let kept = certificate.record else {
      switch certificate.kept {
      case .erased: return .unusable(RecordErased(number: certificate.number))
      case .locked: return .unusable(RecordLocked(number: certificate.number))
      case .altered, .readable: return .unusable(InputsUnreadable(number: certificate.number))
      }
    }
    guard let batch = try register.batch(certificate.batch), let model = try model(certificate.modelDigest),
      let record = try? CanonicalCoding.decode(LearnerRecord.self, from: kept),
      let scheme = model.scheme(batch.scheme)
    else { return .unusable(InputsUnreadable(number: certificate.number)) }
    return .usable(
      Inputs(
        batch: batch, model: model, record: record,
        evaluator: ReferenceEvaluator(
          model: model, modelDigest: certificate.modelDigest, scheme: scheme, asOf: certificate.asOf,
          cohort: batch.cohort)))
  }

  /// Nil where the register has no such model, or other bytes under its digest.
  private mutating func model(_ digest: ContentDigest) throws -> UnifiedModel? {
    if let model = models[digest] { return model }
    guard let bytes = try register.model(digest), ContentDigest(of: bytes) == digest,
      let model = try? CanonicalCoding.decode(UnifiedModel.self, from: bytes)
    else { return nil }
    models[digest] = model
    return model
  }
}
