import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// Which edition counts when, what took whose place, and what people have decided.
extension ModelPage {
  mutating func editions(_ told: EditionsInForce, explaining name: StandardEdition) {
    guard told.isTelling else { return }
    line(say("版次：", "editions:"), indent: 2)
    for edition in told.editions {
      let days = edition.days?.words
      let when = days.map { say($0.zh, $0.en) } ?? say("从未生效", "never in force")
      let mark = told.asOf == nil ? "" : edition.name == told.judging ? "✓ " : "✗ "
      line("\(mark)\(edition.name)\(say("：", ": "))\(when)", at: edition.place, indent: 4)
    }
    guard let date = told.asOf else { return }
    guard let judging = told.judging else {
      return line(say("\(date) 没有有效的版次", "no edition is in force on \(date)"), indent: 2)
    }
    if judging != name {
      line(
        say(
          "\(date) 的申报按 `\(judging)` 评价，不按本版次",
          "applications of \(date) are judged by `\(judging)`, not by this edition"),
        indent: 2)
    }
  }

  mutating func successors(_ items: [SucceedingItem], _ zh: String, _ en: String) {
    guard !items.isEmpty else { return }
    line(say("\(zh)：", "\(en):"), indent: 2)
    for item in items {
      line(item.item.description, at: item.place, indent: 2 + 2 * item.steps)
      line(item.text.text(in: language), indent: 4 + 2 * item.steps, hanging: 0)
    }
  }

  mutating func decisions(_ decisions: [DecisionOnLevel]) {
    guard !decisions.isEmpty else { return }
    line(say("裁定", "decisions of people"), indent: 4)
    for decision in decisions {
      line("\(mark(decision.standing)) \(choice(decision))", at: decision.place, indent: 6)
      for change in decision.changed {
        let now = change.says.map { say("现为 `\($0)`", "says `\($0)` now") } ?? say("已不存在", "is gone")
        line(
          say("`\(change.place)` 当时是 `\(change.said)`，\(now)", "`\(change.place)` said `\(change.said)` and \(now)"),
          indent: 8)
      }
      let until = decision.expires.map { say("，有效至 \($0)", ", until \($0)") } ?? ""
      line(
        say(
          "\(decision.body)，\(decision.person)，\(decision.date)\(until)：\(decision.reason)",
          "\(decision.body), \(decision.person), \(decision.date)\(until): \(decision.reason)"), indent: 8)
    }
  }

  private func mark(_ standing: DecisionOnLevel.Standing) -> String {
    switch standing {
    case .fresh: say("✓ 有效", "✓ in force")
    case .stale: say("✗ 失效，一方已改动", "✗ stale, a side has changed")
    case .expired: say("✗ 已过期", "✗ expired")
    case .void: say("✗ 不生效", "✗ of no effect")
    }
  }

  private func choice(_ decision: DecisionOnLevel) -> String {
    let (first, second) = (decision.sides.first ?? "", decision.sides.last ?? "")
    return switch decision.choice {
    case .first, .second:
      say(
        "\(decision.conflict.rawValue)：取 `\(first)`，不取 `\(second)`",
        "\(decision.conflict.rawValue): `\(first)` over `\(second)`")
    case .both, .same:
      say(
        "\(decision.conflict.rawValue)：`\(first)` 与 `\(second)`，\(decision.choice.chinese)",
        "\(decision.conflict.rawValue): `\(first)` and `\(second)`, \(decision.choice.rawValue)")
    }
  }
}
