package import Diagnostics
import Evaluation

/// A certificate's decision made again from what the register keeps, and held against the bytes it was issued from.
package struct Replay {
  private var inputs: KeptInputs

  package init(_ register: Register) { inputs = KeptInputs(register) }

  package enum Outcome: Sendable {
    /// The same bytes.
    case same
    /// The record was erased: nothing can be said any more.
    case erased(RecordErased)
    /// The register's key is not at hand: nothing can be said.
    case locked(RecordLocked)
    case differs(any FindingMessage)
  }

  /// - Throws: ``Failure`` where the register cannot be read.
  package mutating func run(_ certificate: RegisteredCertificate) throws -> Outcome {
    if certificate.kept == .erased { return .erased(RecordErased(number: certificate.number)) }
    if certificate.kept == .locked { return .locked(RecordLocked(number: certificate.number)) }
    switch try inputs.of(certificate) {
    case .unusable(let message): return .differs(message)
    case .usable(let kept):
      guard let decision = try? kept.evaluator.decide(kept.record), let bytes = try? decision.canonicalBytes() else {
        return .differs(InputsUnreadable(number: certificate.number))
      }
      return bytes == certificate.decision ? .same : .differs(DecisionDiffers(number: certificate.number))
    }
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
