import ArgumentParser
import Diagnostics
import FoundationEssentials

struct SignaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signatures",
    abstract: "make, or verify, the two signatures of a folder's certificates, and nothing else",
    discussion: """
      The floor for certifying and for verifying: the bytes are those of the folder's .jwt files, the keys are made for it. \
      The files are read first; the time is that of the loop alone.
      """)

  @Argument(help: ArgumentHelp("The folder with the .jwt files.", valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "What is done: \(SignatureLoop.Work.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "work"))
  var work: SignatureLoop.Work = .sign

  @Option(help: ArgumentHelp("On how many processors.", valueName: "n"))
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      "How many certificates; the folder's are used again and again. All of them if left out.", valueName: "n"))
  var count: Int?

  func validate() throws {
    guard (1...1024).contains(threads) else { throw ValidationError("--threads must be from 1 to 1024") }
    guard (1...10_000_000).contains(count ?? 1) else { throw ValidationError("--count must be from 1 to 10000000") }
  }

  func run() throws {
    do {
      let signed = try read()
      guard !signed.isEmpty else { throw ValidationError("\(folder) holds no .jwt file") }
      let texts = (0..<(count ?? signed.count)).map { signed[$0 % signed.count] }
      let (time, verified) = try SignatureLoop(texts).run(work, threads: threads)
      let microseconds = max(1, Int(time / .microseconds(1)))
      let report = """
        certificates \(texts.count)
        bytes \(texts.reduce(0) { $0 + $1.count })
        verified \(verified)
        microseconds \(microseconds)
        certificates/s \(texts.count * 1_000_000 / microseconds)

        """
      try StandardStreams.write(Array(report.utf8))
    } catch let failure as Failure {
      StandardStreams.message("could not do the work: \(failure.text.en)\n  ? \(failure.advice.en)")
      throw ExitCode(70)
    }
  }

  /// What each JWT signs: all before its last point.
  private func read() throws -> [[UInt8]] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".jwt") }.sorted()
      return try names.map { name in
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        return Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex)])
      }
    } catch {
      throw Failure(
        Bilingual(zh: "无法读取文件夹 `\(folder)`", en: "cannot read the folder `\(folder)`"),
        advice: Bilingual(zh: "检查路径与读取权限", en: "check the path and that you may read it"))
    }
  }
}

extension SignatureLoop.Work: ExpressibleByArgument {}
