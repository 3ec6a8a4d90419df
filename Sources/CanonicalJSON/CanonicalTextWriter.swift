/// Writes a text in canonical form, member after member. Members are given in canonical order: by their keys' UTF-16 code
/// units.
package struct CanonicalTextWriter: ~Copyable {
  private var out: ByteWriter

  fileprivate init(capacity: Int) { out = ByteWriter(capacity: capacity) }

  fileprivate mutating func text(_ members: (inout CanonicalTextWriter) -> Void) -> CanonicalText {
    object(members)
    guard let text = CanonicalText(inUTF8: out.array) else {
      preconditionFailure("members are written in canonical order")
    }
    return text
  }

  // MARK: Members

  package mutating func member(_ key: String, _ text: String) {
    begin(key)
    out.append(quoted: text)
  }

  package mutating func member(_ key: String, _ number: Int) {
    begin(key)
    precondition(number.magnitude < 1 << 53, "numbers that every reader takes for the same")
    out.append(decimal: number)
  }

  package mutating func member(_ key: String, _ flag: Bool) {
    begin(key)
    if flag { out.append("true") } else { out.append("false") }
  }

  package mutating func member(_ key: String, _ texts: [String]) {
    begin(key)
    list { writer in
      for text in texts {
        writer.separate()
        writer.out.append(quoted: text)
      }
    }
  }

  package mutating func object(_ key: String, _ members: (inout CanonicalTextWriter) -> Void) {
    begin(key)
    object(members)
  }

  /// An array of objects, each written as an ``element(_:)``.
  package mutating func objects(_ key: String, _ elements: (inout CanonicalTextWriter) -> Void) {
    begin(key)
    list(elements)
  }

  package mutating func element(_ members: (inout CanonicalTextWriter) -> Void) {
    separate()
    object(members)
  }

  // MARK: Parts

  private mutating func begin(_ key: String) {
    separate()
    out.append(quoted: key)
    out.append(UInt8(ascii: ":"))
  }

  private mutating func object(_ members: (inout CanonicalTextWriter) -> Void) {
    out.append(UInt8(ascii: "{"))
    members(&self)
    out.append(UInt8(ascii: "}"))
  }

  /// An opening bracket is the last byte only where nothing was written after it: a text ends with its quotation mark.
  private mutating func separate() {
    guard let last = out.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else { return }
    out.append(UInt8(ascii: ","))
  }

  private mutating func list(_ elements: (inout CanonicalTextWriter) -> Void) {
    out.append(UInt8(ascii: "["))
    elements(&self)
    out.append(UInt8(ascii: "]"))
  }
}

extension CanonicalText {
  /// An object of members that are written in canonical order, which is the caller's to see to, and checked.
  package static func writing(
    capacity: Int = 1 << 10, _ members: (inout CanonicalTextWriter) -> Void
  ) -> CanonicalText {
    var writer = CanonicalTextWriter(capacity: capacity)
    return writer.text(members)
  }
}
