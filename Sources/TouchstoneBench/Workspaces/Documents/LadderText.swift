/// Systems of levels: the nation's eight steps, the three of professional and technical occupations, and each company's.
enum LadderText {
  static let national = ladder(
    "cn/national", layer: "national", title: "职业技能等级（新八级）", authority: "人社部发〔2022〕14号",
    [
      ("apprentice", "学徒工", nil), ("5", "五级/初级工", "5"), ("4", "四级/中级工", "4"), ("3", "三级/高级工", "3"),
      ("2", "二级/技师", "2"), ("1", "一级/高级技师", "1"), ("special", "特级技师", nil), ("chief", "首席技师", nil),
    ])

  static let professional = ladder(
    LevelSet.professionalLadder, layer: "national", title: "专业技术等级", authority: "示例（未核实）",
    [("junior", "初级", nil), ("intermediate", "中级", nil), ("senior", "高级", nil)])

  static func company(_ number: Int) -> MadeFile {
    ladder(
      OverlayOutline.grades(of: number), layer: "enterprise", title: "第\(number)企业岗位等级（虚构）",
      authority: "企业人资〔2025〕\(number)号",
      [("P1", "P1 操作岗", nil), ("P2", "P2 调试岗", nil), ("P3", "P3 主管岗", nil)])
  }

  private static func ladder(
    _ id: String, layer: String, title: String, authority: String,
    _ steps: [(id: String, title: String, digit: String?)]
  ) -> MadeFile {
    var text = YAMLText()
    text.line("kind: ladder")
    text.line("id: \(id)")
    text.line("layer: \(layer)")
    text.line("title: \(title)")
    text.line("authority: \(authority)")
    text.line("date: 2022-03-18")
    text.line("steps:")
    for step in steps {
      let digit = step.digit.map { ", digit: \"\($0)\"" } ?? ""
      text.line(2, "- {id: \(YAMLText.quoted(step.id)), title: \(step.title)\(digit)}")
    }
    return MadeFile(path: "ladders/\(id.replacing("/", with: "-")).yaml", text: text)
  }
}
