extension RegisterSchema {
  /// Whoever is to be certified is looked up among those whose certificate was corrected or revoked, who are few.
  static let formerCertificates = """
    CREATE INDEX former_certificate ON certificate (person) WHERE status IN ('superseded', 'revoked');
    """
}
