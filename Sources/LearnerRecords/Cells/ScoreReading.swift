import Diagnostics
import Vocabulary

/// Scores as people write them: exact, at most two decimals, 0 to 100, or points such as `45/50`.
///
/// 缺考, blank and 0 are three different things; blank is settled before this.
enum ScoreReading {
  /// 缺考 as sheets and exports write it.
  static let absent: Set<String> = ["缺考", "absent"]

  static func read(_ text: String) -> Result<RecordedScore, ScoreProblem> {
    if let score = RecordedScore(plain: text) ?? RecordedScore(text) { return .success(score) }
    return .failure(problem(text))
  }

  private static func problem(_ text: String) -> ScoreProblem {
    if absent.contains(text) { return .absent }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Numeral($0) }
    if parts.count == 1, let numeral = parts[0] {
      return numeral.decimals > 2 ? .tooPrecise : numeral.isBeyond ? .outOfRange : .unreadable
    }
    if parts.count == 2, let points = parts[0], let total = parts[1] {
      return points.decimals > 2 || total.decimals > 2 ? .tooPrecise : .points
    }
    return .unreadable
  }

  /// Something that is a number, though not a score.
  private struct Numeral {
    let decimals: Int
    /// Below 0 or above 100.
    let isBeyond: Bool

    init?(_ text: Substring) {
      let isNegative = text.hasPrefix("-")
      let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
      else { return nil }
      decimals = parts.count == 2 ? parts[1].utf8.count : 0
      isBeyond = isNegative || parts[0].drop { $0 == "0" }.utf8.count > 2
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  }
}

enum ScoreProblem: Error {
  case absent
  case unreadable
  case tooPrecise
  case outOfRange
  case points

  func message(for written: String) -> any FindingMessage {
    switch self {
    case .absent: MisplacedAbsence(written: written)
    case .unreadable: UnreadableScore(written: written)
    case .tooPrecise: ScoreTooPrecise(written: written)
    case .outOfRange: ScoreOutOfRange(written: written)
    case .points: PointsAboveTotal(written: written)
    }
  }
}

struct UnreadableScore: FindingMessage {
  static let code: FindingCode = "TS4080"
  let written: String

  var text: Bilingual { Bilingual(zh: "\(UserText(written)) 不是成绩", en: "\(UserText(written)) is not a score") }
  var advice: Bilingual {
    if written.contains("免") {
      return Bilingual(
        zh: "成绩留空；凭证书免考的把证书写入 `证书1_…`，由认定方案决定免什么；破格、直接认定的写入 `认定1_…`",
        en:
          "leave the score blank; enter the certificate that exempts as `证书1_…`, of which the scheme says what it exempts from, and a recognition as `认定1_…`"
      )
    }
    if ["作弊", "违纪", "舞弊", "作废", "取消"].contains(where: written.contains) {
      return Bilingual(
        zh: "成绩写评分记录上的，没有就留空；处理写入 `违纪1_…`",
        en: "write the score of the score sheet or leave it blank, and enter what was decided as `违纪1_…`")
    }
    return Bilingual(
      zh: "写 0 到 100 的数字；缺考写 `缺考`；还没有成绩就留空",
      en: "write a number from 0 to 100; write `缺考` for absent; leave it blank while there is no score")
  }
}

struct ScoreOutOfRange: FindingMessage {
  static let code: FindingCode = "TS4081"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "成绩 \(UserText(written)) 不在 0 到 100 之间", en: "the score \(UserText(written)) is not between 0 and 100")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "核对成绩单；满分不是 100 的写作 `得分/满分`，例如 `45/50`",
      en: "check the score sheet; where full marks are not 100 write `points/total`, such as `45/50`")
  }
}

struct ScoreTooPrecise: FindingMessage {
  static let code: FindingCode = "TS4082"
  let written: String

  var text: Bilingual {
    Bilingual(zh: "成绩 \(UserText(written)) 超过两位小数", en: "the score \(UserText(written)) has more than two decimals")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "写成绩单上的原始成绩，最多两位小数", en: "write the score as the score sheet gives it, with at most two decimals")
  }
  var rule: Bilingual? {
    Bilingual(zh: "成绩从不四舍五入：59.995 不是 60", en: "scores are never rounded: 59.995 is not 60")
  }
}

struct PointsAboveTotal: FindingMessage {
  static let code: FindingCode = "TS4083"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "\(UserText(written)) 不是有效的“得分/满分”", en: "\(UserText(written)) is not a number of points out of a total")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "得分在 0 与满分之间，满分大于 0、小于 10000", en: "points run from 0 to the total, which is above 0 and below 10000")
  }
}

struct MisplacedAbsence: FindingMessage {
  static let code: FindingCode = "TS4084"
  let written: String

  var text: Bilingual {
    Bilingual(
      zh: "只有整科考试才能写 \(UserText(written))", en: "\(UserText(written)) can be said only of a whole examination")
  }
  var advice: Bilingual {
    Bilingual(
      zh: "在该科总成绩写 `缺考`，这一格留空", en: "write `缺考` as the total of the examination, and leave this cell blank")
  }
}
