import CanonicalJSON
package import CompetencyModel

/// Which certificates a change of status is to concern: by their numbers, or by what they were issued from.
package enum CertificateSelection: Hashable, Sendable {
  case numbers([CertificateNumber])
  case cause(Cause)

  /// What certificates have in common. Every condition given has to hold.
  package struct Cause: Hashable, Sendable {
    package var batch: String?
    package var model: ContentDigest?
    /// A clause of the decision by its name in the trace, as `cn/6-30-99-00@2020#4/theory`.
    package var clause: String?
    /// One who assessed an examination, or a piece of evidence, on the record.
    package var assessor: String?

    package init(
      batch: String? = nil, model: ContentDigest? = nil, clause: String? = nil, assessor: String? = nil
    ) {
      self.batch = batch
      self.model = model
      self.clause = clause
      self.assessor = assessor
    }

    package var isEmpty: Bool { self == Cause() }

    /// Nil where it cannot be said, as what would tell is erased or cannot be decrypted.
    ///
    /// - Throws: ``JSONSyntaxError`` where what the register keeps is not as it was written.
    func concerns(_ certificate: RegisteredCertificate) throws(JSONSyntaxError) -> Bool? {
      if let model, certificate.modelDigest != model { return false }
      guard clause != nil || assessor != nil else { return true }
      guard let record = certificate.record, let decision = certificate.decision else { return nil }
      if let clause, !Self.holds(try JSONParser.parse(decision), "subject", clause) { return false }
      if let assessor, !Self.holds(try JSONParser.parse(record), "assessors", assessor) { return false }
      return true
    }

    /// Whether somewhere in a value a key has some text, or a list with it.
    private static func holds(_ value: JSONValue, _ key: String, _ text: String) -> Bool {
      switch value {
      case .object(let members):
        members.contains { name, value in
          (name == key && (value.string == text || value.array?.contains(.string(text)) ?? false))
            || holds(value, key, text)
        }
      case .array(let values): values.contains { holds($0, key, text) }
      case .null, .bool, .integer, .number, .string: false
      }
    }
  }
}
