/// JSON in the canonical form of RFC 8785 (JCS): no white space, keys sorted by UTF-16 code units, shortest escapes,
/// numbers as ECMAScript prints them. The same value is the same bytes on any machine.
extension JSONValue {
  package var canonicalBytes: [UInt8] {
    var out: [UInt8] = []
    appendCanonical(to: &out)
    return out
  }

  package var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

  package func appendCanonical(to out: inout [UInt8]) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .integer(let value):
      // RFC 8785 numbers are doubles; beyond 2^53 the integer must be printed as the double it denotes there.
      out += (value.magnitude <= 1 << 53 ? String(value) : ECMAScriptNumber.text(Double(value))).utf8
    case .number(let text): out += ECMAScriptNumber.text(Double(text) ?? .nan).utf8
    case .string(let text): JSONText.appendQuoted(text, to: &out)
    case .array(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        value.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      let sorted = members.sorted { JSONText.precedes($0.key, $1.key) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        JSONText.appendQuoted(member.key, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.appendCanonical(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }
}

/// ECMAScript's Number::toString (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 prescribes.
enum ECMAScriptNumber {
  /// The shortest digits that read back as the same double come from Swift; only their layout differs.
  static func text(_ value: Double) -> String {
    precondition(value.isFinite, "JSON has no infinities and no NaN")
    guard value != 0 else { return "0" }
    guard value > 0 else { return "-" + text(-value) }
    var (digits, point) = decimal(value.description)
    while digits.last == "0" { digits.removeLast() }
    let count = digits.count
    let text = String(digits)
    if count <= point, point <= 21 { return text + String(repeating: "0", count: point - count) }
    if 0 < point, point <= 21 { return text.prefix(point) + "." + text.dropFirst(point) }
    if -6 < point, point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
    let exponent = point - 1
    let suffix = "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
    return count == 1 ? text + suffix : text.prefix(1) + "." + text.dropFirst() + suffix
  }

  /// Significant digits without leading zeros, and where the decimal point stands after the first of them.
  private static func decimal(_ description: String) -> (digits: [Character], point: Int) {
    let halves = description.split(separator: "e")
    let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    var digits = Array(mantissa[0] + fraction)
    var point = mantissa[0].count + (halves.count > 1 ? Int(halves[1]) ?? 0 : 0)
    while digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    return (digits, point)
  }
}
