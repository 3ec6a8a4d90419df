import Diagnostics
package import Vocabulary
import YAMLSource

/// An industrial chain under 链长制: its leaders (总链主), its 环节 with their leaders (分链主) and members, and the post
/// standards (岗位标准) that each enterprise has attached to it. Which of them applies to whom follows from their ranks:
/// 总链主 > 分链主 > 成员 (rule 23).
package struct ChainDocument: Sendable {
  package var id: Sited<String>
  package var title: LocalizedText
  package var authority: String
  package var date: CalendarDate
  /// 总链主.
  package var leaders: [Organisation]
  package var nodes: [Node]

  /// Every enterprise, in each of its places.
  package var organisations: [Organisation] { leaders + nodes.flatMap { $0.leaders + $0.members } }

  /// 环节: a part of the chain.
  package struct Node: Sendable {
    package var id: Sited<String>
    package var title: LocalizedText
    /// 分链主.
    package var leaders: [Organisation]
    package var members: [Organisation]

    private static let shape = Shape(
      Bilingual(zh: "一个环节", en: "a node of a chain"), required: [Keys.nodeID, Keys.title],
      optional: [Keys.nodeLeaders, Keys.members])

    static let form = Form<Node>.object(shape) { reader, decoding in
      let id = reader.read(Keys.nodeID, &decoding)
      let title = reader.read(Keys.title, &decoding)
      let leaders = reader.read(Keys.nodeLeaders, &decoding)
      let members = reader.read(Keys.members, &decoding)
      guard let id, let title else { return nil }
      return Node(id: id, title: title, leaders: leaders ?? [], members: members ?? [])
    }
  }

  /// An enterprise in one of its places in the chain.
  package struct Organisation: Sendable {
    package var name: Sited<String>
    /// Other names by which records may call it.
    package var aliases: [Sited<String>]
    package var creditCode: Sited<CreditCode>?
    package var posts: [Post]

    /// Every name it goes by, its credit code included.
    package var names: [Sited<String>] {
      [name] + aliases + [creditCode.map { Sited($0.value.description, at: $0.span) }].compactMap { $0 }
    }
  }

  /// A post standard attached by an enterprise.
  package struct Post: Sendable {
    /// A standard's id: the edition in force is meant.
    package var standard: Sited<String>
    /// The nodes that a 总链主 attaches it to; empty: its own node's, or the whole chain.
    package var nodes: [Sited<String>]
  }

  static let shape = Shape(
    Bilingual(zh: "产业链", en: "a chain"),
    required: [Keys.kind, Keys.id, Keys.title, Keys.authority, Keys.date, Keys.chainLeaders, Keys.nodes])

  static let form = Form<ChainDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    let leaders = reader.read(Keys.chainLeaders, &decoding)
    let nodes = reader.read(Keys.nodes, &decoding)
    guard let id, let title, let authority, let date, let leaders, let nodes else { return nil }
    return ChainDocument(id: id, title: title, authority: authority, date: date, leaders: leaders, nodes: nodes)
  }
}

extension ChainDocument.Post {
  private static let shape = Shape(
    Bilingual(zh: "一份岗位标准", en: "an attached standard"), required: [Keys.standard],
    optional: [Keys.attachedNodes])

  static let form = Form<String>.identifier.sited.map { ChainDocument.Post(standard: $0, nodes: []) }
    .orObject(shape) { reader, decoding in
      let nodes = reader.read(Keys.attachedNodes, &decoding)
      return reader.read(Keys.standard, &decoding).map { ChainDocument.Post(standard: $0, nodes: nodes ?? []) }
    }
}

extension ChainDocument.Organisation {
  private static let leaderShape = Shape(
    Bilingual(zh: "总链主", en: "a leader of the chain"), required: [Keys.organisationName],
    optional: [Keys.aliases, Keys.creditCode, Keys.leaderPosts])

  private static let shape = Shape(
    Bilingual(zh: "分链主或成员", en: "a leader or member of a node"), required: [Keys.organisationName],
    optional: [Keys.aliases, Keys.creditCode, Keys.posts])

  static let leaderForm = Form<ChainDocument.Organisation>.object(leaderShape) { reader, decoding in
    let posts = reader.read(Keys.leaderPosts, &decoding)
    return read(reader, posts ?? [], &decoding)
  }

  static let form = Form<ChainDocument.Organisation>.object(shape) { reader, decoding in
    let posts = reader.read(Keys.posts, &decoding)
    return read(reader, (posts ?? []).map { ChainDocument.Post(standard: $0, nodes: []) }, &decoding)
  }

  private static func read(
    _ reader: borrowing ObjectReader, _ posts: [ChainDocument.Post], _ decoding: inout Decoding
  ) -> ChainDocument.Organisation? {
    let name = reader.read(Keys.organisationName, &decoding)
    let aliases = reader.read(Keys.aliases, &decoding)
    let code = reader.read(Keys.creditCode, &decoding)
    return name.map {
      ChainDocument.Organisation(name: $0, aliases: aliases ?? [], creditCode: code, posts: posts)
    }
  }
}

extension Form where Value == CreditCode {
  static let creditCode = Form.scalar(
    Bilingual(
      zh: "统一社会信用代码，18 位且校验位相符", en: "a unified social credit code of 18 characters whose check character fits"),
    .pattern("^[0-9A-HJ-NPQRTUWXY]{18}$")
  ) { CreditCode($0) }
}
