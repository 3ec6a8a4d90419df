import Vocabulary

/// What a certificate is worth today.
package enum CertificateStatus: String, Term {
  case issued
  case suspended
  case revoked
  case superseded
  case cancelled

  package var chinese: String {
    switch self {
    case .issued: "有效"
    case .suspended: "暂停"
    case .revoked: "撤销"
    case .superseded: "已更正"
    case .cancelled: "作废"
    }
  }

  /// Whether it keeps its holder from being given another for the same thing (rule 15). A suspended certificate may
  /// come back, so it does.
  package var isLive: Bool { self == .issued || self == .suspended }
}

/// What can happen to a certificate (rule 21).
package enum StatusChange: String, Term {
  case issued
  case suspended
  case reinstated
  case revoked
  case superseded
  case cancelled
  case reissued

  package var chinese: String {
    switch self {
    case .issued: "颁发"
    case .suspended: "暂停"
    case .reinstated: "恢复"
    case .revoked: "撤销"
    case .superseded: "更正"
    case .cancelled: "作废"
    case .reissued: "补发"
    }
  }

  /// The status that follows from another; nil where the change is not possible then. Issuing happens only once and
  /// what is revoked, superseded or cancelled stays so.
  package func status(after status: CertificateStatus) -> CertificateStatus? {
    switch (self, status) {
    case (.suspended, .issued): .suspended
    case (.reinstated, .suspended): .issued
    case (.revoked, .issued), (.revoked, .suspended): .revoked
    case (.cancelled, .issued), (.cancelled, .suspended): .cancelled
    case (.superseded, .issued): .superseded
    case (.reissued, .issued): .issued
    default: nil
    }
  }
}

extension CertificateStatus {
  /// What changes come to, oldest first; nil where there are none, or one was not possible when it was made. What is
  /// suspended may be so for further causes.
  init?(after changes: some Sequence<StatusChange>) {
    var status: CertificateStatus?
    for change in changes where change != .suspended || status != .suspended {
      let next = status.map { change.status(after: $0) } ?? (change == .issued ? .issued : nil)
      guard let next else { return nil }
      status = next
    }
    guard let status else { return nil }
    self = status
  }
}

/// What kind of certificate: each has its own numbers (rule 20).
package enum CertificateKind: String, Term {
  /// 职业技能等级证书 of the national ladder, with the 22-character number.
  case national

  package var chinese: String {
    switch self {
    case .national: "职业技能等级证书"
    }
  }
}
