package import Diagnostics

/// The git repository that a folder is in, read through git's own plumbing commands.
package struct GitRepository: Sendable {
  private let folder: String
  /// The folder's path from the root of the repository; empty where it is the root.
  package let path: String

  /// - Throws: ``Failure`` where the folder is in no repository, or git cannot be run.
  package init(holding folder: String) throws(Failure) {
    let answer = try GitProcess(["rev-parse", "--show-prefix"], in: folder)
    guard answer.status == 0 else {
      throw Failure(
        Bilingual(
          zh: "`\(folder)` 不在可用的 git 版本库中（\(answer.errors)）",
          en: "`\(folder)` is in no usable git repository (\(answer.errors))"),
        advice: Bilingual(
          zh: "--since 要与版本库中的旧版比较：在版本库中运行，或不用 --since",
          en: "--since compares with what the repository holds: run it inside one, or leave --since away"))
    }
    let prefix = String(decoding: answer.output, as: UTF8.self).dropLast(while: { $0 == "\n" })
    self.folder = folder
    self.path = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
  }

  /// The full name of a commit; nil where the revision names none.
  func commit(_ revision: String) throws(Failure) -> String? {
    guard !revision.isEmpty, !revision.hasPrefix("-") else { return nil }
    let answer = try GitProcess(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"], in: folder)
    guard answer.status == 0 else { return nil }
    return String(decoding: answer.output, as: UTF8.self).dropLast(while: { $0 == "\n" })
  }

  struct Entry {
    var mode: String
    var object: String
    /// From the folder.
    var path: String
  }

  /// Every file below the folder as a commit has it.
  func entries(at commit: String) throws(Failure) -> [Entry] {
    let answer = try GitProcess(["ls-tree", "-r", "-z", commit], in: folder)
    guard answer.status == 0 else { throw Self.unreadable(commit, answer.errors) }
    return answer.output.split(separator: 0).compactMap { line in
      // `mode type object`, a tab, the path as it is.
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let fields = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
      guard fields.count == 3, fields[1] == "blob" else { return nil }
      return Entry(
        mode: String(fields[0]), object: String(fields[2]), path: String(decoding: line[(tab + 1)...], as: UTF8.self))
    }
  }

  /// The bytes of objects, in their order.
  func contents(of objects: [String], at commit: String) throws(Failure) -> [[UInt8]] {
    let answer = try GitProcess(
      ["cat-file", "--batch"], in: folder, input: Array(objects.map { $0 + "\n" }.joined().utf8))
    guard answer.status == 0 else { throw Self.unreadable(commit, answer.errors) }
    var rest = answer.output[...]
    var contents: [[UInt8]] = []
    for object in objects {
      // `object type size`, a line feed, the bytes, a line feed.
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw Self.unreadable(commit, answer.errors) }
      let header = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard header.count == 3, header[0] == object, let size = Int(header[2]), rest.endIndex - end > size + 1 else {
        throw Self.unreadable(commit, header.joined(separator: " "))
      }
      contents.append(Array(rest[(end + 1)...].prefix(size)))
      rest = rest[(end + 1 + size + 1)...]
    }
    return contents
  }

  private static func unreadable(_ commit: String, _ reason: String) -> Failure {
    Failure(
      Bilingual(
        zh: "无法读取版本 `\(commit)`（\(reason)）", en: "cannot read the revision `\(commit)` (\(reason))"),
      advice: Bilingual(
        zh: "版本库可能不完整：用 `git fetch` 取得全部内容，或用 `git fsck` 检查",
        en: "the repository may be incomplete: get all of it with `git fetch`, or check it with `git fsck`"))
  }
}

extension String {
  /// Without the characters at its end that satisfy the condition.
  fileprivate func dropLast(while condition: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, condition(last) { text.removeLast() }
    return String(text)
  }
}
