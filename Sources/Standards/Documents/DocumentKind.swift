import Vocabulary
package import YAMLSource

/// What a document is: the value of its `kind`.
package enum DocumentKind: String, Term {
  case workspace
  case standard
  case ladder
  case crosswalk
  case catalogue
  case scheme
  case issuer
  case chain
  case resolutions

  package var chinese: String {
    switch self {
    case .workspace: "工作区"
    case .standard: "标准"
    case .ladder: "等级体系"
    case .crosswalk: "条目对照"
    case .catalogue: "职业目录"
    case .scheme: "认定方案"
    case .issuer: "颁证机构"
    case .chain: "产业链"
    case .resolutions: "裁定"
    }
  }

  /// The keys of such a document, with everything below them.
  package var shape: Shape {
    switch self {
    case .workspace: WorkspaceDocument.shape
    case .standard: StandardDocument.shape
    case .ladder: LadderDocument.shape
    case .crosswalk: CrosswalkDocument.shape
    case .catalogue: CatalogueDocument.shape
    case .scheme: SchemeDocument.shape
    case .issuer: IssuerDocument.shape
    case .chain: ChainDocument.shape
    case .resolutions: ResolutionsDocument.shape
    }
  }

  private static let kindNames = Keys.kind.keyword.names

  /// The value under which a document says its kind.
  package static func node(in root: YAMLNode) -> YAMLNode? {
    root.pairs.first { pair in kindNames.contains { pair.key.reads($0) } }?.value
  }
}
