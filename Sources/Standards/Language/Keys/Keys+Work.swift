import Vocabulary
import YAMLSource

/// 工作要求 (技术规程 3): functions, tasks and their two columns of items. In the 1+X family the same three steps are
/// called 工作领域, 工作任务 and 职业技能要求.
extension Keys {
  static let functions = Field(
    "functions", "职业功能", synonyms: ["工作领域", "工作要求"], WorkFunction.form.list,
    example: "[{level: \"4\", code: \"1\", title: …, tasks: […]}]", "职业功能表", "the occupation's functions")
  static let level = Field("level", "等级", Form.step.sited, example: "\"4\"", "所属等级", "the level it belongs to")
  static let functionWorkTypes = Field(
    "workTypes", "工种", synonyms: ["职业方向"], Form.text.nameList, example: "[数控车工]", "只属于这些工种（方向）；不写则各工种共有",
    "the work types it belongs to; left out, all of them")
  static let code = Field("code", "编号", Form.itemCode.sited, example: "1.1.2", "编号", "its number in the standard")
  static let tasks = Field(
    "tasks", "工作内容", synonyms: ["工作任务"], WorkTask.form.listOfSome,
    example: "[{code: \"1.1\", title: 读图, skills: [{code: 1.1.1, text: 能识读电气原理图}]}]",
    "工作内容", "the tasks of the function")
  static let skills = Field(
    "skills", "技能要求", synonyms: ["职业技能要求", "专业能力要求"], RequirementItem.skillForm.listOfSome,
    example: "[{code: 1.1.1, text: 能识读电气原理图}]", "技能要求", "what one must be able to do")
  static let knowledge = Field(
    "knowledge", "相关知识要求", synonyms: ["相关知识"], RequirementItem.knowledgeForm.list,
    example: "[{code: 1.1.1, text: 电气图形符号}]",
    "相关知识要求", "what one must know")
  static let text = Field("text", "内容", LocalizedText.form, example: "能识读电气原理图", "条目内容", "the item's text")
  static let key = Field(
    "key", "关键", Form.flag.sited, join: .union, example: "true", "★ 关键技能", "★: failing it fails the practical")
  static let itemPass = Field(
    "pass", "合格分", Form.mark.sited, join: .maximum, example: "80", "本项自己的合格分", "the item's own pass mark")
}
