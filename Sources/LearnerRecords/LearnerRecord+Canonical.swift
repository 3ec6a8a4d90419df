import CanonicalJSON

extension LearnerRecord {
  /// RFC 8785 bytes of the record as read; their SHA-256 is the record digest, whatever format it was read from.
  package func canonicalBytes() throws -> [UInt8] { try CanonicalCoding.bytes(self) }
}
