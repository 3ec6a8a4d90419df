import Diagnostics
import Files
import FoundationEssentials
import Glibc

/// Where a command is about to put a file: what stands there must be its to replace.
enum OutputPath {
  /// - Parameter needed: files that the command works with beside its records, such as a register and its key, or decisions.
  /// - Throws: ``WrongUsage`` where two outputs are one file or an output is the file of records or another that is needed,
  ///   which would be gone; ``Failure`` where a path leads to something that is no ordinary file, such as a folder or a
  ///   device.
  static func check(_ outputs: [String], records: String, needed: [String] = []) throws {
    let input = records == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(path: records)
    let kept = Set(needed.compactMap { FileIdentity(path: $0) })
    let keptPlaces = Set(needed.map { URL(fileURLWithPath: $0).standardizedFileURL.path })
    for path in outputs where keptPlaces.contains(URL(fileURLWithPath: path).standardizedFileURL.path) {
      throw needs(path)
    }
    for path in outputs {
      guard let there = FileIdentity(path: path) else { continue }
      guard there != input else {
        throw WrongUsage(
          Bilingual(
            zh: "输出 `\(path)` 就是记录文件，会把它覆盖", en: "the output `\(path)` is the file of records, which would be lost"),
          advice: Bilingual(zh: "另选输出文件名", en: "name another file for the output"))
      }
      guard !kept.contains(there) else { throw needs(path) }
      guard there.isOrdinary else {
        throw Failure(
          Bilingual(zh: "`\(path)` 不是普通文件，不会替换它", en: "`\(path)` is no ordinary file and is not replaced"),
          advice: Bilingual(
            zh: "另选文件名；要写到标准输出，不用 --out 即可",
            en: "name another file; to write to standard output leave --out away"))
      }
    }
    let places = outputs.map { URL(fileURLWithPath: $0).standardizedFileURL.path }
    guard Set(places).count == places.count else {
      throw WrongUsage(
        Bilingual(zh: "决定与隔离行不能写入同一个文件", en: "decisions and quarantined rows cannot go to the same file"),
        advice: Bilingual(zh: "--out 与 --quarantine 用不同的文件名", en: "name two files with --out and --quarantine"))
    }
  }

  /// - Throws: ``WrongUsage`` where something else than decisions stands there: a mistyped path may lead to anything.
  static func demandDecisions(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let beginning = Array(#"{"application":"#.utf8)
    var start = [UInt8](repeating: 0, count: beginning.count)
    let count = read(descriptor, &start, start.count)
    guard count > 0, Array(start[..<count]) != beginning else { return }
    throw WrongUsage(
      Bilingual(zh: "`\(path)` 已存在，而且不是决定，不会替换", en: "`\(path)` is there and holds no decisions; it is not replaced"),
      advice: Bilingual(zh: "用 --out 另写文件名，或先移走它", en: "name another file with --out, or move it away first"))
  }

  private static func needs(_ path: String) -> WrongUsage {
    WrongUsage(
      Bilingual(
        zh: "输出 `\(path)` 是登记簿、密钥或决定的文件，会把它覆盖",
        en: "the output `\(path)` is a file of the register, of its keys or of decisions, which would be lost"),
      advice: Bilingual(zh: "另选输出文件名", en: "name another file for the output"))
  }
}
