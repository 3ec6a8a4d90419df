import ArgumentParser
import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// Where a command speaks: data on standard output, people's messages on standard error.
enum Console {
  static func data(_ text: String) throws { try write(Array((text + "\n").utf8)) }

  /// A page for people: what it cites of documents or certificates cannot steer their terminal.
  static func page(_ text: String) throws { try data(VisibleText.ofLines(text)) }

  /// A message that nobody can read any more is no reason to fail. What it cites cannot steer the terminal.
  static func message(_ text: String) { draw(VisibleText.ofLines(text) + "\n") }

  /// A report of findings, which may be coloured and has made harmless what it cites.
  static func report(_ rendered: String) { draw(rendered + "\n") }

  /// Part of a line, where people read on a terminal.
  static func draw(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }

  /// - Throws: ``Failure`` where nobody reads any more or the disk is full.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        let reason = SystemReason.text()
        throw Failure(
          Bilingual(zh: "无法写到标准输出：\(reason.zh)", en: "cannot write to standard output: \(reason.en)"),
          advice: Bilingual(zh: "用 --out 写到文件", en: "write to a file with --out"))
      }
      sent += count
    }
  }

  /// Colour only on a terminal, and never where `NO_COLOR` is set (no-color.org).
  static func isColoured(_ descriptor: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}

extension ExitCode {
  /// Findings, or quarantined rows.
  static let findings = ExitCode(1)
  static let nothingChecked = ExitCode(2)
  static let wrongUsage = ExitCode(64)
  static let couldNotWork = ExitCode(70)
}

extension Language {
  /// Runs a command's work; what stands in the tool's own way is told and becomes exit code 70, arguments that do not
  /// fit become 64.
  func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      Console.message(
        Bilingual(zh: "无法完成：", en: "could not do the work: ").text(in: self) + failure.text.text(in: self))
      Console.message("  ? \(failure.advice.text(in: self))")
      throw ExitCode.couldNotWork
    } catch let usage as WrongUsage {
      Console.message(Bilingual(zh: "用法错误：", en: "wrong usage: ").text(in: self) + usage.text.text(in: self))
      Console.message("  ? \(usage.advice.text(in: self))")
      throw ExitCode.wrongUsage
    }
  }
}
