import Vocabulary
import YAMLSource

/// A standard as a whole: 概况, 基本要求 and 附录 (技术规程 1, 2 and 5).
extension Keys {
  static let edition = Field(
    "edition", "版次", Form.edition.sited, example: "\"2020\"", "颁布的版次，如 \"2020\"",
    "the published edition, such as \"2020\"")
  static let family = Field(
    "family", "标准类别", Form<StandardFamily>.term.sited, example: "evaluation-norm",
    "标准的类别；不写则国家层为国家职业标准，其余为行业企业评价规范",
    "the family of standard; left out, an occupational standard at the national layer and an evaluation norm below it")
  static let body = Field(
    "body", "颁布机构", .text, example: "人力资源和社会保障部", "颁布这份标准的机构", "the body that publishes the standard")
  static let document = Field(
    "document", "文号", .text, example: "人社厅发〔2018〕145号", "颁布文件的文号", "the number of the document that published it")
  static let occupation = Field(
    "occupation", "职业", Occupation.form.sited, example: "{catalogue: \"2015\", code: 6-30-99-00}", "职业身份：大典版次与职业编码",
    "the occupation: catalogue edition and code")
  static let catalogue = Field(
    "catalogue", "大典版次", .digits(4), example: "\"2015\"", "职业分类大典的版次，如 \"2015\"",
    "edition of the occupation catalogue, such as \"2015\"")
  static let occupationCode = Field(
    "code", "编码", .occupationCode, example: "6-30-99-00", "职业编码，如 6-30-99-00",
    "the occupation code, such as 6-30-99-00")
  static let workTypes = Field(
    "workTypes", "工种", synonyms: ["职业方向"], WorkType.form.nameList, example: "[普通车工, 数控车工]",
    "本职业包含的工种或职业方向；职业功能与权重可以分工种", "the work types or directions it includes; functions and weights may differ by them")
  static let workTypeTitle = Field("title", "名称", .text, example: "普通车工", "工种名称", "the work type's name")
  static let workTypeCode = Field(
    "code", "编码", .workTypeCode, example: "6-30-05-01-014", "工种编码", "the work type's code")
  static let definition = Field(
    "definition", "职业定义", LocalizedText.form, example: "使用工具安装、调试、维修电气设备的人员", "职业定义", "what the occupation is")
  static let environment = Field(
    "environment", "职业环境条件", LocalizedText.form, example: "室内，常温", "职业环境条件", "the environment it is done in")
  static let abilities = Field(
    "abilities", "职业能力特征", LocalizedText.form, example: "动作协调，色觉正常", "职业能力特征", "the abilities it asks for")
  static let minEducation = Field(
    "minEducation", "普通受教育程度", LocalizedText.form, example: "初中毕业（或相当文化程度）", "普通受教育程度",
    "the schooling it asks for")
  static let trainingRequirements = Field(
    "trainingRequirements", "培训要求", TrainingRequirements.form, example: "{teachers: 具有二级及以上证书, facilities: 标准教室}",
    "职业培训要求：教师与场所设备；学时写在各等级", "who may teach and where; hours stand at each level")
  static let teachers = Field(
    "teachers", "培训教师", LocalizedText.form, example: "培训三级的教师应具有二级及以上证书", "对培训教师的要求", "what teachers must be")
  static let facilities = Field(
    "facilities", "场所设备", LocalizedText.form, example: "标准教室；配备实训设备的场地", "对场所与设备的要求",
    "what rooms and equipment are needed")
  static let ladder = Field(
    "ladder", "等级体系", Form.identifier.sited, example: "cn/national", "等级体系的标识，默认 cn/national",
    "the ladder's id; cn/national if left out")
  static let inForce = Field(
    "inForce", "施行", Validity.form.sited, example: "{from: 2020-12-01}", "施行的起止日期",
    "the days from and to which it is in force")
  static let from = Field("from", "起", .date, example: "2020-12-01", "第一天", "the first day")
  static let to = Field(
    "to", "止", .date, example: "2030-12-31", "最后一天；不写则一直有效", "the last day; left out, there is none")
  static let refines = Field(
    "refines", "细化", Refinement.form.sited.list,
    example: "[{standard: cn/6-30-99-00, edition: \"2020\", levels: {\"4\": \"4\"}}]", "所细化的上层标准",
    "the higher standards that this one refines")
  static let standard = Field(
    "standard", "标准", Form.identifier.sited, example: "cn/6-30-99-00", "标准的标识", "a standard's id")
  static let refinedEdition = Field(
    "edition", "版次", Form.edition.sited, example: "\"2020\"", "所细化的版次；不写则随申报日有效的版次而定",
    "the edition refined; left out, whichever is in force on the application date")
  static let levelMap = Field(
    "levels", "等级对应", Refinement.mapForm, example: "{\"4\": \"4\"}", "本标准等级: 上层等级", "own level: refined level")
  static let related = Field(
    "related", "相关", RelatedFields.form, example: "{ownMajors: [电气自动化], majors: [机电一体化]}",
    "相关职业、本专业与相关专业", "related occupations and majors")
  static let occupations = Field(
    "occupations", "相关职业", Form.occupationCode.nameList, example: "[6-31-01-03]", "相关职业的编码",
    "codes of related occupations")
  static let ownMajors = Field(
    "ownMajors", "本专业", Form.text.nameList, example: "[工业机器人应用与维护]", "本专业名称",
    "names of the occupation's own majors")
  static let majors = Field(
    "majors", "相关专业", Form.text.nameList, example: "[机电一体化]", "相关专业名称", "names of related majors")
  static let titles = Field(
    "titles", "对应职称", Form.text.nameList, example: "[电气工程]", "与本职业有专业对应关系的职称专业名称",
    "the specialities of professional titles that correspond to the occupation")
  static let basics = Field(
    "basics", "基本要求", Basics.form,
    example: "{ethics: [{code: \"2.1.1\", text: 职业道德}], knowledge: [{code: \"2.2.1\", text: 电工基础}]}", "各级共用的基本要求",
    "what every level shares")
  static let ethics = Field(
    "ethics", "职业道德", RequirementItem.basicForm.list, example: "[{code: \"2.1.1\", text: 职业道德基本知识}]", "职业道德",
    "professional ethics")
  static let basicKnowledge = Field(
    "knowledge", "基础知识", RequirementItem.basicForm.list, example: "[{code: \"2.2.1\", text: 电工基础}]", "基础知识",
    "basic knowledge")
  static let levels = Field(
    "levels", "等级", synonyms: ["职业技能等级"], StandardDocument.levelsForm, example: "{\"4\": {…}}", "每个等级的要求",
    "what each level asks for")
  static let appendix = Field(
    "appendix", "附录", AppendixSection.form.sited.list, example: "[{title: 术语, text: 设备指机器人及其外围装置}]", "附录，如术语说明",
    "appendices, such as terms")
  static let appendixTitle = Field(
    "title", "名称", LocalizedText.form, example: "术语", "附录的标题", "the appendix's heading")
  static let appendixText = Field(
    "text", "内容", LocalizedText.form, example: "本标准所称设备，指机器人及其外围装置", "附录的内容", "what it says")
}
