import Diagnostics
import Vocabulary
import YAMLSource

/// Ladders, crosswalks, catalogues, schemes and issuers.
extension Keys {
  // MARK: Ladder
  static let steps = Field(
    "steps", "级次", LadderDocument.Step.form.listOfSome, example: "[{id: \"5\", title: 五级/初级工}]", "由低到高的各级",
    "the steps, low to high")
  static let stepID = Field("id", "标识", Form.step.sited, example: "\"5\"", "级次的标识", "the step's id")
  static let digit = Field(
    "digit", "编号数字", Form.digits(1).sited, example: "\"5\"", "证书编号中的等级数字", "its digit in certificate numbers")
  static let components = Field(
    "components", "考核科目", Form<Component>.term.nameListOfSome.map { $0.map(\.value) }.sited,
    example: "[theory, practical, review]",
    "自成一体的标准在该级必须考核的科目", "what a standard that stands alone must examine at this step")
  static let mappings = Field(
    "mappings", "对应", LadderDocument.Mapping.form.sited.list,
    example: "[{from: junior, ladder: cn/national, to: \"5\", relation: partial, authority: 惯例, date: 2024-01-01}]",
    "与其他等级体系的对应",
    "what its steps are worth on other ladders")
  static let fromStep = Field("from", "自", Form.step.sited, example: "junior", "本体系的级次", "a step of this ladder")
  static let otherLadder = Field(
    "ladder", "等级体系", Form.identifier.sited, example: "cn/national", "对方等级体系的标识", "the other ladder's id")
  static let toStep = Field("to", "至", Form.step.sited, example: "\"5\"", "对方体系的级次", "a step of the other ladder")
  static let levelRelation = Field(
    "relation", "关系", Form<LevelRelation>.term, example: "partial", "两者的关系", "how the two stand to each other")
  static let exempts = Field(
    "exempts", "免考科目", Form<Component>.term.nameList, example: "[theory]", "免考的科目", "the components it exempts from")

  // MARK: Crosswalk
  static let owner = Field("owner", "所有者", .text, example: "某行业协会", "对照的发布者", "who publishes the crosswalk")
  static let alignments = Field(
    "alignments", "对照", CrosswalkDocument.Alignment.form.sited.listOfSome,
    example: "[{from: cn/6-30-99-00@2020#4/skill/1.1.1, relation: same, to: gd/robot@2024#4/skill/H1.1.1}]",
    "条目之间的对照", "alignments between items")
  static let fromItem = Field(
    "from", "自", Form.itemName.sited, example: "cn/6-30-99-00@2020#4/skill/1.1.1", "条目全名", "an item's full name")
  static let toItem = Field(
    "to", "至", Form.itemName.sited, example: "gd/robot@2024#4/skill/H1.1.1", "条目全名", "an item's full name")
  static let alignmentRelation = Field(
    "relation", "关系", Form<AlignmentRelation>.term, example: "same",
    "两个条目的关系；`replacedBy` 只记版次沿革，不传递证据",
    "how the two items stand to each other; `replacedBy` is the history of editions, and no evidence flows by it")
  package static let reason = Field("reason", "理由", .text, example: "两项为同一操作", "理由", "why")

  // MARK: Catalogue
  static let entries = Field(
    "entries", "职业列表", CatalogueDocument.Entry.form.sited.listOfSome,
    example: "[{catalogue: \"2015\", code: 6-30-99-00, title: 工业机器人系统操作员}]", "大典中的职业", "occupations of the catalogue")
  static let occupationTitle = Field("title", "名称", .text, example: "电工", "职业名称", "the occupation's name")
  static let became = Field(
    "became", "改为", Occupation.form.sited, example: "{catalogue: \"2022\", code: 6-31-07-03}", "后来版次中的同一职业",
    "the same occupation in a later edition")

