import Diagnostics

/// A message with a rule, worded as the real ones are.
struct BelowFloor: FindingMessage {
  static let code: FindingCode = "TS3104"
  var mark = "55"
  var floor = "60"

  var text: Bilingual {
    Bilingual(
      zh: "合格线低于国家标准：`\(mark)`，下限 `\(floor)`", en: "mark below the national floor: `\(mark)`, floor `\(floor)`")
  }
  var advice: Bilingual { Bilingual(zh: "改为 `\(floor)`，或删去此项", en: "raise it to `\(floor)`, or remove it") }
  var rule: Bilingual? { Bilingual(zh: "下层标准只能收紧，不得放宽", en: "a lower layer may tighten, never loosen") }
}

/// A warning without a rule.
struct Doubtful: FindingMessage {
  static let code: FindingCode = "TS4001"
  static let severity: Severity = .warning
  var what = "x"

  var text: Bilingual { Bilingual(zh: "存疑：`\(what)`", en: "doubtful: `\(what)`") }
  var advice: Bilingual { Bilingual(zh: "请核对", en: "check it") }
}

extension SourceMap {
  /// Adds a file and gives the span of the first occurrence of a text in it; an empty text stands at the file's end.
  mutating func span(of text: String, in contents: String, path: String = "a.yaml") -> SourceSpan {
    let bytes = Array(contents.utf8)
    let source = add(SourceFile(path: path, bytes: bytes))
    let wanted = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
    let start = wanted.isEmpty ? bytes.count : starts.first ?? bytes.count
    return SourceSpan(source, start..<min(bytes.count, start + wanted.count))
  }
}

/// A message that knows the cure.
struct Misspelt: FindingMessage {
  static let code: FindingCode = "TS1011"
  var found: String
  var meant: String

  var text: Bilingual { Bilingual(zh: "`\(found)` 不符合要求", en: "`\(found)` will not do") }
  var advice: Bilingual { Bilingual(zh: "是否想写 `\(meant)`？", en: "did you mean `\(meant)`?") }
  var replacement: String? { meant }
}
