import Diagnostics
import Glibc

/// How far long work has come, on standard error: a line that is drawn anew on a terminal, else a line now and then.
struct Progress {
  private let total: Int
  private let language: Language
  private let isOnTerminal: Bool
  private let clock = ContinuousClock()
  private let begun: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var first: (done: Int, rows: Int)?

  private static let redrawing = Duration.milliseconds(200)
  private static let reporting = Duration.seconds(30)

  /// - Parameter total: the bytes to be read.
  init(total: Int, language: Language) {
    self.total = total
    self.language = language
    isOnTerminal = isatty(STDERR_FILENO) == 1
    begun = clock.now
    shown = begun
  }

  /// - Parameters:
  ///   - done: bytes read.
  ///   - rows: rows that these were, an earlier run's included.
  mutating func advance(to done: Int, rows: Int) {
    let now = clock.now
    let before = first ?? (done, rows)
    let isFirst = first == nil
    first = before
    guard isOnTerminal ? isFirst || now - shown >= Self.redrawing : now - shown >= Self.reporting else { return }
    shown = now
    let text = Self.text(
      done: done, total: total, rows: rows, since: before, elapsed: now - begun, language: language)
    if isOnTerminal { Console.draw("\r\(text)\u{1B}[K") } else { Console.message(text) }
  }

  /// Leaves the line to what comes next.
  func end() {
    if isOnTerminal, first != nil { Console.draw("\r\u{1B}[K") }
  }

  /// `42 %  12,000 rows  4,100 rows/s  3 min 20 s left`; the rate is that of this run, not of the one it goes on with.
  static func text(
    done: Int, total: Int, rows: Int, since first: (done: Int, rows: Int), elapsed: Duration, language: Language
  ) -> String {
    let percent = total > 0 ? min(100, done * 100 / total) : 100
    var parts = [
      "\(percent)%", Bilingual(zh: "\(rows) 行", en: "\(rows) rows").text(in: language),
    ]
    let milliseconds = Int(elapsed / .milliseconds(1))
    if milliseconds > 0, rows > first.rows, done > first.done {
      let rate = (rows - first.rows) * 1_000 / milliseconds
      // Of bytes, which times milliseconds may be more than a machine word.
      let left = Int(Double(total - done) * Double(milliseconds) / Double(done - first.done) / 1_000)
      parts.append(Bilingual(zh: "每秒 \(rate) 行", en: "\(rate) rows/s").text(in: language))
      parts.append(Bilingual(zh: "还需\(length(left).zh)", en: "\(length(left).en) left").text(in: language))
    }
    return parts.joined(separator: "  ")
  }

  private static func length(_ seconds: Int) -> Bilingual {
    switch seconds {
    case ..<60: Bilingual(zh: " \(seconds) 秒", en: "\(seconds) s")
    case ..<3_600:
      Bilingual(zh: " \(seconds / 60) 分 \(seconds % 60) 秒", en: "\(seconds / 60) min \(seconds % 60) s")
    default:
      Bilingual(
        zh: " \(seconds / 3_600) 小时 \(seconds / 60 % 60) 分", en: "\(seconds / 3_600) h \(seconds / 60 % 60) min")
    }
  }
}
