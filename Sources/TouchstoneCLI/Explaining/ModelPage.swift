import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// What the model knows of an item, a level or a standard, on a page of a terminal: paragraphs of lines, each no wider
/// than the terminal unless a place or a name is.
struct ModelPage {
  let language: Language
  private var lines: [String] = []

  init(_ language: Language) { self.language = language }

  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: Lines

  func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  mutating func blank() { lines.append("") }

  mutating func line(_ text: String, indent: Int = 0, hanging: Int = 2) {
    let first = String(repeating: " ", count: indent)
    lines += WrappedText.lines(text, first: first, rest: first + String(repeating: " ", count: hanging))
  }

  mutating func heading(_ zh: String, _ en: String) {
    blank()
    line(say("\(zh)：", "\(en):"))
  }

  /// A text with its place behind it, or below where the line would be too wide.
  mutating func line(_ text: String, at place: CitedPlace, indent: Int, hanging: Int = 2) {
    let whole = "\(text)  \(place)"
    if indent + DisplayWidth.of(whole) <= WrappedText.width {
      lines.append(String(repeating: " ", count: indent) + whole)
    } else {
      line(text, indent: indent, hanging: hanging)
      lines.append(String(repeating: " ", count: indent + hanging) + place.description)
    }
  }

  // MARK: Words

  func layer(_ layer: Layer) -> String { say(layer.chinese, layer.rawValue) }

  func component(_ component: Component) -> String { say(component.chinese, component.rawValue) }

  func kind(_ kind: ItemKind) -> String { say(kind.chinese, kind.rawValue) }

  /// `国家标准 电工（人力资源和社会保障部）`
  func introduction(_ standard: CitedStandard) -> String {
    let title = standard.title.text(in: language)
    return say(
      "\(standard.layer.chinese)标准 \(title)（\(standard.body)）",
      "\(standard.layer.rawValue) standard \(title) (\(standard.body))")
  }

  // MARK: Alignments

  mutating func alignments(_ alignments: [CitedAlignment], indent: Int) {
    for alignment in alignments {
      let relation = say(alignment.relation.chinese, alignment.relation.rawValue)
      let crosswalk = say(
        "\(layer(alignment.layer))层对照 `\(alignment.crosswalk)`",
        "\(alignment.layer.rawValue) crosswalk `\(alignment.crosswalk)`")
      line(say("\(crosswalk)：\(relation)", "\(crosswalk): \(relation)"), at: alignment.place, indent: indent)
      if let reason = alignment.reason { line(say("理由：\(reason)", "reason: \(reason)"), indent: indent + 2) }
    }
  }

  // MARK: Schemes

  mutating func schemes(_ schemes: [SchemeUse]) {
    guard !schemes.isEmpty else { return }
    heading("使用的认定方案", "Schemes that judge by it")
    var last: String?
    for use in schemes {
      if use.scheme != last { line("`\(use.scheme)` \(use.title.text(in: language))", indent: 2) }
      last = use.scheme
      let levels = use.levels.joined(separator: say("、", ", "))
      let role =
        switch use.role {
        case .certifies: say("认定", "certifies")
        case .endorses: say("签注", "endorses")
        case .endorsesByChain: say("按产业链签注", "endorses by its chain")
        }
      line(
        say("\(role) `\(use.standard)` \(levels) 级", "\(role) `\(use.standard)` at \(levels)"), at: use.place, indent: 4
      )
    }
  }
}
