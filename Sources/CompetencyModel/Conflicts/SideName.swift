import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A place as resolutions name it, found again in the documents: `gd/6-30-99-00@2024#4/practical/pass`, an item, an
/// alignment of a crosswalk, or a standard's own `occupation`.
enum SideName {
  case field(StandardLevel, ContestedField)
  case item(ItemName)
  case standard(StandardEdition, key: Substring)
  /// `CROSSWALK/FROM covers TO`.
  case alignment(String)

  init?(_ text: String) {
    if let name = ItemName(text) {
      self = .item(name)
    } else if text.contains(" ") {
      self = .alignment(text)
    } else if let hash = text.firstIndex(of: "#"), let slash = text[hash...].firstIndex(of: "/"),
      let owner = StandardLevel(text[..<slash]), let field = ContestedField.at(text[text.index(after: slash)...])
    {
      self = .field(owner, field)
    } else if let slash = text.lastIndex(of: "/"), let edition = StandardEdition(text[..<slash]) {
      self = .standard(edition, key: text[text.index(after: slash)...])
    } else {
      return nil
    }
  }

  /// Nil where there is no such place any more.
  func side(in index: DocumentIndex) -> ConflictSide? {
    switch self {
    case .field(let owner, let field):
      guard let standard = index.standards[owner.standard],
        let level = standard.levels.first(where: { $0.level.value == owner.level })
      else { return nil }
      return ConflictSide(field, of: Contribution(standard: standard, level: level))
    case .item(let name): return ConflictSide(name, in: index)
    case .standard(let edition, let key): return index.standards[edition].flatMap { ConflictSide($0, key: key) }
    case .alignment(let wording):
      // Identifiers may hold slashes: only the documents know where the crosswalk's ends.
      for crosswalk in index.crosswalks.values where wording.hasPrefix("\(crosswalk.id.value)/") {
        for alignment in crosswalk.alignments
        where wording == "\(crosswalk.id.value)/\(alignment.value.wording)" {
          return ConflictSide(alignment.value, of: crosswalk, at: alignment.span, in: index)
        }
      }
      return nil
    }
  }

  /// Whether it could be said that the place is not there.
  func isSettled(in index: DocumentIndex) -> Bool {
    switch self {
    case .field(let owner, _): index.isSettled(owner.standard)
    case .item(let name): index.isSettled(name.owner.standard)
    case .standard(let edition, _): index.isSettled(edition)
    case .alignment: index.isComplete
    }
  }
}
