package import Diagnostics
import Vocabulary
import YAMLSource

/// Numbering: unique at its level, each code under its parent's, without gaps.
enum NumberingCheck {
  /// - Parameter besides: levels that are not looked at.
  static func findings(in standard: StandardDocument, besides: Set<String> = []) -> [Finding] {
    var findings: [Finding] = []
    let levels = standard.levels.map(\.level.value)
    for function in standard.functions where !levels.contains(function.level.value) {
      findings.append(
        Finding(
          FunctionOfAbsentLevel(level: function.level.value, levels: levels), at: function.level.span,
          others: [SecondaryPlace(.source(standard.levelsSpan), Bilingual(zh: "已有的等级写在这里", en: "the levels there are"))]
        ))
    }
    let isFiled = findings.isEmpty
    for level in levels where !besides.contains(level) {
      let functions = standard.functions(at: level)
      // A function filed under an absent level leaves a gap at its own: reported once, there.
      findings += isFiled ? sequence(functions.map(\.code)) : repeated(functions.map(\.code))
      for function in functions {
        findings += children(function.tasks, of: function.code) { $0.code }
        for task in function.tasks {
          for kind in ItemKind.allCases { findings += children(task.items(kind), of: task.code) { $0.code } }
        }
      }
    }
    return findings + sequence(standard.basics.ethics.map(\.code)) + sequence(standard.basics.knowledge.map(\.code))
  }

  /// Whether codes without a parent run on from their first.
  static func isSequence(_ codes: [Sited<String>]) -> Bool { sequence(codes).isEmpty }

  /// Codes without a parent run on from their first, each series (`1`, `2`, …; `H1`, `H2`, …) on its own; only the
  /// first break is reported.
  private static func sequence(_ codes: [Sited<String>]) -> [Finding] {
    guard let first = codes.first?.value else { return [] }
    let series = String(first.dropLast())
    let isSeries = series.utf8.last.map { !(0x30...0x39).contains($0) } ?? true
    if isSeries, run(codes, behind: series, { $0 }) { return [] }
    let repeats = repeated(codes)
    if !repeats.isEmpty { return repeats }
    var next: [Substring: Int] = [:]
    for (index, code) in codes.enumerated() {
      // Codes are of ASCII.
      let digits = code.value.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
      let series = code.value.dropLast(digits)
      guard let number = Int(code.value.suffix(digits)) else { continue }
      let expected = next[series] ?? 1
      if number != expected {
        // The first of all, mistyped, is a series of its own, and the second seems to jump.
        guard index == 1, number == 2 else {
          return [Finding(CodeGap(code: code.value, expected: "\(series)\(expected)"), at: code.span)]
        }
        if codes.count > 2, codes[2].value == "\(series)3" {
          return [Finding(CodeGap(code: codes[0].value, expected: "\(series)1"), at: codes[0].span)]
        }
        return [
          Finding(
            CodeGap(code: code.value, expected: "\(series)1"), at: code.span,
            others: [SecondaryPlace(.source(codes[0].span), Bilingual(zh: "前一个编号", en: "the code before it"))])
        ]
      }
      next[series] = number + 1
    }
    return []
  }

  /// Whether codes run from 1 on without a gap behind a prefix, as nearly all do, told without making a text for each.
  private static func run<Numbered>(
    _ all: [Numbered], behind prefix: String, _ code: (Numbered) -> Sited<String>
  ) -> Bool {
    for index in all.indices where !isNumber(index + 1, behind: prefix, code(all[index]).value) { return false }
    return true
  }

  private static func isNumber(_ expected: Int, behind prefix: String, _ code: String) -> Bool {
    var bytes = code.utf8.makeIterator()
    for byte in prefix.utf8 where bytes.next() != byte { return false }
    guard var digit = bytes.next(), digit != UInt8(ascii: "0") else { return false }
    var number = 0
    while true {
      guard (0x30...0x39).contains(digit), number < expected else { return false }
      number = number * 10 + Int(digit - 0x30)
      guard let next = bytes.next() else { return number == expected }
      digit = next
    }
  }

  private static func repeated(_ codes: [Sited<String>]) -> [Finding] {
    var first: [String: Sited<String>] = [:]
    return codes.compactMap { code in
      guard let earlier = first[code.value] else {
        first[code.value] = code
        return nil
      }
      return Finding(
        RepeatedCode(code: code.value), at: code.span,
        others: [SecondaryPlace(.source(earlier.span), Bilingual(zh: "已用在这里", en: "already used here"))])
    }
  }

  /// Codes must be `parent.1`, `parent.2`, … in this order. A repeated or misplaced code would throw every later one
  /// out of step, so only the first break is reported.
  private static func children<Numbered>(
    _ all: [Numbered], of parent: Sited<String>, _ code: (Numbered) -> Sited<String>
  ) -> [Finding] {
    if run(all, behind: parent.value + ".", code) { return [] }
    let codes = all.map(code)
    let repeats = repeated(codes)
    if !repeats.isEmpty { return repeats }
    for (index, code) in codes.enumerated() {
      let expected = "\(parent.value).\(index + 1)"
      if code.value == expected { continue }
      if code.value.hasPrefix(parent.value + "."), Int(code.value.dropFirst(parent.value.count + 1)) != nil {
        return [Finding(CodeGap(code: code.value, expected: expected), at: code.span)]
      }
      return [
        Finding(
          MisplacedCode(code: code.value, parent: parent.value, expected: expected), at: code.span,
          others: [SecondaryPlace(.source(parent.span), Bilingual(zh: "上级编号", en: "the code above it"))])
      ]
    }
    return []
  }
}

package struct RepeatedCode: FindingMessage {
  package static let code: FindingCode = "TS2009"
  let code: String

  package var text: Bilingual { Bilingual(zh: "编号 `\(code)` 重复", en: "the code `\(code)` is used twice") }
  package var advice: Bilingual {
    Bilingual(zh: "给其中一个改用下一个未用的编号", en: "give one of them the next free code")
  }
}

package struct MisplacedCode: FindingMessage {
  package static let code: FindingCode = "TS2010"
  let code: String
  let parent: String
  let expected: String

  package var text: Bilingual {
    Bilingual(zh: "编号 `\(code)` 不属于 `\(parent)`", en: "the code `\(code)` does not belong under `\(parent)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为 `\(expected)`，或移到它所属的位置", en: "change it to `\(expected)`, or move it to where it belongs")
  }
}

package struct CodeGap: FindingMessage {
  package static let code: FindingCode = "TS2011"
  let code: String
  let expected: String

  package var text: Bilingual {
    Bilingual(
      zh: "编号跳到了 `\(code)`，此处应为 `\(expected)`", en: "the numbering jumps to `\(code)` where `\(expected)` is due")
  }
  package var advice: Bilingual {
    Bilingual(zh: "补上遗漏的条目，或重新连续编号", en: "add the item that was left out, or number them without a gap")
  }
}

package struct FunctionOfAbsentLevel: FindingMessage {
  package static let code: FindingCode = "TS2012"
  let level: String
  let levels: [String]

  package var text: Bilingual {
    Bilingual(zh: "本标准没有等级 `\(level)`", en: "this standard has no level `\(level)`")
  }
  package var advice: Bilingual {
    let known = levels.map { "`\($0)`" }
    return Bilingual(
      zh: "改为 `等级`（levels）中已有的等级：\(known.joined(separator: "、"))，或在其中补上它",
      en: "use one that stands under `levels`: \(known.joined(separator: ", ")), or add it there")
  }
}
