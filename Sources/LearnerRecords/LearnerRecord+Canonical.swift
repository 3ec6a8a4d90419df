extension LearnerRecord {
  /// RFC 8785 bytes of the record as read; their SHA-256 is the record digest, whatever format it was read from.
  package func canonicalBytes() -> [UInt8] {
    var record = CompactRecord()
    record.fill(self)
    return record.canonicalBytes
  }
}
