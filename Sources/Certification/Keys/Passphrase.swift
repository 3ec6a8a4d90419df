package import Diagnostics

/// What an issuer's key files are encrypted with. It never prints itself.
package struct Passphrase: Sendable, CustomStringConvertible {
  package static let shortest = 12

  let bytes: [UInt8]

  package var description: String { "passphrase" }

  /// From text, refusing what is short enough to be tried out.
  package init(_ text: String) throws(Failure) {
    guard text.count >= Self.shortest else {
      throw Failure(
        Bilingual(
          zh: "口令过短：\(text.count) 个字符，至少 \(Self.shortest) 个",
          en: "the passphrase is too short: \(text.count) characters, at least \(Self.shortest)"),
        advice: Bilingual(zh: "使用由几个不相关的词组成的口令", en: "use several words that have nothing to do with each other"))
    }
    self.bytes = Array(text.utf8)
  }

  /// From the first line of a file that only its owner can read.
  package init(readingFrom path: String) throws(Failure) {
    let line = try ProtectedFile.readPrivate(path).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let text = String(validating: line, as: UTF8.self) else {
      throw Failure(
        Bilingual(zh: "口令文件 `\(path)` 不是 UTF-8 文本", en: "passphrase file `\(path)` is not UTF-8 text"),
        advice: Bilingual(zh: "将文件另存为 UTF-8", en: "save the file as UTF-8"))
    }
    try self.init(text)
  }
}
