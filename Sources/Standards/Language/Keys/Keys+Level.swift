import Diagnostics
package import Vocabulary
import YAMLSource

/// A level of a standard: 学时, 评价方式, 权重表 and rules on evidence (技术规程 1.8, 1.9 and 4).
extension Keys {
  static let training = Field(
    "training", "培训学时", synonyms: ["培训参考学时"], Form.integer(1...10_000).sited, example: "160", "参考标准学时，不是门槛",
    "training hours, a reference and no gate")
  static let trainingSynthetic = Field(
    "trainingSynthetic", "学时自拟", .flag, example: "true", "学时是否为自拟", "whether the hours are made up")
  static let eligibility = Field(
    "eligibility", "申报条件", EligibilityAlternative.form.sited.list, join: .conjunction, example: "[{experience: 1y}]",
    "具备其中一条即可申报", "who may apply: any one of the entries")
  static let assessment = Field(
    "assessment", "评价方式", synonyms: ["鉴定方式"], ComponentRequirements.tableForm,
    example: "{theory: {pass: 60, minutes: 90}}",
    "各科目的合格分、时间与考评员", "marks, minutes and panels by component")
  static let theory = Field(
    "theory", "理论", synonyms: ["理论知识考试"], ComponentRequirements.form.sited, example: "{pass: 60, minutes: 90}",
    "理论知识考试",
    "the theory examination")
  static let practical = Field(
    "practical", "技能", synonyms: ["技能考核", "专业能力考核"], ComponentRequirements.form.sited,
    example: "{pass: 60, minutes: 120, assessors: 3}", "技能考核（专业技术类为专业能力考核）", "the practical examination")
  static let review = Field(
    "review", "综合评审", ComponentRequirements.form.sited, example: "{pass: 60, minutes: 30, assessors: 3}", "综合评审",
    "the comprehensive review")
  package static let pass = Field(
    "pass", "合格分", Form.mark.sited, join: .maximum, example: "60", "合格分（百分制）", "the pass mark out of 100")
  package static let minutes = Field(
    "minutes", "时间", synonyms: ["分钟"], Form.integer(1...1440).sited, join: .maximum, example: "90", "最短考核时间（分钟）",
    "the least time in minutes")
  package static let assessors = Field(
    "assessors", "考评员人数", synonyms: ["人数"], Form.integer(1...99).sited, join: .maximum, example: "3",
    "最少考评员、监考员或评审委员人数", "the least number of assessors, invigilators or reviewers")
  package static let oddPanel = Field(
    "odd", "单数", Form.flag.sited, join: .union, example: "true", "人数须为单数", "their number must be odd")
  package static let candidatesPerAssessor = Field(
    "perAssessor", "考生配比", Form.integer(1...999).sited, join: .minimum, example: "15",
    "每名考评人员至多对应的考生数", "the most candidates to one assessor")
  package static let carryOver = Field(
    "carryOver", "成绩保留", synonyms: ["成绩保留期"], Form.length.sited, join: .minimum, example: "2y",
    "合格成绩保留多久：距评价日更久的成绩不计；不写则不限", "how long before the as-of date a pass may lie; left out, any time")
  package static let methods = Field(
    "methods", "考核形式", Form<AssessmentMethod>.term.nameListOfSome, join: .intersection, example: "[written, computer]",
    "可采用的考核形式", "the forms of examination allowed")
  static let weights = Field(
    "weights", "权重", synonyms: ["权重表"], WeightTables.form,
    example: "{theory: {ethics: 5, basics: 20, \"1\": 75}, practical: {\"1\": 100}}", "权重表，每张表合计 100",
    "weight tables, each summing to 100")
  static let synthetic = Field("synthetic", "自拟", .flag, example: "true", "权重是否为自拟", "whether the weights are made up")
  static let theoryWeights = Field(
    "theory", "理论", synonyms: ["理论知识权重表"], WeightTables.tableForm, example: "{ethics: 5, basics: 20, \"1\": 75}",
    "理论知识权重表", "the theory weights")
  static let practicalWeights = Field(
    "practical", "技能", synonyms: ["技能要求权重表"], WeightTables.tableForm, example: "{\"1\": 60, \"2\": 40}", "技能要求权重表",
    "the practical weights")
  static let weightsByWorkType = Field(
    "workTypes", "分工种", synonyms: ["分方向"], WeightTables.workTypesForm,
    example: "{普通车工: {practical: {\"1\": 60, \"2\": 40}}}", "各工种（方向）自己的权重表", "tables of their own for work types")
  static let evidence = Field(
    "evidence", "证据要求", EvidenceRules.form, example: "{count: 1, recency: 3y}", "对技能证据的要求",
    "rules on evidence of skills")
  package static let acceptedKinds = Field(
    "acceptedKinds", "可用方式", Form<EvidenceKind>.term.nameListOfSome.map { $0.map(\.value) }.sited, join: .intersection,
    example: "[practical-exam, work-product]", "可以采用的证据方式", "the kinds of evidence that count")
  package static let requiredKinds = Field(
    "requiredKinds", "必备方式", Form<EvidenceKind>.term.nameList, join: .union, example: "[practical-exam]",
    "每项必须具备的证据方式", "the kinds that every item needs")
  package static let count = Field(
    "count", "件数", Form.integer(1...99).sited, join: .maximum, example: "2", "每项所需证据件数",
    "pieces of evidence an item needs")
  package static let recency = Field(
    "recency", "时效", Form.length.sited, join: .minimum, example: "3y", "证据距评价日不得超过的时间",
    "how old evidence may be on the as-of date")
  package static let evidenceAssessors = Field(
    "assessors", "考评员人数", Form.integer(1...99).sited, join: .maximum, example: "2", "每件证据最少考评员人数",
    "the least number of assessors of a piece of evidence")
  static let keyItems = Field(
    "key", "关键项", Form.itemName.nameList, join: .union, example: "[cn/6-30-99-00@2020#4/skill/1.1.1]",
    "另列为 ★ 的上层项目", "refined items that this standard also marks ★")
  static let blueprint = Field(
    "blueprint", "考核结构", synonyms: ["技能考核内容结构表"], BlueprintRange.form.sited.list,
    example: "[{title: 起动检查, covers: [\"1\"], percent: 40, minutes: 30}]", "技能考核内容结构表，各项比重合计 100",
    "the ranges of the practical examination, their shares summing to 100")
  static let rangeTitle = Field(
    "title", "鉴定范围", synonyms: ["名称"], LocalizedText.form, example: "起动检查", "鉴定范围的名称", "the range's name")
  static let covers = Field(
    "covers", "考核内容", Form.itemCode.nameListOfSome, example: "[\"1\", \"2.1\"]", "所考职业功能或工作内容的编号",
    "codes of the functions or tasks it examines")
  static let choose = Field(
    "choose", "选考", Form.integer(1...99).sited, example: "1", "选考几项；不写为必考，全部都考",
    "how many of them are examined; left out, all of them")
  static let percent = Field(
    "percent", "比重", Form.integer(1...100).sited, example: "40", "鉴定比重（%）", "its share in percent")
  static let rangeMinutes = Field(
    "minutes", "时间", synonyms: ["考试时间"], Form.integer(1...1440).sited, example: "30", "考试时间（分钟）", "its time in minutes")
  static let rangeMethod = Field(
    "method", "考核形式", Form<AssessmentMethod>.term, example: "practice", "考核形式", "its form of examination")
}
