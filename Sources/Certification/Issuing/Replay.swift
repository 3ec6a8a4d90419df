import CanonicalJSON
import CompetencyModel
package import Diagnostics
import Evaluation
import LearnerRecords

/// A certificate's decision made again from what the register keeps, and held against the bytes it was issued from.
package struct Replay {
  private let register: Register
  /// Models are few and large, so each is read once.
  private var models: [ContentDigest: UnifiedModel] = [:]

  package init(_ register: Register) { self.register = register }

  package enum Outcome: Sendable {
    /// The same bytes.
    case same
    case differs(any FindingMessage)
  }

  /// - Throws: ``Failure`` where the register cannot be read.
  package mutating func run(_ certificate: RegisteredCertificate) throws -> Outcome {
    guard certificate.semantics == Decision.currentSemantics else {
      return .differs(UnknownSemantics(number: certificate.number, semantics: certificate.semantics))
    }
    guard let batch = try register.batch(certificate.batch), let model = try model(certificate.modelDigest),
      let record = try? CanonicalCoding.decode(LearnerRecord.self, from: certificate.record),
      let scheme = model.scheme(batch.scheme)
    else { return .differs(InputsUnreadable(number: certificate.number)) }
    let evaluator = ReferenceEvaluator(
      model: model, modelDigest: certificate.modelDigest, scheme: scheme, asOf: certificate.asOf,
      cohort: batch.cohort)
    guard let decision = try? evaluator.decide(record), let bytes = try? decision.canonicalBytes() else {
      return .differs(InputsUnreadable(number: certificate.number))
    }
    return bytes == certificate.decision ? .same : .differs(DecisionDiffers(number: certificate.number))
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

package struct DecisionDiffers: FindingMessage {
  package static let code: FindingCode = "TS6061"
  let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(zh: "证书 `\(number)` 重算的决定与当时不同", en: "the decision behind `\(number)` comes out different today")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "登记簿被改动或程序有变；停止发证并报告", en: "the register was altered or the program changed; stop issuing and report it")
  }
}

package struct UnknownSemantics: FindingMessage {
  package static let code: FindingCode = "TS6062"
  let number: CertificateNumber
  let semantics: Int

  package var text: Bilingual {
    Bilingual(
      zh: "证书 `\(number)` 依评价规则 \(semantics) 作出，本版本不认识",
      en: "`\(number)` was decided under rules of evaluation \(semantics), which this release does not know")
  }
  package var advice: Bilingual {
    Bilingual(zh: "用更新的版本重算", en: "replay it with a newer release")
  }
}

package struct InputsUnreadable: FindingMessage {
  package static let code: FindingCode = "TS6063"
  let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(zh: "证书 `\(number)` 的模型或记录无法读出", en: "the model or record behind `\(number)` cannot be read")
  }
  package var advice: Bilingual {
    Bilingual(zh: "登记簿可能损坏；从备份恢复", en: "the register may be damaged; restore it from a backup")
  }
}
