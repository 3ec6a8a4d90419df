import Diagnostics
import Vocabulary
import YAMLSource

/// Who is qualified to assess, and what a standard asks of a panel beside its number (技术规程 1.9.3).
extension Keys {
  package static let qualified = Field(
    "qualified", "须有资格", Form.flag.sited, join: .union, example: "true",
    "考评员须在考核日持有该职业、该等级的考评资格；没有资格的不计", "only assessors count who are qualified for the occupation and level on the day")
  package static let independent = Field(
    "independent", "须回避", Form.flag.sited, join: .union, example: "true", "考生所在单位的考评员不计",
    "no assessor counts who is of the candidate's own employer")
  static let assessorList = Field(
    "assessors", "考评人员", AssessorEntry.form.sited.list,
    example: "[{id: K001, occupations: [6-31-01-03], levels: [\"4\"], inForce: {from: 2024-01-01, to: 2026-12-31}}]",
    "本机构的考评人员名册", "the institution's assessors")
  static let assessorID = Field(
    "id", "编号", .text, example: "K001", "考评员编号，与记录中一致", "the assessor's number, as records have it")
  static let assessorOccupations = Field(
    "occupations", "职业", Form.occupationCode.nameListOfSome, example: "[6-31-01-03]", "可考评的职业",
    "the occupations that the assessor is qualified for")
  static let assessorInForce = Field(
    "inForce", "施行", Validity.form, example: "{from: 2024-01-01, to: 2026-12-31}", "资格的有效期",
    "from and to when the assessor is qualified")
  static let assessorUnit = Field(
    "unit", "工作单位", Form.organisationName, example: "某厂", "工作单位，用于回避", "the assessor's employer")
}
