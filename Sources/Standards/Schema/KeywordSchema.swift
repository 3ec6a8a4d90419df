import CanonicalJSON
import Diagnostics
import YAMLSource

/// What editors show of a key: members of its schema that check nothing.
struct KeywordSchema {
  let members: [String: JSONValue]

  init(_ keyword: Keyword, _ value: ValueShape) {
    var members: [String: JSONValue] = [
      "title": .string(Self.title(keyword)),
      "description": .string("\(keyword.help.zh)\n\(keyword.help.en)"),
      "markdownDescription": .string(Self.paragraphs(keyword, value).joined(separator: "\n\n")),
    ]
    if let example = keyword.exampleValue(as: value) { members["examples"] = [example] }
    self.members = members
  }

  private static func title(_ keyword: Keyword) -> String {
    keyword.english == keyword.chinese ? keyword.english : "\(keyword.chinese) · \(keyword.english)"
  }

  /// Chinese first, then English.
  private static func paragraphs(_ keyword: Keyword, _ value: ValueShape) -> [String] {
    let written = value.writtenForm
    let join = keyword.join?.meaning
    let chinese = [keyword.help.zh, "写法：\(written.zh)", join.map { "合并时：\($0.zh)" }]
    let english = [
      keyword.help.en, "Written as \(written.en)", join.map { "Where several standards say it, \($0.en)" },
    ]
    var paragraphs = [
      chinese.compactMap(\.self).joined(separator: "。"), english.compactMap(\.self).joined(separator: ". "),
      "`\(keyword.english): \(keyword.example)`",
    ]
    if !keyword.synonyms.isEmpty {
      paragraphs.append("= " + keyword.synonyms.map { "`\($0)`" }.joined(separator: "、"))
    }
    return paragraphs
  }
}
