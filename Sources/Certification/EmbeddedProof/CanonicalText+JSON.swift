import CanonicalJSON

extension CanonicalText {
  /// Reads JSON of any layout; a file as we write it, a line in canonical form, is taken as it stands.
  init(json bytes: [UInt8]) throws(MalformedCredential) {
    if let text = CanonicalText(bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : bytes) {
      self = text
      return
    }
    let value: JSONValue
    do throws(JSONSyntaxError) { value = try JSONParser.parse(bytes) } catch {
      throw MalformedCredential(.json(.document, error))
    }
    guard let text = CanonicalText(value) else { throw MalformedCredential(.document) }
    self = text
  }
}
