import CanonicalJSON

/// A ``Baseline`` as a file: JSON with one finding a line, sorted, so that changes to it can be read and merged.
package struct BaselineFile: Sendable {
  package let baseline: Baseline
  package let file: SourceFile

  /// 2: fingerprints go by a document's own name and by English keys; before, by its path and the keys as written.
  private static let version = 2

  /// - Parameter name: what the file is called in messages: the path as it was given.
  /// - Throws: ``Failure`` where the file is no baseline; with the line where that shows.
  package init(_ file: SourceFile, named name: String) throws(Failure) {
    self.file = file
    func damaged(at offset: Int, _ reason: Bilingual) -> Failure {
      let (line, column) = file.position(of: offset)
      return Failure(
        Bilingual(
          zh: "基线 `\(name)` 已损坏（第 \(line) 行第 \(column) 列）：\(reason.zh)",
          en: "the baseline `\(name)` is damaged at line \(line), column \(column): \(reason.en)"),
        advice: Bilingual(
          zh: "从版本库恢复它，或删除后用 --write-baseline 重写",
          en: "restore it from version control, or delete it and write it anew with --write-baseline"))
    }
    let content: JSONValue
    do throws(JSONSyntaxError) {
      content = try JSONParser.parse(file.bytes)
    } catch {
      throw damaged(at: error.offset, Bilingual(zh: "不是完整的 JSON", en: "it is no well-formed JSON"))
    }
    guard let version = content["touchstoneBaseline"]?.integer else {
      throw damaged(
        at: 0, Bilingual(zh: "开头没有 `touchstoneBaseline`", en: "it does not begin with `touchstoneBaseline`"))
    }
    guard version == Self.version else {
      throw Failure(
        Bilingual(
          zh: "基线 `\(name)` 的格式是第 \(version) 版，本程序只懂第 \(Self.version) 版",
          en: "the baseline `\(name)` has format \(version), of which this program knows \(Self.version) only"),
        advice: version > Self.version
          ? Bilingual(zh: "升级 touchstone", en: "use a newer touchstone")
          : Bilingual(
            zh: "它的指纹是按旧办法算的：看过现有的问题后，用 --write-baseline 重写",
            en:
              "its fingerprints were made in another way: look at the findings and write it anew with --write-baseline")
      )
    }
    guard let values = content["findings"]?.array else {
      throw damaged(at: 0, Bilingual(zh: "没有 `findings` 列表", en: "it has no list of `findings`"))
    }
    var entries: [Baseline.Entry] = []
    for (index, value) in values.enumerated() {
      guard let entry = Self.entry(value) else {
        let last = entries.last.map(\.fingerprint).flatMap {
          Self.places(of: [$0], in: file.bytes)[$0]?.last?.upperBound
        }
        throw damaged(
          at: last ?? 0,
          Bilingual(
            zh: "其后的第 \(index + 1) 条缺少 fingerprint、code、path、place 或 text",
            en: "entry \(index + 1), after it, lacks fingerprint, code, path, place or text"))
      }
      entries.append(entry)
    }
    baseline = Baseline(entries: entries)
  }

  private static func entry(_ value: JSONValue) -> Baseline.Entry? {
    guard let fingerprint = value["fingerprint"]?.string, !fingerprint.isEmpty, let code = value["code"]?.string,
      let path = value["path"]?.string, let place = value["place"]?.string,
      let zh = value["text"]?["zh"]?.string, let en = value["text"]?["en"]?.string
    else { return nil }
    return Baseline.Entry(
      fingerprint: fingerprint, code: FindingCode(stringLiteral: code), path: path, place: place,
      text: Bilingual(zh: zh, en: en))
  }

  // MARK: Findings in the baseline itself

  /// A finding for each entry, at the line where it stands.
  package func findings(for stale: [Baseline.Entry], as source: SourceID) -> [Finding] {
    var places = Self.places(of: Set(stale.map(\.fingerprint)), in: file.bytes)
    // Where an entry is there twice the first accepts and the others are stale, so the last places are theirs.
    return stale.map { entry in
      let range = places[entry.fingerprint]?.popLast() ?? 0..<0
      let message = StaleBaselineEntry(accepted: entry.code.description, path: entry.path, place: entry.place)
      return Finding(message, at: SourceSpan(source, range))
    }
  }

  /// Where texts stand as JSON strings, without the quotes. Escapes within a string are stepped over, not read: a
  /// fingerprint has none.
  private static func places(of texts: Set<String>, in bytes: [UInt8]) -> [String: [Range<Int>]] {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var places: [String: [Range<Int>]] = [:]
    var at = 0
    while let opening = bytes[at...].firstIndex(of: quote) {
      at = opening + 1
      while at < bytes.count, bytes[at] != quote { at += bytes[at] == backslash ? 2 : 1 }
      guard at < bytes.count else { break }
      let text = String(decoding: bytes[opening + 1..<at], as: UTF8.self)
      if texts.contains(text) { places[text, default: []].append(opening + 1..<at) }
      at += 1
    }
    return places
  }

  // MARK: Writing

  package static func bytes(of baseline: Baseline) -> [UInt8] {
    let lines = baseline.entries.map { entry in
      let value: JSONValue = [
        "fingerprint": .string(entry.fingerprint), "code": .string(entry.code.description),
        "path": .string(entry.path), "place": .string(entry.place),
        "text": ["zh": .string(entry.text.zh), "en": .string(entry.text.en)],
      ]
      return value.canonicalText
    }
    let list = lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
    return Array("{\"touchstoneBaseline\":\(version),\"findings\":[\(list)]}\n".utf8)
  }
}
