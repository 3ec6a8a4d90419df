package import Diagnostics
import Vocabulary

/// The questions a verification asks, in the order in which an answer makes sense.
package enum CheckName: String, Term {
  case structure
  case issuer
  case signature
  case terms
  case claims
  case proof
  case forms
  case number
  case status
  case binding
  case holder

  package var chinese: String {
    switch self {
    case .structure: "格式"
    case .issuer: "发证机构"
    case .signature: "签名"
    case .terms: "内容项"
    case .claims: "声明一致"
    case .proof: "嵌入证明"
    case .forms: "两种形式"
    case .number: "编号"
    case .status: "状态"
    case .binding: "登记与依据"
    case .holder: "持证人"
    }
  }
}

/// One question and its answer.
package struct VerificationCheck: Sendable {
  package enum Outcome: Sendable {
    case passed
    case failed(any FindingMessage)
    /// Nothing speaks against it, nothing for it: never as good as passed (rule 18).
    case cannotCheck(any FindingMessage)
  }

  package let name: CheckName
  package let outcome: Outcome

  package var message: (any FindingMessage)? {
    switch outcome {
    case .passed: nil
    case .failed(let message), .cannotCheck(let message): message
    }
  }
}

/// All that was asked of one certificate.
package struct VerificationReport: Sendable {
  package enum Verdict: String, Term {
    case valid
    case notValid = "not-valid"
    case cannotCheck = "cannot-check"

    package var chinese: String {
      switch self {
      case .valid: "有效"
      case .notValid: "无效"
      case .cannotCheck: "无法确认"
      }
    }

    /// 0: valid; 1: not; 2: it cannot be said.
    package var exitCode: Int32 {
      switch self {
      case .valid: 0
      case .notValid: 1
      case .cannotCheck: 2
      }
    }
  }

  package let checks: [VerificationCheck]
  /// What the certificate says; nil unless its signature, terms and claims are right.
  package let credential: VerifiedCredential?

  /// Valid only if every question was answered, and well.
  package var verdict: Verdict {
    var verdict = Verdict.valid
    for check in checks {
      switch check.outcome {
      case .passed: break
      case .failed: return .notValid
      case .cannotCheck: verdict = .cannotCheck
      }
    }
    return verdict
  }
}
