/// The names that people give the steps of the national ladder: `五级`, `5级`, `初级工` and `五级/初级工` are its step `5`
/// (编制技术规程 1.4); spaces within mean nothing.
///
/// Any other text is a step as it stands: only its ladder knows it. So is a contradiction such as `五级/中级工`.
package enum LevelName {
  /// The step that a text names.
  package static func step(_ text: String) -> String {
    // Steps themselves, and no name, are one character.
    if text.utf8.count == 1 { return text }
    return national(text) ?? text
  }

  /// The step of the national ladder, where the text is one of its names.
  package static func national(_ text: String) -> String? {
    if let step = steps[text] { return step }
    if text.contains(" ") { return national(text.filter { $0 != " " }) }
    let parts = text.split { "/()、-".contains($0) }
    guard parts.count == 2, let first = steps[String(parts[0])], first == steps[String(parts[1])] else { return nil }
    return first
  }

  private static let steps = [
    "五级": "5", "5级": "5", "五级工": "5", "初级工": "5",
    "四级": "4", "4级": "4", "四级工": "4", "中级工": "4",
    "三级": "3", "3级": "3", "三级工": "3", "高级工": "3",
    "二级": "2", "2级": "2", "技师": "2", "二级技师": "2",
    "一级": "1", "1级": "1", "高级技师": "1", "一级技师": "1", "一级高级技师": "1",
  ]
}
