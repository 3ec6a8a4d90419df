package import Diagnostics
import YAMLSource

/// One YAML file, decoded.
package enum Document: Sendable {
  case workspace(WorkspaceDocument)
  case standard(StandardDocument)
  case ladder(LadderDocument)
  case crosswalk(CrosswalkDocument)
  case catalogue(CatalogueDocument)
  case scheme(SchemeDocument)
  case issuer(IssuerDocument)
  case chain(ChainDocument)
  case resolutions(ResolutionsDocument)

  static let kindForm = Form<DocumentKind>.term

  /// Decodes one file and checks what can be checked inside it. The document is nil where nothing usable was left;
  /// whatever is wrong is in the findings.
  package static func read(_ file: SourceFile, as source: SourceID) -> (document: Document?, findings: [Finding]) {
    let (tree, findings) = YAMLParser.parse(file, as: source)
    guard let root = tree?.root else { return (nil, findings) }
    var decoding = Decoding()
    decoding.findings = findings
    let document = decode(root, &decoding)
    switch document {
    case .standard(let standard):
      decoding.findings += StandardChecks.findings(in: standard, besides: decoding.findings)
    case .ladder(let ladder):
      decoding.findings += LadderCheck.findings(in: ladder) + RepeatedEntryCheck.findings(in: ladder)
    case .crosswalk(let crosswalk): decoding.findings += RepeatedEntryCheck.findings(in: crosswalk)
    case .issuer(let issuer): decoding.findings += RepeatedEntryCheck.findings(in: issuer)
    case .scheme(let scheme): decoding.findings += RepeatedEntryCheck.findings(in: scheme)
    case .chain(let chain):
      // A node that could not be read is missing to those who name it: told once, there.
      if !decoding.findings.hasErrors { decoding.findings += ChainCheck.findings(in: chain) }
      decoding.findings += RepeatedEntryCheck.findings(in: chain)
    case .resolutions(let resolutions): decoding.findings += ResolutionCheck.findings(in: resolutions)
    default: break
    }
    return (document, told(decoding.findings))
  }

  /// Nobody mends thousands of mistakes of one file before looking at it again; where aliases repeat a mistake, or
  /// something made the file, there may be hundreds of thousands.
  private static func told(_ findings: [Finding]) -> [Finding] {
    guard findings.count > mostFindings, let next = findings.dropFirst(mostFindings).first else { return findings }
    return findings.prefix(mostFindings) + [Finding(TooManyFindings(limit: mostFindings), at: next.place)]
  }

  private static let mostFindings = 1000

  private static func decode(_ root: YAMLNode, _ decoding: inout Decoding) -> Document? {
    guard let kindNode = DocumentKind.node(in: root) else {
      let keys = root.entries.map(\.key)
      let misspelt = keys.first { Suggestion.nearest(to: $0.text, among: Keys.kind.keyword.names) != nil }
      decoding.report(NoKind(), at: misspelt ?? keys.first ?? root)
      return nil
    }
    guard let kind = kindForm.decode(kindNode, Keys.kind.keyword, &decoding) else { return nil }
    let before = decoding.findings
    let document = decode(root, as: kind, &decoding)
    // What is wrong with its keys shows that it may be of another kind; that is the cause then.
    if decoding.findings.count > before.count, let meant = KindFit.other(than: kind, in: root) {
      decoding.findings = before
      decoding.report(OtherKind(told: kind, meant: meant), at: kindNode)
      return nil
    }
    return document
  }

  private static func decode(_ root: YAMLNode, as kind: DocumentKind, _ decoding: inout Decoding) -> Document? {
    switch kind {
    case .workspace: return WorkspaceDocument.form.decode(root, nil, &decoding).map(Document.workspace)
    case .standard: return StandardDocument.form.decode(root, nil, &decoding).map(Document.standard)
    case .ladder: return LadderDocument.form.decode(root, nil, &decoding).map(Document.ladder)
    case .crosswalk: return CrosswalkDocument.form.decode(root, nil, &decoding).map(Document.crosswalk)
    case .catalogue: return CatalogueDocument.form.decode(root, nil, &decoding).map(Document.catalogue)
    case .scheme: return SchemeDocument.form.decode(root, nil, &decoding).map(Document.scheme)
    case .issuer: return IssuerDocument.form.decode(root, nil, &decoding).map(Document.issuer)
    case .chain: return ChainDocument.form.decode(root, nil, &decoding).map(Document.chain)
    case .resolutions: return ResolutionsDocument.form.decode(root, nil, &decoding).map(Document.resolutions)
    }
  }
}

/// `touchstone.yaml`: marks a folder as a workspace.
package struct WorkspaceDocument: Sendable {
  package var title: LocalizedText

  static let shape = Shape(Bilingual(zh: "工作区", en: "a workspace"), required: [Keys.kind, Keys.title])

  static let form = Form<WorkspaceDocument>.object(shape) { reader, decoding in
    reader.read(Keys.title, &decoding).map { WorkspaceDocument(title: $0) }
  }
}

package struct NoKind: FindingMessage {
  package static let code: FindingCode = "TS2004"
  package var text: Bilingual {
    Bilingual(zh: "文件没有说明自己是哪一类文档", en: "the file does not say what kind of document it is")
  }
  package var advice: Bilingual {
    let kinds = DocumentKind.allCases.filter { $0 != .standard && $0 != .workspace }
    return Bilingual(
      zh: "在开头写 `类型: 标准`（或 \(kinds.map(\.chinese).joined(separator: "、"))）",
      en: "begin it with `kind: standard` (or \(kinds.map(\.rawValue).joined(separator: ", ")))")
  }
}

package struct TooManyFindings: FindingMessage {
  package static let code: FindingCode = "TS2049"
  let limit: Int

  package var text: Bilingual {
    Bilingual(
      zh: "本文件的问题超过 \(limit) 个，其余不再列出", en: "this file has more than \(limit) findings; the others are not told")
  }
  package var advice: Bilingual {
    Bilingual(zh: "先改正以上问题，再检查一次", en: "mend those above, then check again")
  }
}
