package import Diagnostics
import Vocabulary
import YAMLSource

/// The words of items: none stands twice at its level, ★ is a key and not a character, and a skill is an ability.
enum ItemTextCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let tasks = standard.functions.flatMap(\.tasks)
    var findings = repeats(in: standard)
    for kind in ItemKind.allCases {
      for task in tasks { add(task.items(kind), to: &findings, marked) }
    }
    if standard.effectiveFamily == .occupational {
      for task in tasks { add(task.skills, to: &findings, notAnAbility) }
    }
    return findings
  }

  private static func add(
    _ items: [RequirementItem], to findings: inout [Finding], _ check: (RequirementItem) -> Finding?
  ) {
    for item in items {
      if let finding = check(item) { findings.append(finding) }
    }
  }

  /// Of the items of one kind at one level, and of the basics, which hold for all.
  private static func repeats(in standard: StandardDocument) -> [Finding] {
    var findings: [Finding] = []
    for level in Set(standard.functions.map(\.level.value)).sorted() {
      let tasks = standard.functions(at: level).flatMap(\.tasks)
      for kind in ItemKind.allCases { findings += repeats(among: tasks.map { $0.items(kind) }, kind) }
    }
    for items in [standard.basics.ethics, standard.basics.knowledge] {
      findings += repeats(among: [items], .knowledge)
    }
    return findings
  }

  private static func repeats(among lists: [[RequirementItem]], _ kind: ItemKind) -> [Finding] {
    if areDistinct(lists) { return [] }
    var first: [ItemWords: (code: String, span: SourceSpan)] = [:]
    var findings: [Finding] = []
    for items in lists {
      for item in items {
        let words = ItemWords(item)
        guard let earlier = first.updateValue((item.code.value, item.textSpan), forKey: words) else { continue }
        first[words] = earlier
        findings.append(
          Finding(
            RepeatedText(kind: kind, code: item.code.value, first: earlier.code), at: item.textSpan,
            others: [SecondaryPlace(.source(earlier.span), Bilingual(zh: "相同的内容", en: "the same words"))]))
      }
    }
    return findings
  }

  /// Whether no two items say the same, told from prints of their words, as of nearly all: what has different prints is
  /// not the same.
  private static func areDistinct(_ lists: [[RequirementItem]]) -> Bool {
    var prints: [UInt64] = []
    prints.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    for items in lists {
      for item in items { prints.append(ItemWords(item).print) }
    }
    prints.sort()
    return !zip(prints, prints.dropFirst()).contains { $0 == $1 }
  }

  private static func marked(_ item: RequirementItem) -> Finding? {
    guard let mark = mark(in: item.text.zh.utf8) else { return nil }
    return Finding(MarkInText(mark: mark), at: item.textSpan)
  }

  private static let marks = ["★", "※", "☆", "＊"].map { (text: $0, bytes: Array($0.utf8)) }

  /// The first of ``marks`` in a text.
  private static func mark(in text: String.UTF8View) -> String? {
    let bytes = text.span
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
      } else if lead & 0xF0 == 0xE0 {
        // Their UTF-8 begins with 0xE2 or 0xEF, as few other characters' does.
        if lead == 0xE2 || lead == 0xEF {
          for mark in marks
          where mark.bytes[0] == lead && mark.bytes[1] == bytes[at + 1] && mark.bytes[2] == bytes[at + 2] {
            return mark.text
          }
        }
        at += 3
      } else {
        at += lead < 0xE0 ? 2 : 4
      }
    }
    return nil
  }

  private static func notAnAbility(_ item: RequirementItem) -> Finding? {
    if item.text.zh.utf8.starts(with: "能".utf8) || marked(item) != nil { return nil }
    return Finding(NotAnAbility(), at: item.textSpan)
  }
}

/// The words of an item without the punctuation around them: `能做一事` and `能做一事。` are the same.
private struct ItemWords: Hashable {
  private let text: String
  /// Where the words stand in the text's UTF-8.
  private let range: Range<Int>

  init(_ item: RequirementItem) {
    text = item.text.zh
    range = text.utf8.span.range
  }

  /// The same for the same words, and nearly never for others.
  var print: UInt64 {
    let words = text.utf8.span.extracting(range).bytes
    var print = UInt64(words.byteCount)
    var at = 0
    while at + 8 <= words.byteCount {
      print = (print ^ words.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      print ^= print >> 29
      at += 8
    }
    while at < words.byteCount {
      print = (print ^ UInt64(words.unsafeLoad(fromByteOffset: at, as: UInt8.self))) &* 0x9E37_79B9_7F4A_7C15
      at += 1
    }
    return print ^ print >> 32
  }

  static func == (left: ItemWords, right: ItemWords) -> Bool {
    left.text.utf8.dropFirst(left.range.lowerBound).prefix(left.range.count)
      .elementsEqual(right.text.utf8.dropFirst(right.range.lowerBound).prefix(right.range.count))
  }

  func hash(into hasher: inout Hasher) { hasher.combine(print) }
}

extension Span<UInt8> {
  /// Where words stand between punctuation.
  fileprivate var range: Range<Int> {
    var start = 0
    while let width = punctuation(at: start) { start += width }
    var end = count
    while end > start {
      if punctuation(at: end - 1) == 1 {
        end -= 1
      } else if end - start >= 3, punctuation(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// How many bytes of punctuation begin here; nil where there is none.
  private func punctuation(at index: Int) -> Int? {
    guard index < count else { return nil }
    switch self[index] {
    case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"): return 1
    case 0xE3:
      // `　`, `、` and `。`
      guard index + 2 < count, self[index + 1] == 0x80, self[index + 2] <= 0x82 else { return nil }
      return 3
    case 0xEF:
      // `！`, `，` and `；`
      guard index + 2 < count, self[index + 1] == 0xBC, [0x81, 0x8C, 0x9B].contains(self[index + 2]) else { return nil }
      return 3
    default: return nil
    }
  }
}

package struct RepeatedText: FindingMessage {
  package static let code: FindingCode = "TS2044"
  package static let severity: Severity = .warning
  let kind: ItemKind
  let code: String
  let first: String

  package var text: Bilingual {
    Bilingual(
      zh: "\(kind.chinese) `\(code)` 与 `\(first)` 内容相同", en: "\(kind.rawValue) `\(code)` says the same as `\(first)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改写其中一条，或删去重复的一条", en: "reword one of them, or remove the repeated one")
  }
}

package struct MarkInText: FindingMessage {
  package static let code: FindingCode = "TS2045"
  let mark: String

  package var text: Bilingual {
    Bilingual(zh: "`\(mark)` 写在文字里不起作用", en: "`\(mark)` has no effect in the text")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "从文字中删去它；关键技能在该条目上写 `关键: 是`", en: "take it out of the text, and mark a key skill with `key: true`")
  }
}

package struct NotAnAbility: FindingMessage {
  package static let code: FindingCode = "TS2046"
  package static let severity: Severity = .warning
  package var text: Bilingual {
    Bilingual(zh: "技能要求不以“能”开头", en: "a skill that does not begin with 能")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "写成“能……”，说明能做什么；知识写在 `相关知识要求`（knowledge）中",
      en: "say what one is able to do; knowledge belongs under `knowledge`")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "编制技术规程：技能要求以“能”表述", en: "the drafting rules have skills stated as abilities (能…)")
  }
}
