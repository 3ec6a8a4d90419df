package import Diagnostics
import Standards
package import Vocabulary
import YAMLSource

/// Two parties, each with the right to say what it says, who cannot both be followed, or whose difference people should
/// know. A plain mistake has one party and one remedy (an unknown name, a weight table of 99, a ★ on an item nobody
/// asks for); of a conflict people choose the outcome.
///
/// What is a conflict:
/// - a lower layer's value looser than the floor above it (TS3007); lists of which nothing is left (TS3008, TS3013); a
///   kind of evidence that one requires and the other leaves out (TS3009), between layers or between two norms that meet
///   under one standard;
/// - an alignment that makes two items of one level one (TS3010), alignments that cover one another (TS3011);
/// - two documents under one name (TS3001). Nothing can be chosen here: one of them must change (rule 10);
/// - a standard that refines one of another occupation (TS3042).
///
/// What differs by right and is only shown: `same` items of other words or without the other's ★ (TS3040), two norms that
/// disagree under one standard, where the stricter stands (TS3041), a level mapped to another step of the same ladder
/// (TS3044).
///
/// What is no conflict: codes and weights never meet, as items belong to their (standard, level) and tables are not
/// joined; missing levels, unknown editions, circles of `refines` and editions refined beyond their time are mistakes
/// (TS3002, TS3003, TS3006, TS3074); so is a kind
/// that one document both requires and leaves out (TS3009 with one party).
package struct Conflict: Sendable {
  package let code: FindingCode
  /// What the two disagree on: a pass mark, the kinds of evidence, the meaning of an item.
  package let subject: Bilingual
  /// The lower layer's; between equals the one whose place is first in order.
  package let first: ConflictSide
  package let second: ConflictSide
  package let meeting: Meeting
  /// What holds as long as nobody decides otherwise, and why.
  package let meanwhile: Bilingual
  /// Who may decide what; empty where nothing can be chosen, or nothing need be.
  package let rights: [DecisionRight]
  /// Changes to the documents that end the conflict, by hand.
  package let edits: [ConflictEdit]
  /// How it is told where nobody has decided it; nil where it is only shown.
  package var finding: Finding?

  /// The kind under which a resolution names it; nil where none can.
  package var kind: ConflictKind? { rights.isEmpty ? nil : ConflictKind(rawValue: code.description) }

  /// Both places, whichever side comes first.
  package var places: [String] { [first.place, second.place].sorted() }

  var key: ConflictKey { ConflictKey(code: code.description, places: places) }

  func mayDecide(_ choice: ResolutionChoice) -> [Signatory] { rights.first { $0.choice == choice }?.signatories ?? [] }
}

/// What tells one conflict from another, whatever the documents' order.
struct ConflictKey: Hashable, Sendable {
  let code: String
  let places: [String]
}

/// What one document says.
package struct ConflictSide: Sendable {
  /// Where, in terms of the documents: `gd/6-30-99-00@2024#4/practical/pass`.
  package let place: String
  package let span: SourceSpan
  package let layer: Layer
  /// Who publishes the document.
  package let body: String
  /// The value as its author would write it.
  package let says: String
  /// Of what it says and what that belongs to; no part of it depends on layout (rule 12).
  package let digest: ContentDigest
}

/// What brought the two sides together.
package enum Meeting: Sendable {
  /// An entry of `refines`, or its map of levels.
  case refinement(of: String, by: String, SourceSpan)
  /// An entry of a crosswalk.
  case alignment(of: String, AlignmentRelation, SourceSpan)
  /// Both bear one name.
  case name(String, SourceSpan)

  package var span: SourceSpan {
    switch self {
    case .refinement(_, _, let span), .alignment(_, _, let span), .name(_, let span): span
    }
  }

  package var text: Bilingual {
    switch self {
    case .refinement(let higher, let lower, _):
      Bilingual(zh: "`\(lower)` 细化 `\(higher)`", en: "`\(lower)` refines `\(higher)`")
    case .alignment(let crosswalk, let relation, _):
      Bilingual(
        zh: "对照 `\(crosswalk)`：\(relation.chinese)", en: "the crosswalk `\(crosswalk)`: `\(relation.rawValue)`")
    case .name(let name, _): Bilingual(zh: "两者同名 `\(name)`", en: "both are named `\(name)`")
    }
  }
}

/// A body that may sign a decision, by its standing in the conflict.
package struct Signatory: Hashable, Sendable {
  package let body: String
  package let layer: Layer
}

/// One way to decide, what follows from it, and who may sign it.
package struct DecisionRight: Sendable {
  package let choice: ResolutionChoice
  package let outcome: Bilingual
  package let signatories: [Signatory]
}

/// A change to a document that ends the conflict.
package struct ConflictEdit: Sendable {
  package let text: Bilingual
  /// The place to change.
  package let span: SourceSpan
  /// What to write there instead; nil where it is to be removed or worded by its author.
  package let replacement: String?

  init(_ text: Bilingual, at span: SourceSpan, write replacement: String? = nil) {
    self.text = text
    self.span = span
    self.replacement = replacement
  }
}
