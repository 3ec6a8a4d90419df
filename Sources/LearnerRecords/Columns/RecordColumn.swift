/// How one field is called in each format. This table is the only place that says so: both readers and both writers
/// go by it.
struct RecordColumn: Sendable {
  let field: RecordField
  let group: RecordGroup
  /// In JSON.
  let key: String
  /// In CSV, in a numbered group after its prefix: `工作1_起`.
  let chinese: String
  let english: String
  /// Other names that real sheets use.
  let synonyms: [String]
  let isRequired: Bool

  private init(
    _ field: RecordField, _ group: RecordGroup, _ key: String, _ chinese: String, _ english: String,
    _ synonyms: [String] = [], required: Bool = false
  ) {
    self.field = field
    self.group = group
    self.key = key
    self.chinese = chinese
    self.english = english
    self.synonyms = synonyms
    self.isRequired = required
  }

  /// One row for each field, in the order of ``RecordField``.
  static let table: [RecordColumn] = [
    RecordColumn(
      .applicationID, .application, "id", "准考证号", "application_id", ["准考证号码", "考号", "报名号", "申报编号"],
      required: true),
    RecordColumn(.applicationDate, .application, "date", "申报日期", "application_date", ["申报时间", "报名日期", "报名时间"]),
    RecordColumn(
      .occupation, .application, "occupation", "职业编码", "occupation",
      [
        "职业代码", "职业(工种)编码", "职业/工种编码", "职业工种编码", "职业(工种)代码", "职业/工种代码", "工种编码", "工种代码", "occupation_code",
      ], required: true),
    RecordColumn(
      .level, .application, "level", "级别", "level", ["等级", "申报级别", "申报等级", "职业等级", "技能等级", "职业技能等级", "认定等级"],
      required: true),
    RecordColumn(.standard, .application, "standard", "申报标准", "standard"),
    RecordColumn(.cohort, .application, "cohort", "批次版本", "cohort", ["标准版本"]),
    RecordColumn(
      .workType, .application, "workType", "工种", "work_type",
      [
        "工种名称", "职业方向", "工种/职业方向", "工种(职业方向)", "工种(方向)", "工种/方向", "职业(工种)方向", "职业/工种方向", "职业工种方向",
      ]),
    RecordColumn(
      .intendedOccupation, .application, "intendedOccupation", "拟从事职业", "intended_occupation",
      ["拟从事的职业", "拟从事职业编码", "拟从事职业代码"]),

    RecordColumn(.name, .person, "name", "姓名", "name", ["考生姓名"], required: true),
    RecordColumn(.documentKind, .person, "idType", "证件类型", "id_type", ["证件种类", "证件类别"], required: true),
    RecordColumn(
      .documentNumber, .person, "idNumber", "证件号码", "id_number", ["证件号", "证件编号"] + residentIDNames, required: true),
    RecordColumn(.birthDate, .person, "birthDate", "出生日期", "birth_date", ["出生年月日", "生日"]),

    RecordColumn(
      .declaredExperience, .record, "declaredExperience", "工作年限", "declared_experience", ["从业年限", "本职业工作年限"]),

    RecordColumn(.diplomaSchool, .education, "school", "学校类型", "school", ["院校类型", "学校类别"], required: true),
    RecordColumn(.diplomaEducation, .education, "education", "学历", "education", ["学历层次", "文化程度"], required: true),
    RecordColumn(.diplomaMajor, .education, "major", "专业", "major", ["所学专业", "专业名称"], required: true),
    RecordColumn(.diplomaGraduated, .education, "graduated", "毕业日期", "graduated", ["毕业时间"]),
    RecordColumn(.diplomaProgramme, .education, "class", "班别", "class", ["班级类别", "培养层次"]),
    RecordColumn(.diplomaFinalYear, .education, "finalYear", "应届", "final_year", ["是否应届", "应届毕业生"]),
    RecordColumn(.diplomaEnrolled, .education, "enrolled", "在读", "enrolled", ["是否在读", "在校", "是否在校"]),
    RecordColumn(.diplomaAccreditedFor, .education, "accreditedFor", "培养目标", "accredited_for", ["培养等级"]),

    RecordColumn(.employmentFrom, .employment, "from", "起", "from", ["开始", "开始日期", "起始日期", "入职日期"], required: true),
    RecordColumn(.employmentTo, .employment, "to", "止", "to", ["结束", "结束日期", "终止日期", "截止日期", "离职日期"]),
    RecordColumn(
      .employmentOccupation, .employment, "occupation", "职业", "occupation", ["职业编码", "职业代码"], required: true),
    RecordColumn(.employmentEmployer, .employment, "employer", "单位", "employer", ["工作单位", "单位名称"]),

    RecordColumn(.certificateNumber, .certificates, "number", "编号", "number", ["证书编号", "证书号"]),
    RecordColumn(
      .certificateOccupation, .certificates, "occupation", "职业", "occupation", ["职业编码", "职业代码"], required: true),
    RecordColumn(.certificateLevel, .certificates, "level", "级别", "level", ["等级"], required: true),
    RecordColumn(.certificateLadder, .certificates, "ladder", "体系", "ladder", ["等级体系"]),
    RecordColumn(
      .certificateDate, .certificates, "date", "日期", "date", ["发证日期", "取得日期", "取得时间"], required: true),

    RecordColumn(.credentialKind, .credentials, "kind", "名称", "kind", ["资格名称"], required: true),
    RecordColumn(.credentialDate, .credentials, "date", "日期", "date", ["取得日期", "取得时间"], required: true),

    RecordColumn(.titleRank, .titles, "rank", "级别", "rank", ["等级", "职称级别"], required: true),
    RecordColumn(.titleSpeciality, .titles, "speciality", "专业", "speciality", ["职称专业", "专业名称"], required: true),
    RecordColumn(.titleDate, .titles, "date", "日期", "date", ["取得日期", "取得时间", "评定日期"], required: true),

    RecordColumn(
      .trainingOccupation, .training, "occupation", "职业", "occupation", ["职业编码", "职业代码"], required: true),
    RecordColumn(.trainingLevel, .training, "level", "级别", "level", ["等级"], required: true),
    RecordColumn(.trainingHours, .training, "hours", "学时", "hours", ["课时", "培训学时", "标准学时"]),
    RecordColumn(
      .trainingCompleted, .training, "completed", "结业日期", "completed", ["结业时间", "结业证书日期"], required: true),

    RecordColumn(
      .apprenticeshipOccupation, .apprenticeships, "occupation", "职业", "occupation", ["职业编码", "职业代码"],
      required: true),
    RecordColumn(
      .apprenticeshipCompleted, .apprenticeships, "completed", "期满日期", "completed", ["期满时间"], required: true),
    RecordColumn(
      .apprenticeshipEnterpriseMentor, .apprenticeships, "enterpriseMentor", "企业导师", "enterprise_mentor", ["企业师傅"]),
    RecordColumn(
      .apprenticeshipSchoolMentor, .apprenticeships, "schoolMentor", "院校导师", "school_mentor", ["学校导师", "院校教师"]),

    RecordColumn(.sittingComponent, .sittings, "component", "科目", "component", ["考核科目"], required: true),
    RecordColumn(.sittingDate, .sittings, "date", "日期", "date", ["考试日期", "考核日期"], required: true),
    RecordColumn(.sittingScore, .sittings, "score", "成绩", "score", ["得分", "分数"]),
    RecordColumn(.sittingStandard, .sittings, "standard", "标准", "standard"),
    RecordColumn(.sittingLevel, .sittings, "level", "级别", "level", ["等级"]),
    RecordColumn(.sittingAssessors, .sittings, "assessors", "考评员", "assessors", ["考评人员"]),
    RecordColumn(.sittingFunctions, .sittings, "functions", "功能", "functions", ["职业功能", "功能成绩"]),
    RecordColumn(.sittingKeys, .sittings, "keys", "关键项", "keys", ["关键技能", "关键技能项"]),

    RecordColumn(.evidenceItem, .evidence, "item", "项目", "item", ["技能项", "考核项目"], required: true),
    RecordColumn(.evidenceKind, .evidence, "kind", "方式", "kind", ["考核方式"], required: true),
    RecordColumn(.evidenceScore, .evidence, "score", "成绩", "score", ["得分", "分数"]),
    RecordColumn(.evidenceDate, .evidence, "date", "日期", "date", ["考核日期"]),
    RecordColumn(.evidenceAssessors, .evidence, "assessors", "考评员", "assessors", ["考评人员"]),
    RecordColumn(.evidenceOrganisation, .evidence, "organisation", "单位", "organisation", ["考核单位", "机构"]),

    RecordColumn(
      .sanctionMeasure, .sanctions, "measure", "处理", "measure", ["处理结果", "处理决定", "处罚"], required: true),
    RecordColumn(
      .sanctionFrom, .sanctions, "from", "起", "from", ["日期", "考试日期", "起始日期", "开始日期", "禁考起"], required: true),
    RecordColumn(.sanctionTo, .sanctions, "to", "止", "to", ["截止日期", "结束日期", "终止日期", "禁考止"]),
    RecordColumn(.sanctionComponent, .sanctions, "component", "科目", "component", ["考核科目"]),
    RecordColumn(.sanctionItem, .sanctions, "item", "项目", "item", ["技能项", "考核项目"]),
    RecordColumn(.sanctionReference, .sanctions, "reference", "文号", "reference", ["处理文号", "决定文号"]),

    RecordColumn(
      .awardCompetition, .awards, "competition", "竞赛", "competition", ["竞赛名称", "赛事", "赛事名称"], required: true),
    RecordColumn(.awardClass, .awards, "class", "类别", "class", ["竞赛类别", "赛事类别"], required: true),
    RecordColumn(.awardGroup, .awards, "group", "组别", "group", ["竞赛组别", "参赛组别"], required: true),
    RecordColumn(.awardRank, .awards, "rank", "名次", "rank", ["排名"]),
    RecordColumn(.awardPrize, .awards, "prize", "奖项", "prize", ["获奖等次", "奖次"]),
    RecordColumn(
      .awardOccupation, .awards, "occupation", "职业", "occupation", ["职业编码", "职业代码"], required: true),
    RecordColumn(.awardDate, .awards, "date", "日期", "date", ["获奖日期", "获奖时间"], required: true),
    RecordColumn(.awardApproval, .awards, "approval", "核准文号", "approval", ["文号", "批准文号"]),

    RecordColumn(.recognitionKind, .recognitions, "kind", "方式", "kind", ["认定方式"], required: true),
    RecordColumn(.recognitionLevel, .recognitions, "level", "级别", "level", ["等级", "认定等级"]),
    RecordColumn(.recognitionDate, .recognitions, "date", "日期", "date", ["批准日期", "认定日期"], required: true),
    RecordColumn(.recognitionApprover, .recognitions, "approver", "批准人", "approver", ["审批人"]),
    RecordColumn(.recognitionReference, .recognitions, "reference", "文号", "reference", ["批准文号"]),
  ]

  /// Names of the number's column that also say which document it is of, so that no 证件类型 column is needed.
  static let residentIDNames = ["身份证号", "身份证号码", "身份证", "公民身份号码", "居民身份证号", "居民身份证号码", "身份证件号码"]
}
