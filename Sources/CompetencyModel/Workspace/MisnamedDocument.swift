package import Diagnostics

/// A file beside the documents that is one but for the end of its name, as Windows and messengers leave them. It is not
/// read, and whoever wrote it would take it for checked.
package struct MisnamedDocument: FindingMessage {
  package static let code: FindingCode = "TS3017"
  package static let severity = Severity.warning

  package var text: Bilingual {
    Bilingual(zh: "文件名不以 `.yaml` 结尾，没有读取", en: "its name does not end in `.yaml`, so it was not read")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改名为以小写的 `.yaml` 结尾；不是标准文档的，移出工作区",
      en: "rename it to end in `.yaml`, in small letters; if it is no document, move it out of the workspace")
  }

  /// `.YAML`, `.Yml`, `.yaml.txt`; not what a document ends in.
  static func isSeen(in path: String) -> Bool {
    guard !Workspace.isHidden(path), !Workspace.isDocument(path) else { return false }
    let path = path.lowercased()
    return [".yaml", ".yml"].contains { path.hasSuffix($0) || path.hasSuffix("\($0).txt") }
  }
}
