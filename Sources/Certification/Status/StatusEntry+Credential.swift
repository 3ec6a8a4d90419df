import CanonicalJSON

/// The entry as Bitstring Status List 1.0 §2.1 has it.
extension StatusEntry {
  func write(to entry: inout CanonicalTextWriter) {
    let url = list.url(.revocation)
    entry.member("id", "\(url)#\(index)")
    entry.member("statusListCredential", url)
    entry.member("statusListIndex", "\(index)")
    entry.member("statusPurpose", StatusPurpose.revocation.rawValue)
    entry.member("type", "BitstringStatusListEntry")
  }

  /// Nil where the entry is none that the issuer would have written.
  init?(_ json: CanonicalValue, issuer: String) {
    guard let url = json["statusListCredential"]?.string, let list = StatusListName(issuer: issuer, revocations: url),
      let index = json["statusListIndex"]?.string.flatMap({ Int($0) }),
      let entry = StatusEntry(list: list, index: index),
      CanonicalText.writing({ entry.write(to: &$0) }).root == json
    else { return nil }
    self = entry
  }

  static let shape = ObjectShape([
    "id": .name(.text),
    "type": .words(
      LinkedName.type, ["BitstringStatusListEntry": LinkedName.status("BitstringStatusListEntry")],
      "BitstringStatusListEntry"),
    "statusPurpose": .literal(
      LinkedName.status("statusPurpose"), .constant(.string(StatusPurpose.revocation.rawValue))),
    "statusListIndex": .literal(LinkedName.status("statusListIndex")),
    "statusListCredential": .node(LinkedName.status("statusListCredential"), .text),
  ])
}
