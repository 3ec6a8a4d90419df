import Diagnostics

@testable import Standards
@testable import YAMLSource

/// The reference page of the authoring language: a table of keys for each kind of document and each mapping in it, in
/// one language, made by the same walk over the keyword table as the schema.
struct LanguageReference {
  private(set) var text = ""
  private let language: Language
  private let names = DefinitionNames()
  private var shown: Set<ObjectIdentifier> = []

  init(in language: Language) {
    self.language = language
    write(
      "# \(say("文档的写法", "The authoring language"))",
      say(
        """
        每类文档、每个层次可用的键。键可用中文或英文名称，同一处只写一种；“必写”之外的都可省略。合并一栏说明：几份标准都写了\
        同一项时，怎样得出一个值；空白表示各标准自己的值保留。

        此页由测试根据关键字表生成，请勿手改。
        """,
        """
        The keys of each kind of document, mapping by mapping. A key is written by its English or its Chinese name, not by \
        both; what is not required may be left out. The last column says how several standards' values become one; where \
        it is empty each standard's own stands.

        The tests make this page from the keyword table; it is not edited by hand.
        """),
      DocumentKind.allCases.map { "- \(link(heading($0)))" }.joined(separator: "\n"))
    for kind in DocumentKind.allCases {
      write("## \(heading(kind))")
      table(kind.shape)
      for row in kind.shape.rows { section(row) }
    }
  }

  private func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }

  private func heading(_ kind: DocumentKind) -> String {
    say("\(kind.chinese) `kind: \(kind.rawValue)`", "`kind: \(kind.rawValue)` \(kind.chinese)")
  }

  /// The mappings that a value may hold, where they have not been shown before.
  private mutating func section(_ row: Shape.Row) {
    for shape in row.value.objects where shown.insert(ObjectIdentifier(shape)).inserted {
      write("### \(heading(shape))", shape.name.text(in: language))
      table(shape)
      for row in shape.rows { section(row) }
    }
  }

  /// `mapping-of-title-of-tasks` is the mapping under `title` of `tasks`.
  private func heading(_ shape: Shape) -> String { String(names[shape].dropFirst("mapping-of-".count)) }

  private mutating func table(_ shape: Shape) {
    let head = [
      say("键", "Key"), say("中文", "Chinese"), say("必写", "Required"), say("写什么", "What is written"),
      say("例", "Example"), say("含义", "Meaning"), say("合并", "Merging"),
    ]
    let rows = shape.rows.map { row in
      [
        "`\(row.keyword.english)`", row.keyword.names.dropFirst().joined(separator: "、"),
        row.isRequired ? say("是", "yes") : "", written(row.value), "`\(row.keyword.example)`",
        row.keyword.help.text(in: language), row.keyword.join?.meaning.text(in: language) ?? "",
      ]
    }
    let lines = [head, head.map { _ in "---" }] + rows
    write(lines.map { "| \($0.map(escaped).joined(separator: " | ")) |" }.joined(separator: "\n"))
  }

  private func written(_ value: ValueShape) -> String {
    let links = value.objects.map { link(heading($0)) }
    let expectation = value.writtenForm.text(in: language)
    return links.isEmpty ? expectation : "\(expectation): \(links.joined(separator: ", "))"
  }

  private func escaped(_ cell: String) -> String { cell.split(separator: "|").joined(separator: "\\|") }

  private func link(_ heading: String) -> String {
    let anchor = heading.lowercased().compactMap { character -> Character? in
      if character == " " { return "-" }
      return character.isLetter || character.isNumber || character == "-" ? character : nil
    }
    return "[\(heading)](#\(String(anchor)))"
  }

  private mutating func write(_ paragraphs: String...) {
    for paragraph in paragraphs { text += (text.isEmpty ? "" : "\n") + paragraph + "\n" }
  }
}
