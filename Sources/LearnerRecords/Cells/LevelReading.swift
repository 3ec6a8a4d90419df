/// The national levels under the names people give them become step ids: `五级`, `初级工` and `五级/初级工` are `5`.
///
/// Any other text is kept as written: only the ladder knows its own steps. So is a contradiction such as `五级/中级工`.
enum LevelReading {
  static func read(_ text: String) -> String {
    // Steps themselves, and no name, are one character.
    if text.utf8.count == 1 { return text }
    if let step = national[text] { return step }
    let parts = text.split { "/()、-".contains($0) }
    guard parts.count == 2, let first = national[String(parts[0])], first == national[String(parts[1])] else {
      return text
    }
    return first
  }

  private static let national = [
    "五级": "5", "五级工": "5", "初级工": "5",
    "四级": "4", "四级工": "4", "中级工": "4",
    "三级": "3", "三级工": "3", "高级工": "3",
    "二级": "2", "技师": "2", "二级技师": "2",
    "一级": "1", "高级技师": "1", "一级技师": "1", "一级高级技师": "1",
  ]
}
