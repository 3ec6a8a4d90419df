import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import CompetencyModel

/// What is taken over from an earlier run is what a whole run would find.
struct IncrementalCheckTests {
  private static let checker = "this program"

  private static func whole(_ files: [SourceFile]) -> CleanRun? {
    var workspace = Workspace(root: "")
    for file in files { workspace.add(file) }
    return IncrementalCheck.cleanRun(
      of: workspace, MergeCheck(workspace), checker: checker)
  }

  private static func files(_ texts: [String: String]) -> [SourceFile] {
    texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  @Test func `after any edit, clean by the record is clean indeed`() throws {
    var dice = SeededGenerator(seed: 20_261_124)
    let original = try ShippedWorkspace.documents()
    var texts = original
    var record = try #require(Self.whole(Self.files(texts)))
    var outcomes = (clean: 0, not: 0)
    for number in 1...240 {
      let edited = Self.edit(texts, of: original, &dice)
      let files = Self.files(edited)
      let whole = Self.whole(files)
      let incremental = IncrementalCheck.cleanRun(after: record, files)
      #expect((incremental == nil) == (whole == nil), "edit \(number)")
      guard let whole, let incremental else {
        outcomes.not += 1
        continue
      }
      #expect(incremental.summaries == whole.summaries, "edit \(number)")
      outcomes.clean += 1
      (texts, record) = (edited, incremental)
    }
    #expect(outcomes.clean > 40 && outcomes.not > 40, "\(outcomes)")
  }

  /// One line is changed, doubled, moved or removed, or a file is removed, copied or brought back.
  private static func edit(
    _ texts: [String: String], of original: [String: String], _ dice: inout SeededGenerator
  ) -> [String: String] {
    var edited = texts
    let paths = texts.keys.sorted().filter { $0 != Workspace.marker }
    let path = paths[dice.roll(paths.count)]
    switch dice.roll(12) {
    case 0: edited[path] = dice.roll(4) == 0 ? nil : original[path] ?? nil
    case 6: edited.merge(original) { _, first in first }
    case 1: edited["copies/\(dice.roll(3)).yaml"] = texts[path]
    case 2...5:
      let marked = paths.filter { texts[$0]?.contains("practical: {pass: ") == true }
      let path = marked[dice.roll(marked.count)]
      let parts = (texts[path] ?? "").components(separatedBy: "practical: {pass: ")
      let (mark, part) = (60 + dice.roll(20), dice.roll(parts.count))
      // All of them for 0: one that is higher than the next level's would be a finding of the document itself.
      let changed = parts.indices.map { index in
        index > 0 && [0, index].contains(part) ? "\(mark)" + parts[index].dropFirst(2) : parts[index]
      }
      edited[path] = changed.joined(separator: "practical: {pass: ")
    default:
      var lines = (texts[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let line = dice.roll(lines.count)
      switch dice.roll(6) {
      case 0: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2: lines.swapAt(line, dice.roll(lines.count))
      case 3: lines[line] += "  # 待核"
      case 4: lines[line] = lines[line].replacing("能", with: "可以")
      default: lines[line] = raised(lines[line])
      }
      edited[path] = lines.joined(separator: "\n")
    }
    return edited
  }

  /// The last number of the line, one higher.
  private static func raised(_ line: String) -> String {
    guard let last = line.lastIndex(where: { "0123456789".contains($0) }) else { return line }
    let digit = (line[last].wholeNumberValue ?? 0) + 1
    return line.replacingCharacters(last, with: "\(digit)")
  }

  @Test func `a stricter national mark is held against those that refine it`() throws {
    let texts = try ShippedWorkspace.documents()
    let record = try #require(Self.whole(Self.files(texts)))
    var edited = texts
    edited["national/6-30-99-00.yaml"] = texts["national/6-30-99-00.yaml"]?.replacing("pass: 60", with: "pass: 90")
    #expect(IncrementalCheck.cleanRun(after: record, Self.files(edited)) == nil)
    edited["national/6-30-99-00.yaml"] = texts["national/6-30-99-00.yaml"]?.replacing(
      "\ntitle:", with: "\n# 名称\ntitle:")
    #expect(IncrementalCheck.cleanRun(after: record, Self.files(edited)) != nil)
  }

  @Test func `only what a change concerns is looked at again`() throws {
    let files = try Self.files(ShippedWorkspace.documents())
    let record = try #require(Self.whole(files))
    let changed = files.map { file in
      file.path == "national/6-30-99-00.yaml"
        ? SourceFile(path: file.path, bytes: file.bytes + Array("# x\n".utf8)) : file
    }
    let after = try #require(Self.whole(changed))
    let affected = Affected(from: record.summaries, to: after.summaries)
    let again = Set(affected.again.map { changed[$0].path })
    #expect(again.contains("national/6-30-99-00.yaml") && again.contains { $0.hasPrefix("enterprise/") })
    #expect(!again.contains { $0.hasPrefix("schemes/") || $0.hasPrefix("issuers/") || $0.hasPrefix("crosswalks/") })
    #expect(affected.needed.isSuperset(of: affected.again))
    #expect(!affected.needed.contains { changed[$0].path == "national/6-25-04-09.yaml" })
  }

  @Test func `a record reads back, and nothing else is taken for one`() throws {
    let record = try #require(Self.whole(Self.files(ShippedWorkspace.documents())))
    let bytes = record.bytes
    let read = try #require(CleanRun(bytes, checker: Self.checker))
    #expect(read.summaries == record.summaries && read.counts == record.counts)
    #expect(CleanRun(bytes, checker: "another program") == nil)
    #expect(CleanRun([], checker: Self.checker) == nil)
    for cut in stride(from: 0, to: bytes.count, by: 997) {
      #expect(CleanRun(Array(bytes.prefix(cut)), checker: Self.checker) == nil)
      var flipped = bytes
      flipped[cut] ^= 1
      #expect(CleanRun(flipped, checker: Self.checker) == nil)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(_ at: Index, with text: String) -> String {
    self[..<at] + text + self[index(after: at)...]
  }
}
