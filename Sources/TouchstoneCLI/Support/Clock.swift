import Certification
import Diagnostics
import Glibc
import Vocabulary

/// The only place that looks at the time: the engine has none.
enum Clock {
  /// Today in China, where the certificates are issued (UTC+8, no daylight saving).
  ///
  /// - Throws: ``Failure`` where the machine's clock shows no time that can be.
  static func today() throws -> CalendarDate {
    guard let date = CalendarDate(formatted("%Y-%m-%d", time(nil) + 8 * 3600)) else { throw brokenClock }
    return date
  }

  /// - Throws: ``Failure`` where the machine's clock shows no time that can be.
  static func now() throws -> Timestamp {
    guard let now = Timestamp(formatted("%Y-%m-%dT%H:%M:%SZ", time(nil))) else { throw brokenClock }
    return now
  }

  /// Since 1970, as the file system counts.
  static func nanoseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  private static func formatted(_ format: String, _ seconds: time_t) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, format, &parts)
    return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var brokenClock: Failure {
    Failure(
      Bilingual(zh: "本机时钟不可用", en: "the machine's clock cannot be used"),
      advice: Bilingual(zh: "校准系统时间", en: "set the system's time"))
  }
}
