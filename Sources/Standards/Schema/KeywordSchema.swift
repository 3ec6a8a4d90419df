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
    func half(
      _ help: String, _ expectation: String, _ join: String?, _ words: (value: String, join: String, end: String)
    ) -> String {
      "\(help)\(words.end)\(words.value)\(expectation)"
        + (join.map { "\(words.end)\(words.join)\($0)" } ?? "")
    }
    var paragraphs = [
      half(keyword.help.zh, value.expectation.zh, keyword.join?.meaning.zh, ("写法：", "合并时：", "。")),
      half(
        keyword.help.en, value.expectation.en, keyword.join?.meaning.en,
        ("Written as ", "Where several standards say it, ", ". ")),
      "`\(keyword.english): \(keyword.example)`",
    ]
    if !keyword.synonyms.isEmpty {
      paragraphs.append("= " + keyword.synonyms.map { "`\($0)`" }.joined(separator: "、"))
    }
    return paragraphs
  }
}
