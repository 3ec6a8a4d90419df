import Diagnostics

/// The files of certificates that the register has by now.
enum FilesOfEntered {
  /// Where they cannot be written, it is said that the certificates stand, and how to get their files.
  ///
  /// - Parameter command: the command that writes them too when it is run again, if there is one.
  static func writing(_ command: String? = nil, _ write: () throws -> Void) throws {
    do {
      try write()
    } catch let failure as Failure {
      let again = command.map {
        (zh: "再运行一次同样的 `touchstone \($0)`，或", en: "run the same `touchstone \($0)` again, or ")
      }
      throw Failure(
        Bilingual(
          zh: "证书已登记，不受影响，但文件没有写全：\(failure.text.zh)",
          en: "the certificates stand in the register, but not all of their files were written: \(failure.text.en)"),
        advice: Bilingual(
          zh: "\(failure.advice.zh)；然后\(again?.zh ?? "")用 `touchstone register export 编号…` 写出文件",
          en: "\(failure.advice.en); then \(again?.en ?? "")write the files with "
            + "`touchstone register export NUMBER…`"))
    }
  }
}