  // MARK: Scheme
  static let certifies = Field(
    "certifies", "认定", Form.identifier.sited, example: "cn/6-30-99-00", "颁发证书所依据的标准",
    "the standard whose levels are certified")
  static let endorses = Field(
    "endorses", "签注", Form.identifier.nameList, example: "[gd-robotics/6-30-99-00]", "同时签注的标准",
    "the standards endorsed on the certificate")
  static let schemeLevels = Field(
    "levels", "等级", Form.step.nameListOfSome, example: "[\"4\", \"3\"]", "开考的等级", "the levels examined")
  static let issuer = Field("issuer", "颁证机构", Form.identifier.sited, example: "lingnan", "颁证机构的标识", "the issuer's id")
  static let declaredExperience = Field(
    "declaredExperience", "承认自报年限", .flag, example: "true", "是否承认自报的工作年限", "whether declared years of work count")

  static let schemeCarryOver = Field(
    "carryOver", "成绩保留", synonyms: ["成绩保留期"], .length, example: "2y",
    "各科合格成绩保留多久；标准规定得更短的，以标准为准", "how long passes of all components are kept; the standard may say shorter")
  package static let columns = Field(
    "columns", "列名", SchemeColumn.form, example: "{学员: 姓名, 机考分: 理论成绩}",
    "本方案的成绩表自己的列名各是哪一列；用不到的列写 `不用`",
    "which columns the headers of its own sheets are; `unused` for those that are not needed")
  static let cohorts = Field(
    "cohorts", "批次", SchemeCohort.form.sited.list,
    example: "[{id: 2023-autumn, edition: \"2018\", until: 2024-06-30, reason: 修订前已开班}]",
    "过渡期内仍按原版次评价的批次；写了批次，就不能再直接指定版次",
    "candidates who stay with the edition they entered under; where there are any, no edition is pinned otherwise")
  static let cohortID = Field(
    "id", "标识", Form.identifier.sited, example: "2023-autumn", "批次的标识，记录或 `--cohort` 以此指明",
    "its name, by which records or `--cohort` choose it")
  static let cohortEdition = Field(
    "edition", "版次", Form.edition.sited, example: "\"2018\"", "批次所依的版次", "the edition it is judged by")
  static let cohortUntil = Field(
    "until", "截止", Form.date.sited, example: "2024-06-30", "可按此版次申报的最后一天", "the last application date it holds for")
  static let cohortReason = Field(
    "reason", "理由", .text, example: "修订前已开班", "为何仍按此版次", "why it stays with that edition")

  // MARK: Issuer
  static let did = Field(
    "did", "did", Form.did.sited, example: "did:web:cert.example.cn", "机构的 did:web 标识",
    "the institution's did:web identifier")
  static let filing = Field(
    "filing", "备案", IssuerDocument.Filing.form,
    example:
      "{category: S, institution: \"0000\", province: \"44\", site: \"000123\", inForce: {from: 2020-01-01}, scope: [{occupation: 6-31-01-03, levels: [\"5\"]}]}",
    "备案信息",
    "what is filed with the authority")
  static let category = Field(
    "category", "机构类别", Form<InstitutionCategory>.term, example: "S", "Y 用人单位，S 社会培训评价组织",
    "Y employer, S training organisation")
  static let institution = Field(
    "institution", "机构代码", .digits(4), example: "\"0000\"", "四位机构代码", "the institution's four digits")
  static let province = Field("province", "省份代码", .digits(2), example: "\"44\"", "两位省份代码", "the province's two digits")
  static let site = Field("site", "站点代码", .digits(6), example: "\"000123\"", "六位站点序列码", "the site's six digits")
  static let filingInForce = Field(
    "inForce", "施行", Validity.form, example: "{from: 2020-01-01, to: 2030-12-31}", "备案的有效期",
    "from and to when it is filed")
  static let scope = Field(
    "scope", "范围", IssuerDocument.Scope.form.sited.listOfSome, example: "[{occupation: 6-31-01-03, levels: [\"5\"]}]",
    "备案的职业与等级", "the occupations and levels filed")
  static let scopeOccupation = Field(
    "occupation", "职业", Form.occupationCode.sited, example: "6-31-01-03", "备案的职业编码", "the occupation filed")
}
