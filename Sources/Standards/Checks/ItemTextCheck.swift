package import Diagnostics
import Vocabulary
import YAMLSource

/// The words of items: none stands twice at its level, ★ is a key and not a character, and a skill is an ability.
enum ItemTextCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let tasks = standard.functions.flatMap(\.tasks)
    var findings = repeats(in: standard)
    for task in tasks { findings += task.skills.compactMap(marked) }
    for task in tasks { findings += task.knowledge.compactMap(marked) }
    if standard.effectiveFamily == .occupational {
      for task in tasks { findings += task.skills.compactMap(notAnAbility) }
    }
    return findings
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
    var first = [ItemWords: (code: String, span: SourceSpan)](minimumCapacity: lists.reduce(0) { $0 + $1.count })
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

  private static func marked(_ item: RequirementItem) -> Finding? {
    // Their UTF-8 begins with 0xE2 or 0xEF, as few other characters' does.
    guard item.text.zh.utf8.contains(where: { $0 == 0xE2 || $0 == 0xEF }),
      let mark = item.text.zh.unicodeScalars.first(where: { ["★", "※", "☆", "＊"].contains($0) })
    else { return nil }
    return Finding(MarkInText(mark: String(mark)), at: item.textSpan)
  }

  private static func notAnAbility(_ item: RequirementItem) -> Finding? {
    if item.text.zh.utf8.starts(with: "能".utf8) || marked(item) != nil { return nil }
    return Finding(NotAnAbility(), at: item.textSpan)
  }
}

/// The words of an item without the punctuation around them: `能做一事` and `能做一事。` are the same.
private struct ItemWords: Hashable {
  private let words: Substring.UTF8View

  init(_ item: RequirementItem) {
    let scalars = item.text.zh.unicodeScalars
    let start = scalars.firstIndex(where: Self.isWord) ?? scalars.endIndex
    let end = scalars.lastIndex(where: Self.isWord).map(scalars.index(after:)) ?? start
    words = item.text.zh[start..<end].utf8
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "　", "。", "；", ";", "，", ",", ".", "、", "！", "!": false
    default: true
    }
  }

  static func == (left: ItemWords, right: ItemWords) -> Bool { left.words.elementsEqual(right.words) }

  func hash(into hasher: inout Hasher) {
    if words.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
      for byte in words { hasher.combine(byte) }
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
      zh: "从文字中删去它；关键技能在该条目上写 `key: true`（关键）", en: "take it out of the text, and mark a key skill with `key: true`")
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
      zh: "写成“能……”，说明能做什么；知识写在 `knowledge`（相关知识要求）中",
      en: "say what one is able to do; knowledge belongs under `knowledge`")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "编制技术规程：技能要求以“能”表述", en: "the drafting rules have skills stated as abilities (能…)")
  }
}
