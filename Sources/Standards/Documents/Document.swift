package import Diagnostics
import YAMLSource

/// One YAML file, decoded.
package enum Document: Sendable {
  case workspace(WorkspaceDocument)
  case standard(StandardDocument)
  case ladder(LadderDocument)
  case crosswalk(CrosswalkDocument)
  case scheme(SchemeDocument)
  case issuer(IssuerDocument)

  private enum Kind: String, CaseIterable {
    case workspace
    case standard
    case ladder
    case crosswalk
    case scheme
    case issuer

    var chinese: String {
      switch self {
      case .workspace: "工作区"
      case .standard: "标准"
      case .ladder: "等级体系"
      case .crosswalk: "条目对照"
      case .scheme: "认定方案"
      case .issuer: "颁证机构"
      }
    }
  }

  private static let kindForm = Form<Kind>.scalar(
    Bilingual(
      zh: Kind.allCases.map { "`\($0.rawValue)`（\($0.chinese)）" }.joined(separator: "、") + " 之一",
      en: "one of " + Kind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")),
    suggestions: Kind.allCases.flatMap { [$0.rawValue, $0.chinese] }
  ) { name in Kind.allCases.first { $0.rawValue == name || $0.chinese == name } }

  /// Decodes one file and checks what can be checked inside it. The document is nil where nothing usable was left;
  /// whatever is wrong is in the findings.
  package static func read(_ file: SourceFile, as source: SourceID) -> (document: Document?, findings: [Finding]) {
    let (tree, findings) = YAMLParser.parse(file, as: source)
    guard let root = tree?.root else { return (nil, findings) }
    var decoding = Decoding()
    let document = decode(root, &decoding)
    switch document {
    case .standard(let standard):
      decoding.findings += StandardChecks.findings(in: standard, isWhole: !decoding.findings.hasErrors)
    case .ladder(let ladder): decoding.findings += LadderCheck.findings(in: ladder)
    default: break
    }
    return (document, decoding.findings)
  }

  private static func decode(_ root: YAMLNode, _ decoding: inout Decoding) -> Document? {
    guard root.kind == .mapping,
      let kindNode = root.entries.first(where: { Keyword.kind.isNamed($0.key.text) })?.value
    else {
      decoding.findings.append(Finding(NoKind(), at: SourceSpan(root.span.source, 0..<0)))
      return nil
    }
    guard let kind = kindForm.decode(kindNode, &decoding) else { return nil }
    switch kind {
    case .workspace: return WorkspaceDocument.form.decode(root, &decoding).map(Document.workspace)
    case .standard: return StandardDocument.form.decode(root, &decoding).map(Document.standard)
    case .ladder: return LadderDocument.form.decode(root, &decoding).map(Document.ladder)
    case .crosswalk: return CrosswalkDocument.form.decode(root, &decoding).map(Document.crosswalk)
    case .scheme: return SchemeDocument.form.decode(root, &decoding).map(Document.scheme)
    case .issuer: return IssuerDocument.form.decode(root, &decoding).map(Document.issuer)
    }
  }
}

/// `touchstone.yaml`: marks a folder as a workspace.
package struct WorkspaceDocument: Sendable {
  package var title: LocalizedText

  private static let shape = Shape(Bilingual(zh: "工作区", en: "a workspace"), required: [.kind, .title])

  static let form = Form<WorkspaceDocument>.object(shape) { reader, decoding in
    reader.read(Field(.title, LocalizedText.form), &decoding).map { WorkspaceDocument(title: $0) }
  }
}

package struct NoKind: FindingMessage {
  package static let code: FindingCode = "TS2004"
  package var text: Bilingual {
    Bilingual(zh: "文件没有说明自己是哪一类文档", en: "the file does not say what kind of document it is")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在开头写 `kind: standard`（或 ladder、crosswalk、scheme、issuer）",
      en: "begin it with `kind: standard` (or ladder, crosswalk, scheme, issuer)")
  }
}
