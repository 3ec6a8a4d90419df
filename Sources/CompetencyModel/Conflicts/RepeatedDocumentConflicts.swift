import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Two different documents under one name. Nobody can choose between them (rule 10): one must take a name of its own.
struct RepeatedName: Sendable {
  let name: String
  let earlier: Document
  let later: Document
  let earlierSpan: SourceSpan
  let laterSpan: SourceSpan

  var finding: Finding {
    Finding(
      RepeatedDocument(name: name), at: laterSpan,
      others: [
        SecondaryPlace(.source(earlierSpan), Bilingual(zh: "已在这里定义", en: "already defined here"))
      ])
  }

  /// Nil for documents that no layer stands behind, such as schemes: a repeated one is a mistake of its author.
  func conflict(_ sources: SourceMap) -> Conflict? {
    guard let first = side(earlier, earlierSpan, sources), let second = side(later, laterSpan, sources) else {
      return nil
    }
    let id = laterSpan
    return Conflict(
      code: RepeatedDocument.code, subject: Bilingual(zh: "文档的标识", en: "the document's name"), first: first,
      second: second, meeting: .name(name, laterSpan),
      meanwhile: Bilingual(
        zh: "路径在前的一份有效：`\(sources[earlierSpan.source].path)`",
        en: "the first by path stands: `\(sources[earlierSpan.source].path)`"),
      rights: [],
      edits: [
        ConflictEdit(Bilingual(zh: "给这一份改用自己的标识或版次", en: "give this one an id or edition of its own"), at: id),
        ConflictEdit(Bilingual(zh: "删去其中一份文件", en: "delete one of the files"), at: id),
      ],
      finding: finding)
  }

  private func side(_ document: Document, _ span: SourceSpan, _ sources: SourceMap) -> ConflictSide? {
    guard let publisher = document.publisher else { return nil }
    let file = sources[span.source]
    return ConflictSide(
      place: "\(name) (\(file.path))", span: span, layer: publisher.layer, body: publisher.body, says: name,
      digest: SideDigest.of(file, as: span.source))
  }
}

extension Document {
  fileprivate var publisher: (layer: Layer, body: String)? {
    switch self {
    case .standard(let document): (document.layer.value, document.body)
    case .ladder(let document): (document.layer.value, document.authority)
    case .crosswalk(let document): (document.layer.value, document.owner)
    case .workspace, .catalogue, .scheme, .issuer, .chain, .resolutions: nil
    }
  }
}
