import Diagnostics
import Files
import Glibc

/// A document on the disk that gets another layout: the file that its name leads to, with the permissions it has.
struct RewrittenFile {
  private let path: String
  private let expected: [UInt8]

  init(root: String, _ file: SourceFile) {
    path = "\(root)/\(file.path)"
    expected = file.bytes
  }

  /// - Throws: ``Failure`` where the file cannot be written, or is no longer what was read: somebody is editing it.
  func replace(by bytes: [UInt8]) throws {
    guard try InputFile.bytes(path) == expected else {
      throw Failure(
        Bilingual(
          zh: "`\(path)` 刚刚被别的程序改动，没有重写",
          en: "`\(path)` was changed just now by another program and is not rewritten"),
        advice: Bilingual(zh: "保存并关闭编辑器后再运行一次", en: "save it, close the editor, and run again"))
    }
    var status = stat()
    guard stat(path, &status) == 0, let real = realpath(path, nil) else { throw Self.gone(path) }
    defer { free(real) }
    try AtomicFile.write(bytes, to: String(cString: real), permissions: status.st_mode & 0o7777)
  }

  private static func gone(_ path: String) -> Failure {
    Failure(
      Bilingual(zh: "`\(path)` 已不存在", en: "`\(path)` is no longer there"),
      advice: Bilingual(zh: "再运行一次", en: "run again"))
  }
}
