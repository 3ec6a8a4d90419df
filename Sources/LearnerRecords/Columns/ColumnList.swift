package import Diagnostics

/// Every column that a sheet of records may have, for people: what TS4006 sends them to.
package enum ColumnList {
  package static func text(in language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { Bilingual(zh: zh, en: en).text(in: language) }
    var lines = [
      say(
        "记录表的列名（* 为必填；括号内为也认得的名称；大小写、空格、全角半角不论）：",
        "columns of a sheet of records (* must be there; in brackets other names; letter case, spaces and widths do not matter):"
      )
    ]
    for group in RecordGroup.allCases where !group.isRepeated {
      lines += group.fields.map { line($0.column) }
    }
    lines += ["", say("常规成绩列，报考等级的：", "scores of the level applied for, as score sheets have them:")]
    lines += ShorthandColumn.table.map { line($0.chinese, $0.english, $0.synonyms) }
    lines.append(
      line(
        "\(ShorthandColumn.itemScorePrefixes[0])_1.1.1", "\(ShorthandColumn.itemScorePrefixes[1])_1.1.1", [])
        + say("：该技能项的成绩", ": the score on that skill item"))
    for group in RecordGroup.repeated {
      let (chinese, english) = (group.columnPrefixes[0], group.columnPrefixes[1])
      lines += [
        "",
        say(
          "\(chinese)1_…、\(chinese)2_…（\(english)1_…），可有多组，从 1 编号：",
          "\(chinese)1_…, \(chinese)2_… or \(english)1_…, as many as there are, numbered from 1:"),
      ]
      lines += group.fields.map { line($0.column) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ column: RecordColumn) -> String {
    line(column.chinese + (column.isRequired ? " *" : ""), column.english, column.synonyms)
  }

  private static func line(_ chinese: String, _ english: String, _ synonyms: [String]) -> String {
    "  \(chinese)  \(english)" + (synonyms.isEmpty ? "" : "（\(synonyms.joined(separator: "、"))）")
  }
}
