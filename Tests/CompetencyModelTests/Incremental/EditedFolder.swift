import Diagnostics
import Foundation
import TestSupport

@testable import CompetencyModel

/// A folder of documents under edit. Its stamps count edits, so that no test waits for a file system's clock.
final class EditedFolder {
  let root: String
  private(set) var texts: [String: String] = [:]
  private var versions: [String: Int64] = [:]

  init(_ texts: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("edited-\(UUID().uuidString)").path
    try write(texts)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Makes the folder hold these and nothing else.
  func write(_ new: [String: String]) throws {
    let files = FileManager.default
    for path in texts.keys where new[path] == nil {
      try files.removeItem(atPath: "\(root)/\(path)")
      versions[path] = nil
    }
    for (path, text) in new where texts[path] != text {
      let url = URL(fileURLWithPath: "\(root)/\(path)")
      try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      touch(path)
    }
    texts = new
  }

  private var edits: Int64 = 0

  func touch(_ path: String) {
    edits += 1
    versions[path] = edits
  }

  func listing() -> WorkspaceListing {
    WorkspaceListing(
      root: root,
      entries: texts.keys.sorted().map { path in
        WorkspaceListing.Entry(
          path: path,
          stamp: FileStamp(
            device: 0, inode: 0, size: texts[path]?.utf8.count ?? 0, modified: 0, changed: versions[path] ?? 0))
      }, at: .max)
  }

  func workspace() throws -> Workspace { Workspace(reading: try WorkspaceFiles(reading: listing())) }
}

/// One edit of a workspace's documents, such as people make: a line changed, doubled, moved or removed; a mark raised; a
/// file removed, moved, copied, replaced or brought back.
struct RandomEdit {
  /// What may be brought back.
  let original: [String: String]

  func callAsFunction(_ texts: [String: String], _ dice: inout SeededGenerator) -> [String: String] {
    var edited = texts
    let paths = texts.keys.sorted().filter { $0 != Workspace.marker }
    guard !paths.isEmpty else { return original }
    let path = dice.pick(paths)
    switch dice.roll(14) {
    case 0: edited[path] = dice.roll(4) == 0 ? nil : original[path]
    case 1: edited["copies/\(dice.roll(3)).yaml"] = texts[path]
    case 2:
      edited[path] = nil
      edited[dice.pick(["a-", "z-", "moved/"]) + path.replacing("/", with: "-")] = texts[path]
    case 3: edited = original
    case 4: edited[path] = original[dice.pick(original.keys.sorted())]
    case 5...7: edited[path] = texts[path].map { marked($0, &dice) }
    default: edited[path] = lines(texts[path] ?? "", &dice)
    }
    return edited
  }

  /// Another pass mark: all of the file's, or one of them.
  private func marked(_ text: String, _ dice: inout SeededGenerator) -> String {
    let parts = text.components(separatedBy: "pass: ")
    let (mark, part) = (60 + dice.roll(20), dice.roll(parts.count))
    return parts.indices.map { index in
      index > 0 && [0, index].contains(part) && parts[index].first?.isNumber == true
        ? "\(mark)" + parts[index].drop(while: \.isNumber) : parts[index]
    }.joined(separator: "pass: ")
  }

  private func lines(_ text: String, _ dice: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = dice.roll(lines.count)
    switch dice.roll(7) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines.swapAt(line, dice.roll(lines.count))
    case 3: lines[line] += "  # 待核"
    case 4: lines.insert("# 待核", at: 0)
    case 5: lines[line] = lines[line].replacing("能", with: "可以").replacing("标准", with: "规范")
    default: lines[line] = raised(lines[line])
    }
    return lines.joined(separator: "\n")
  }

  /// The last digit of the line, one higher.
  private func raised(_ line: String) -> String {
    guard let last = line.lastIndex(where: { "0123456789".contains($0) }) else { return line }
    let digit = (line[last].wholeNumberValue ?? 0) + 1
    return line[..<last] + "\(digit)" + line[line.index(after: last)...]
  }
}
