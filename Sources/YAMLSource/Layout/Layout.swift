/// A YAML document as its author laid it out: with comments, blank lines, quotes and the choice between the flow form
/// (`{…}` on one line) and the block form, all of which a ``YAMLTree`` leaves out.
package struct Layout: Sendable {
  /// Comments above `---`; nil where the document has no such line.
  package internal(set) var opening: (comments: [CommentLine], trailing: String?)?
  /// The whole document as the entry of a list that has no dash.
  package var root: LayoutEntry
  /// Comments below the last line of the content.
  package internal(set) var closing: [CommentLine] = []

  /// In how many ways names can be written throughout: in English and in Chinese.
  package static let variants = 2
}

/// A comment on a line of its own.
package struct CommentLine: Hashable, Sendable {
  /// With its `#`, without what stands before and behind it.
  package var text: String
  /// Bytes before it on its line.
  package var column: Int
  /// A blank line stands above it.
  package var isSpaced: Bool
}

/// An entry of a mapping or an element of a list, with what was written around it.
package struct LayoutEntry: Sendable {
  package internal(set) var comments: [CommentLine] = []
  /// A blank line stands between it and the comments above it.
  package internal(set) var isSpaced = false
  /// Nil in a list.
  package var key: LayoutScalar?
  /// The comment on the key's own line, where the value begins below it.
  package internal(set) var keyComment: String?
  package var value = LayoutNode()
  /// The comment on the line on which the value ends.
  package internal(set) var trailing: String?

  /// Puts comments on lines of their own between those above the entry and the entry.
  mutating func add(above lines: [CommentLine], isSpaced spaced: Bool = false) {
    guard let first = lines.first else { return }
    comments.append(CommentLine(text: first.text, column: first.column, isSpaced: isSpaced))
    comments += lines.dropFirst()
    isSpaced = spaced
  }

  var hasComments: Bool { !comments.isEmpty || keyComment != nil || trailing != nil }
}

package struct LayoutNode: Sendable {
  package indirect enum Content: Sendable {
    /// Nothing was written.
    case absent
    case scalar(LayoutScalar)
    case blockText(BlockText)
    case alias(String)
    case collection(LayoutCollection)
  }

  /// `&name`
  package internal(set) var anchor: String?
  package var content: Content = .absent
}

package struct LayoutCollection: Sendable {
  package let isMapping: Bool
  /// Between brackets, and able to stand on one line.
  package internal(set) var isFlow: Bool
  package var entries: [LayoutEntry] = []
  /// Comments below the last entry that stand where another entry would.
  package internal(set) var tail: [CommentLine] = []
}

/// A plain or quoted scalar.
package struct LayoutScalar: Sendable {
  /// As written, quotes included; continuation lines without their indentation.
  package private(set) var lines: [String]
  /// As read.
  package private(set) var text: String
  /// For a name: what it is called in each of ``Layout/variants`` ways of writing the whole document. What fits on one
  /// line must fit in each of them, so that the layout does not depend on the language of the keys.
  package var variants: [String] = []

  init(lines: [String], text: String) {
    self.lines = lines
    self.text = text
  }

  /// Writes another text, which needs no quotes, between the same quotes.
  package mutating func rename(_ name: String) {
    guard name != text, let quote = lines[0].first else { return }
    lines = [isQuoted ? "\(quote)\(name)\(quote)" : name]
    text = name
  }

  var isQuoted: Bool { lines[0].first == "\"" || lines[0].first == "'" }
}

/// A text after `|` or `>`, whose lines are content.
package struct BlockText: Sendable {
  /// `|` or `>`.
  var style: Character
  /// `+`, `-` or nothing.
  var chomping: String
  /// Its author said how far it is indented, as its first line begins with spaces.
  var saysIndentation: Bool
  /// Without their indentation.
  var lines: [String]
}

extension Layout {
  /// Every comment, in the order of the file.
  package var comments: [String] {
    var found: [String] = []
    if let opening { found += opening.comments.map(\.text) + [opening.trailing].compactMap { $0 } }
    root.collectComments(into: &found)
    return found + closing.map(\.text)
  }
}

extension LayoutEntry {
  fileprivate func collectComments(into found: inout [String]) {
    found += comments.map(\.text)
    if let keyComment { found.append(keyComment) }
    if case .collection(let collection) = value.content {
      for entry in collection.entries { entry.collectComments(into: &found) }
      found += collection.tail.map(\.text)
    }
    if let trailing { found.append(trailing) }
  }
}
