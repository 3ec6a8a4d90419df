extension LearnerRecord {
  /// RFC 8785 bytes of the record as read; their SHA-256 is the record digest, whatever format it was read from.
  ///
  /// They are those that encoding the record and sorting its keys gives, written straight.
  package func canonicalBytes() -> [UInt8] {
    var fields = CanonicalFields(appendingTo: [])
    fields.object("application") { application.write(to: &$0) }
    fields.list("apprenticeships", apprenticeships) { $0.write(to: &$1) }
    fields.list("awards", awards) { $0.write(to: &$1) }
    fields.list("certificates", certificates) { $0.write(to: &$1) }
    fields.list("credentials", credentials) { $0.write(to: &$1) }
    fields.number("declaredExperience", declaredExperience)
    fields.list("education", education) { $0.write(to: &$1) }
    fields.list("employment", employment) { $0.write(to: &$1) }
    fields.list("evidence", evidence) { $0.write(to: &$1) }
    fields.object("person") { person.write(to: &$0) }
    fields.list("recognitions", recognitions) { $0.write(to: &$1) }
    fields.list("sanctions", sanctions) { $0.write(to: &$1) }
    fields.list("sittings", sittings) { $0.write(to: &$1) }
    fields.list("titles", titles) { $0.write(to: &$1) }
    fields.list("training", training) { $0.write(to: &$1) }
    return fields.finish()
  }
}
