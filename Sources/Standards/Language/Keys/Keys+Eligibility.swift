import Vocabulary
import YAMLSource

/// 申报条件 (技术规程 1.9.1): conditions, each of which more work, certificates or schooling can only help to meet.
extension Keys {
  static let experience = Field(
    "experience", "工作年限", Form.length.sited, example: "6y", "累计工作年限，如 `6y`", "years of work in all, such as `6y`")
  static let continuous = Field(
    "continuous", "连续", .flag, example: "true", "工作年限须为连续从事", "the years must be without a break")
  static let of = Field(
    "of", "范围", Form<Relatedness>.term, example: "related", "`own` 本职业（默认），`related` 本职业或相关职业",
    "`own` (if left out) or `related`")
  static let after = Field(
    "after", "取证后", Milestone.form, example: "{certificate: \"4\", of: related}", "自取得该证书或职称起计算工作年限；只写等级时，证书的范围同本条",
    "work counts from the date of this certificate or title; a bare level is of the entry's own scope")
  static let certificate = Field(
    "certificate", "证书", Form.step.sited, example: "\"4\"", "证书的等级", "the certificate's level")
  static let engaged = Field(
    "engaged", "从事", Form<Relatedness>.term, example: "related", "从事本职业（`own`）或相关职业（`related`），不论年限",
    "has worked in it, however long")
  static let intends = Field(
    "intends", "拟从事", Form<Relatedness>.term, example: "related", "拟从事本职业（`own`）或相关职业（`related`）",
    "means to work in it")
  static let holds = Field(
    "holds", "持有", CertificateCondition.form, example: "{certificate: \"4\", of: related}", "持有该等级或更高等级的证书",
    "a certificate of this level or a higher one")
  static let duration = Field(
    "for", "满", Form.length, example: "2y", "取得证书后满多久（日历时间）", "calendar time since the certificate")
  static let professionalTitle = Field(
    "title", "职称", TitleCondition.form, example: "{rank: assistant, for: 1y}", "与本职业有专业对应关系的职称，该级或更高",
    "a professional title of this rank or a higher one")
  static let titleRank = Field(
    "rank", "职称级别", Form<TitleRank>.term, example: "assistant", "员级、助理级、中级、副高级或正高级", "the title's rank")
  static let titleHeld = Field(
    "for", "满", Form.length, example: "1y", "取得职称后满多久（日历时间）", "calendar time since the title")
  static let milestoneTitle = Field(
    "title", "职称", Form<TitleRank>.term, example: "assistant", "职称的级别", "the title's rank")
  static let graduate = Field(
    "graduate", "毕业", GraduateCondition.form, example: "{school: [technical-school], major: related}", "一张毕业证书须同时具备的条件",
    "what one diploma must be")
  static let school = Field(
    "school", "学校类型", Form<SchoolKind>.term.nameListOfSome, example: "[technical-school]", "学校类型之一",
    "one of these kinds of school")
  static let programme = Field(
    "class", "班别", Form<ProgrammeClass>.term, example: "senior-class", "技工院校的班别，该班别或更高",
    "the class of a technical school, this one or a higher one")
  static let education = Field(
    "education", "学历", Form<EducationLevel>.term, example: "associate", "最低学历", "the least level of schooling")
  static let major = Field(
    "major", "专业", Form<MajorRelation>.term, example: "related", "本专业、相关专业或不限", "`own`, `related` or `any`")
  static let finalYear = Field(
    "finalYear", "含应届", .flag, example: "true", "含尚未取得毕业证书的应届生", "final-year students count too")
  static let enrolled = Field("enrolled", "含在读", .flag, example: "true", "含在读学生，不论年级", "students of any year count too")
  static let accreditedFor = Field(
    "accreditedFor", "培养目标", Form.step.sited, example: "\"4\"", "经评估论证、以该等级为培养目标",
    "an assessed programme that trains to this level")
  static let trained = Field(
    "trained", "培训结业", TrainingCondition.form, example: "\"4\"", "经该等级或更高等级正规培训达规定学时并结业",
    "has completed training to this level or a higher one")
  static let trainedLevel = Field("level", "等级", Form.step.sited, example: "\"4\"", "培训的等级", "the level trained to")
  static let trainedHours = Field(
    "hours", "学时", .integer(1...10_000), example: "160", "最少学时；不写则以结业为准",
    "the least hours; left out, completion will do")
  static let apprenticeship = Field(
    "apprenticeship", "学徒", EligibilityGroup.completed, example: "completed", "`completed`：学徒期满",
    "`completed`: an apprenticeship served")
  static let age = Field(
    "age", "年满", .integer(1...120), example: "16", "申报日的最小周岁", "the least age on the application date")
  static let credential = Field(
    "credential", "资格证书", Form<Qualification>.term, example: "trainee-technician", "其他资格证书", "another qualification")
  static let all = Field(
    "all", "同时", EligibilityGroup.form.listOfSome,
    example: "[{after: {title: assistant}, experience: 5y}, {after: {certificate: \"4\"}, experience: 2y}]",
    "须同时具备的几组条件，用于同一种条件要写两次时", "groups that must all be met, for a condition that is needed twice")
}
