/// What one of two registers has beyond the other, in SQL over a connection that has both.
enum RegisterDifference {
  /// Entries of a log that the other register does not have as often. Their places tell nothing: a restore appends what
  /// it carries over.
  private static func surplus(_ table: String, of own: String, beyond other: String, by columns: String) -> String {
    func counted(_ register: String) -> String {
      "SELECT *, row_number() OVER (PARTITION BY \(columns) ORDER BY id) AS nth FROM \(register).\(table)"
    }
    return """
      (SELECT * FROM (\(counted(own)))
        WHERE (\(columns), nth) NOT IN (SELECT \(columns), nth FROM (\(counted(other)))))
      """
  }

  static func events(of own: String, beyond other: String) -> String {
    surplus("status_event", of: own, beyond: other, by: "credential, change, cause, person, at")
  }

  static func audits(of own: String, beyond other: String) -> String {
    surplus("audit", of: own, beyond: other, by: "action, subject, detail, person, at")
  }

  /// Makes the table `parted`: numbers of both with which both went on since they parted. Neither register can take
  /// over what the other did with these, as it was not done to what that one has.
  static let parting = """
    CREATE TEMP TABLE parted AS
      SELECT number FROM (\(ahead(of: "main", beyond: "backup")))
      INTERSECT SELECT number FROM (\(ahead(of: "backup", beyond: "main")))
    """

  private static func ahead(of own: String, beyond other: String) -> String {
    """
    SELECT number FROM \(own).certificate
      WHERE credential_id NOT IN (SELECT credential_id FROM \(other).certificate)
    UNION SELECT number FROM \(events(of: own, beyond: other))
    """
  }
}
