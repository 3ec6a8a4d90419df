import CanonicalJSON
import Testing

@testable import Certification

/// Credentials as trees, which tests tamper with.
extension CanonicalText {
  var tree: JSONValue { get throws { try JSONParser.parse(bytes) } }
}

extension CanonicalValue {
  var tree: JSONValue { get throws { try JSONParser.parse(bytes) } }
}

extension CredentialTerms {
  /// A number that no certificate can hold is a wrong value.
  static func violations(in credential: JSONValue) -> [TermViolation] {
    CanonicalText(credential).map { violations(in: $0) } ?? [TermViolation(pointer: "", fault: .wrongValue)]
  }
}

extension CanonicalStatements {
  static func bytes(of value: JSONValue, _ shape: ObjectShape) -> [UInt8]? {
    CanonicalText(value).flatMap { bytes(of: $0.root, shape) }
  }
}
