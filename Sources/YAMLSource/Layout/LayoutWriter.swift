import Diagnostics

/// Writes a document in canonical layout: two spaces for each level, list dashes below their key, one space inside the
/// brackets of what fits on one line, everything else in lines of its own.
package struct LayoutWriter {
  /// Terminal columns that what stands between brackets may reach on its line.
  package static let width = 118

  private var lines: [String] = []

  package static func bytes(of layout: Layout) -> [UInt8] {
    var writer = LayoutWriter()
    writer.write(layout)
    return Array(writer.lines.joined(separator: "\n").utf8) + [0x0A]
  }

  private mutating func write(_ layout: Layout) {
    if let opening = layout.opening {
      write(opening.comments, indentation: "")
      lines.append("---" + behind(opening.trailing))
    }
    write(layout.root.comments, indentation: "")
    switch layout.root.value.content {
    case .collection(let collection) where !collection.isFlow && layout.root.value.anchor == nil:
      write(collection, indentation: "")
    default: write(layout.root, lead: "", dash: "", indentation: "", isFirst: false)
    }
    write(layout.closing, indentation: "")
  }

  // MARK: Lines

  private mutating func write(_ comments: [CommentLine], indentation: String, atStart: Bool = false) {
    for (index, comment) in comments.enumerated() {
      if comment.isSpaced, !(atStart && index == 0) { addBlankLine() }
      lines.append(indentation + comment.text)
    }
  }

  /// Never at the start of the file.
  private mutating func addBlankLine() { if !lines.isEmpty { lines.append("") } }

  private func behind(_ comment: String?) -> String { comment.map { "  " + $0 } ?? "" }

  private mutating func write(_ collection: LayoutCollection, indentation: String, lead: String? = nil) {
    for (index, entry) in collection.entries.enumerated() {
      let isFirst = index == 0
      write(entry.comments, indentation: indentation, atStart: isFirst && !indentation.isEmpty)
      if entry.isSpaced, !isFirst || !entry.comments.isEmpty || indentation.isEmpty { addBlankLine() }
      write(
        entry, lead: isFirst ? lead ?? indentation : indentation, dash: collection.isMapping ? "" : "-",
        indentation: indentation, isFirst: isFirst && lead != nil)
    }
    write(collection.tail, indentation: indentation)
  }

  /// - Parameters:
  ///   - lead: what stands on the line already.
  ///   - isFirst: whether dashes of lists around it stand on the same line, so that no line can come above it.
  private mutating func write(
    _ entry: LayoutEntry, lead: String, dash: String, indentation: String, isFirst: Bool
  ) {
    let below = indentation + (dash.isEmpty && entry.key == nil ? "" : "  ")
    let head = lead + (entry.key.map { $0.lines[0] + ":" } ?? dash)
    let anchor = entry.value.anchor.map { " " + $0 } ?? ""
    switch entry.value.content {
    case .absent: append(head, anchor + behind(entry.trailing))
    case .alias(let name): append(head, " " + name + behind(entry.trailing))
    case .scalar(let scalar):
      append(head, anchor + " " + scalar.lines[0])
      for line in scalar.lines.dropFirst() { lines.append(line.isEmpty ? "" : indentation + "  " + line) }
      lines[lines.count - 1] += behind(entry.trailing)
    case .blockText(let text):
      let digit = text.saysIndentation ? "2" : ""
      append(head, anchor + " \(text.style)\(digit)\(text.chomping)" + behind(entry.trailing))
      for line in text.lines { lines.append(line.isEmpty ? "" : indentation + "  " + line) }
    case .collection(let collection):
      let room = Self.width - DisplayWidth.of(indentation) - 2 - DisplayWidth.of(anchor)
      let mustStay = isFirst && entry.key == nil && entry.trailing != nil
      if collection.isFlow, collection.entries.isEmpty || mustStay || collection.fits(room, behind: entry.key) {
        append(head, anchor + " " + collection.flowText + behind(entry.trailing))
      } else {
        writeInLines(collection, of: entry, head: head, anchor: anchor, indentation: indentation, below: below)
      }
    }
  }

  private mutating func writeInLines(
    _ collection: LayoutCollection, of entry: LayoutEntry, head: String, anchor: String, indentation: String,
    below: String
  ) {
    if entry.key == nil {
      if let comment = entry.trailing { lines.append(indentation + comment) }
      if anchor.isEmpty {
        return write(collection, indentation: below, lead: head.isEmpty ? nil : head + " ")
      }
    }
    append(head, anchor + behind(entry.keyComment ?? (entry.key == nil ? nil : entry.trailing)))
    write(collection, indentation: below)
  }

  /// One line; a document that is one value has nothing before it.
  private mutating func append(_ head: String, _ rest: String) {
    lines.append(head.isEmpty ? String(rest.drop { $0 == " " }) : head + rest)
  }
}

/// On one line.
extension LayoutCollection {
  fileprivate func fits(_ room: Int, behind key: LayoutScalar?) -> Bool {
    ([nil] + (0..<Layout.variants).map { $0 }).allSatisfy { variant in
      flowWidth(within: room - (key?.width(variant) ?? 0), variant) != nil
    }
  }

  fileprivate var flowText: String {
    let parts = entries.map { entry in
      let key = entry.key.map { $0.lines[0] + ": " } ?? ""
      return key + (entry.value.anchor.map { $0 + " " } ?? "") + entry.value.flowText
    }
    let text = parts.joined(separator: ", ")
    return isMapping ? "{\(text)}" : "[\(text)]"
  }

  /// Nil where it is wider than there is room.
  fileprivate func flowWidth(within room: Int, _ variant: Int?) -> Int? {
    var width = 2 + max(0, entries.count - 1) * 2
    for entry in entries {
      width += entry.key.map { $0.width(variant) + 2 } ?? 0
      width += entry.value.anchor.map { DisplayWidth.of($0) + 1 } ?? 0
      guard width <= room, let inner = entry.value.flowWidth(within: room - width, variant) else { return nil }
      width += inner
    }
    return width <= room ? width : nil
  }
}

extension LayoutNode {
  fileprivate var flowText: String {
    switch content {
    case .absent, .blockText: ""
    case .scalar(let scalar): scalar.lines[0]
    case .alias(let name): name
    case .collection(let collection): collection.flowText
    }
  }

  fileprivate func flowWidth(within room: Int, _ variant: Int?) -> Int? {
    switch content {
    case .absent, .blockText: 0
    case .scalar(let scalar): scalar.width(variant)
    case .alias(let name): DisplayWidth.of(name)
    case .collection(let collection): collection.flowWidth(within: room, variant)
    }
  }
}

extension LayoutScalar {
  /// - Parameter variant: in which way of writing names; nil: as written.
  fileprivate func width(_ variant: Int?) -> Int {
    guard let variant, variants.indices.contains(variant) else { return DisplayWidth.of(lines[0]) }
    return DisplayWidth.of(variants[variant]) + (isQuoted ? 2 : 0)
  }
}
