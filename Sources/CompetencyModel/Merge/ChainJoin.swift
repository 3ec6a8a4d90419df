package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// The chains of a workspace as the model holds them, and what is wrong with them (rule 23).
struct ChainJoin {
  private(set) var chains: [Chain] = []
  private(set) var findings: [Finding] = []

  init(_ index: DocumentIndex, _ occupations: [OccupationClass], _ origins: inout OriginNotes) {
    for document in index.chains.values.sorted(by: { $0.id.value < $1.id.value }) {
      let precedence = ChainPrecedence(document, index, occupations)
      chains.append(Self.chain(precedence, &origins))
      findings += Self.ties(precedence) + Self.otherLayers(document, index)
    }
    if index.isComplete { findings += Self.unknownReferences(index) }
  }

  private static func chain(_ precedence: ChainPrecedence, _ origins: inout OriginNotes) -> Chain {
    let id = precedence.chain.id.value
    let questions = Dictionary(grouping: precedence.questions, by: \.enterprise.name)
    return Chain(
      id: id, title: precedence.chain.title,
      members: precedence.enterprises.map { enterprise in
        ChainMember(
          name: enterprise.name, otherNames: enterprise.otherNames, nodes: enterprise.nodes,
          overlays: (questions[enterprise.name] ?? []).compactMap { question in
            for say in question.says {
              origins.add(
                "\(enterprise.name)/\(question.occupation.catalogue)/\(question.occupation.code)", of: id,
                say.standard.value, at: say.standard.span)
            }
            return question.applying.map {
              ChainMember.Overlay(
                occupation: question.occupation, standard: $0.standard.value, authority: $0.authority,
                organisation: $0.organisation)
            }
          })
      })
  }

  private static func unknownReferences(_ index: DocumentIndex) -> [Finding] {
    let standards = Set(index.standards.values.map(\.id.value))
    let posts = index.chains.values.flatMap(\.organisations).flatMap(\.posts).map(\.standard)
    let chains = index.schemes.values.compactMap(\.chain)
    return posts.filter { !standards.contains($0.value) }.map {
      Finding(UnknownReference(kind: .standard, name: $0.value, known: standards.sorted()), at: $0.span)
    }
      + chains.filter { index.chains[$0.value] == nil }.map {
        Finding(UnknownReference(kind: .chain, name: $0.value, known: index.chains.keys.sorted()), at: $0.span)
      }
  }

  /// Each pair of places once, however many enterprises it leaves without a standard.
  private static func ties(_ precedence: ChainPrecedence) -> [Finding] {
    var told: Set<[SourceSpan]> = []
    return precedence.questions.compactMap { question in
      guard question.applying == nil, let first = question.highest.first,
        let second = question.highest.first(where: { $0.standard.value != first.standard.value })
      else { return nil }
      let places = [first, second].map(\.standard.span).sorted()
      guard told.insert(places).inserted else { return nil }
      return Finding(
        TiedStandards(
          first: first.standard.value, second: second.standard.value, authority: first.authority,
          enterprise: question.enterprise.name, occupation: question.occupation),
        at: places[1],
        others: [SecondaryPlace(.source(places[0]), Bilingual(zh: "另一份在此", en: "the other one"))])
    }
  }

  private static func otherLayers(_ chain: ChainDocument, _ index: DocumentIndex) -> [Finding] {
    chain.organisations.flatMap(\.posts).compactMap { post in
      let editions = index.standards.values.filter { $0.id.value == post.standard.value }.sorted { $0.key < $1.key }
      guard let other = editions.first(where: { $0.layer.value != .enterprise }) else { return nil }
      return Finding(
        AttachedOtherLayer(standard: post.standard.value, layer: other.layer.value), at: post.standard.span,
        others: [SecondaryPlace(.source(other.layer.span), Bilingual(zh: "其层级在此", en: "its layer"))])
    }
  }
}

package struct TiedStandards: FindingMessage {
  package static let code: FindingCode = "TS3060"
  let first: String
  let second: String
  let authority: ChainAuthority
  let enterprise: String
  let occupation: Occupation

  package var text: Bilingual {
    Bilingual(
      zh:
        "职业 `\(occupation.code)` 有两份同为\(authority.chinese)提供的岗位标准：`\(first)` 与 `\(second)`，无法确定哪一份适用于 `\(enterprise)`",
      en:
        "two standards of one rank (\(authority.rawValue)), `\(first)` and `\(second)`, for the occupation `\(occupation.code)`: neither can be said to apply to `\(enterprise)`"
    )
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "删去其中一份，或用 `环节`（nodes）把总链主的标准限定到不同环节",
      en: "remove one of them, or limit a chain leader's to nodes of its own with `nodes:`")
  }
  package var rule: Bilingual? {
    Bilingual(
      zh: "总链主先于分链主，分链主先于成员；同级不分先后",
      en: "a chain's leader goes before a node's, and a node's before a member; equals have no order")
  }
}

package struct AttachedOtherLayer: FindingMessage {
  package static let code: FindingCode = "TS3061"
  let standard: String
  let layer: Layer

  package var text: Bilingual {
    Bilingual(
      zh: "岗位标准须是企业标准，`\(standard)` 是\(layer.chinese)标准",
      en: "only enterprise standards are attached to a chain, and `\(standard)` is of the \(layer.rawValue) layer")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改为细化它的企业标准；国家与行业标准不需列入，本来就适用",
      en: "attach an enterprise standard that refines it; national and industry standards apply without being listed")
  }
}
