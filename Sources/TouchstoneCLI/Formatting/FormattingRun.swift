import CompetencyModel
import Diagnostics
import Standards

/// Some documents of a workspace laid out anew, none of them written yet.
struct FormattingRun {
  private let workspace: Workspace
  private let count: Int
  private(set) var rewritten: [(source: SourceID, bytes: [UInt8])] = []
  /// Why documents are left as they are.
  private(set) var findings: [Finding] = []
  private var left = 0

  init(_ workspace: Workspace, documents: [SourceID], formatter: DocumentFormatter) {
    self.workspace = workspace
    count = documents.count
    for source in documents {
      switch formatter.format(workspace.sources[source], as: source) {
      case .canonical: break
      case .rewritten(let bytes): rewritten.append((source, bytes))
      case .left(let reasons):
        findings += reasons
        left += 1
      }
    }
  }

  /// A model has no layout (rule 12): the one that the rewritten documents merge into must be, byte for byte, the one of
  /// the documents as they are.
  ///
  /// - Throws: ``Failure`` where it is not; nothing must be written then.
  func proveModelUnchanged() throws {
    guard !rewritten.isEmpty else { return }
    let bytes = Dictionary(uniqueKeysWithValues: rewritten.map { ($0.source, $0.bytes) })
    var laidOut = Workspace(root: workspace.root)
    for source in workspace.sources.ids {
      let file = workspace.sources[source]
      laidOut.add(bytes[source].map { SourceFile(path: file.path, bytes: $0) } ?? file)
    }
    let (before, after) = (Merge(workspace), Merge(laidOut))
    guard try before.model.canonicalBytes() == after.model.canonicalBytes(),
      before.findings.map(\.code).sorted() == after.findings.map(\.code).sorted()
    else {
      throw Failure(
        Bilingual(
          zh: "重新排版后的文档合并出的模型与原来不同，因此什么也没写",
          en: "the documents as laid out anew would not merge into the same model, so nothing was written"),
        advice: Bilingual(
          zh: "请把这些文档发给试金石的维护者；文件没有改动", en: "send these documents to Touchstone's maintainers; no file was changed"))
    }
  }

  func summary(isCheck: Bool) -> Bilingual {
    let documents = "\(count) document\(count == 1 ? "" : "s")"
    var text =
      isCheck
      ? Bilingual(
        zh: "核对了 \(count) 份文档：\(rewritten.count) 份需要重排",
        en: "checked \(documents): \(rewritten.count) would be rewritten")
      : Bilingual(
        zh: "排版了 \(count) 份文档：重写 \(rewritten.count) 份",
        en: "laid out \(documents): \(rewritten.count) rewritten")
    if left > 0 {
      text.zh += "，\(left) 份保持原样"
      text.en += ", \(left) left as \(left == 1 ? "it is" : "they are")"
    }
    return text
  }
}

extension SourceMap {
  /// Every file, in the order they were added. The identifiers are those that adding gave.
  var ids: [SourceID] {
    var copy = SourceMap()
    return files.map { copy.add($0) }
  }
}
