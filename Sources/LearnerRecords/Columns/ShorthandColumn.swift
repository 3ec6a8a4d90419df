import Vocabulary

/// The score columns of an ordinary score sheet: one sitting for each component, of the level applied for.
struct ShorthandColumn: Sendable {
  let component: Component
  let field: RecordField
  let chinese: String
  let english: String
  let synonyms: [String]

  /// The sitting's place before those of the numbered groups.
  var slot: Int { Self.components.firstIndex(of: component) ?? 0 }

  static let components = Array(Component.allCases)

  static let table: [ShorthandColumn] = [
    ShorthandColumn(
      component: .theory, field: .sittingScore, chinese: "理论成绩", english: "theory_score",
      synonyms: ["理论知识成绩", "理论考试成绩", "理论知识考试成绩"]),
    ShorthandColumn(
      component: .theory, field: .sittingDate, chinese: "理论日期", english: "theory_date",
      synonyms: ["理论考试日期", "理论考试时间", "理论知识日期"]),
    ShorthandColumn(
      component: .practical, field: .sittingScore, chinese: "技能成绩", english: "practical_score",
      synonyms: ["实操成绩", "实操(技能)成绩", "技能(实操)成绩", "操作技能成绩", "技能考核成绩", "实操考核成绩"]),
    ShorthandColumn(
      component: .practical, field: .sittingDate, chinese: "技能日期", english: "practical_date",
      synonyms: ["实操日期", "技能考核日期", "实操考核日期", "操作技能日期"]),
    ShorthandColumn(
      component: .review, field: .sittingScore, chinese: "综合评审成绩", english: "review_score", synonyms: ["评审成绩"]),
    ShorthandColumn(
      component: .review, field: .sittingDate, chinese: "综合评审日期", english: "review_date", synonyms: ["评审日期"]),
  ]

  /// `成绩_1.1.1`: a score on that skill item of the level applied for, by practical examination, undated.
  static let itemScorePrefixes = ["成绩", "score"]
}
