import Diagnostics
import YAMLSource

/// The keyword table of the authoring language: every key's English and Chinese name and its meaning. Two keys may
/// share a name where they stand in different mappings; within one mapping names are unique.
extension Keyword {
  private init(_ english: String, _ chinese: String, _ zh: String, _ en: String) {
    self.init(english, chinese, help: Bilingual(zh: zh, en: en))
  }

  // MARK: Every document
  static let kind = Keyword("kind", "类型", "文档的类型，如 `standard`", "which kind of document this is, such as `standard`")
  static let id = Keyword("id", "标识", "文档的标识，全工作区唯一", "the document's identifier, unique in the workspace")
  static let title = Keyword("title", "名称", "名称；可写 `{zh: …, en: …}`", "its name; `{zh: …, en: …}` gives both languages")
  static let chineseText = Keyword("zh", "中文", "中文名称", "the Chinese name")
  static let englishText = Keyword("en", "英文", "英文名称", "the English name")
  static let layer = Keyword("layer", "层级", "国家、行业或企业", "`national`, `industry` or `enterprise`")

  // MARK: Standard
  static let edition = Keyword("edition", "版次", "颁布的版次，如 \"2020\"", "the published edition, such as \"2020\"")
  static let body = Keyword("body", "颁布机构", "颁布这份标准的机构", "the body that publishes the standard")
  static let document = Keyword("document", "文号", "颁布文件的文号", "the number of the document that published it")
  static let occupation = Keyword(
    "occupation", "职业", "职业身份：大典版次与职业编码", "the occupation: catalogue edition and code")
  static let catalogue = Keyword(
    "catalogue", "大典版次", "职业分类大典的版次，如 \"2015\"", "edition of the occupation catalogue, such as \"2015\"")
  static let occupationCode = Keyword("code", "编码", "职业编码，如 6-30-99-00", "the occupation code, such as 6-30-99-00")
  static let workTypes = Keyword("workTypes", "工种", "本职业包含的工种", "the work types the occupation includes")
  static let definition = Keyword("definition", "职业定义", "职业定义", "what the occupation is")
  static let environment = Keyword("environment", "职业环境条件", "职业环境条件", "the environment it is done in")
  static let abilities = Keyword("abilities", "职业能力特征", "职业能力特征", "the abilities it asks for")
  static let minEducation = Keyword("minEducation", "普通受教育程度", "普通受教育程度", "the schooling it asks for")
  static let ladder = Keyword("ladder", "等级体系", "等级体系的标识，默认 cn/national", "the ladder's id; cn/national if left out")
  static let inForce = Keyword("inForce", "施行", "施行的起止日期", "the days from and to which it is in force")
  static let from = Keyword("from", "起", "第一天", "the first day")
  static let to = Keyword("to", "止", "最后一天；不写则一直有效", "the last day; left out, there is none")
  static let refines = Keyword("refines", "细化", "所细化的上层标准", "the higher standards that this one refines")
  static let standard = Keyword("standard", "标准", "标准的标识", "a standard's id")
  static let levelMap = Keyword("levels", "等级对应", "本标准等级: 上层等级", "own level: refined level")
  static let related = Keyword("related", "相关", "相关职业、本专业与相关专业", "related occupations and majors")
  static let occupations = Keyword("occupations", "相关职业", "相关职业的编码", "codes of related occupations")
  static let ownMajors = Keyword("ownMajors", "本专业", "本专业名称", "names of the occupation's own majors")
  static let majors = Keyword("majors", "相关专业", "相关专业名称", "names of related majors")
  static let basics = Keyword("basics", "基本要求", "各级共用的基本要求", "what every level shares")
  static let ethics = Keyword("ethics", "职业道德", "职业道德", "professional ethics")
  static let basicKnowledge = Keyword("knowledge", "基础知识", "基础知识", "basic knowledge")
  static let levels = Keyword("levels", "等级", "每个等级的要求", "what each level asks for")

  // MARK: A level of a standard
  static let training = Keyword("training", "培训学时", "参考标准学时，不是门槛", "training hours, a reference and no gate")
  static let trainingSynthetic = Keyword("trainingSynthetic", "学时自拟", "学时是否为自拟", "whether the hours are made up")
  static let eligibility = Keyword(
    "eligibility", "申报条件", "具备其中一条即可申报", "who may apply: any one of the entries")
  static let assessment = Keyword("assessment", "评价方式", "各科目的合格分、时间与考评员", "marks, minutes and panels by component")
  static let theory = Keyword("theory", "理论", "理论知识考试", "the theory examination")
  static let practical = Keyword("practical", "技能", "技能考核", "the practical examination")
  static let review = Keyword("review", "综合评审", "综合评审", "the comprehensive review")
  static let pass = Keyword("pass", "合格分", "合格分（百分制）", "the pass mark out of 100")
  static let minutes = Keyword("minutes", "时间", "最短考核时间（分钟）", "the least time in minutes")
  static let assessors = Keyword("assessors", "考评员人数", "最少考评员人数", "the least number of assessors")
  static let weights = Keyword("weights", "权重", "权重表，每张表合计 100", "weight tables, each summing to 100")
  static let synthetic = Keyword("synthetic", "自拟", "权重是否为自拟", "whether the weights are made up")
  static let evidence = Keyword("evidence", "证据要求", "对技能证据的要求", "rules on evidence of skills")
  static let acceptedKinds = Keyword("acceptedKinds", "可用方式", "可以采用的证据方式", "the kinds of evidence that count")
  static let requiredKinds = Keyword("requiredKinds", "必备方式", "每项必须具备的证据方式", "the kinds that every item needs")
  static let count = Keyword("count", "件数", "每项所需证据件数", "pieces of evidence an item needs")
  static let recency = Keyword("recency", "时效", "证据距评价日不得超过的时间", "how old evidence may be on the as-of date")
  static let keyItems = Keyword("key", "关键项", "另列为 ★ 的上层项目", "refined items that this standard also marks ★")

  // MARK: Eligibility
  static let experience = Keyword("experience", "工作年限", "累计工作年限，如 `6y`", "years of work in all, such as `6y`")
  static let of = Keyword("of", "范围", "`own` 本职业（默认），`related` 本职业或相关职业", "`own` (if left out) or `related`")
  static let after = Keyword("after", "取证后", "自取得该证书起计算工作年限", "work counts from the date of this certificate")
  static let certificate = Keyword("certificate", "证书", "证书的等级", "the certificate's level")
  static let holds = Keyword("holds", "持有", "持有该等级或更高等级的证书", "a certificate of this level or a higher one")
  static let duration = Keyword("for", "满", "取得证书后满多久（日历时间）", "calendar time since the certificate")
  static let graduate = Keyword("graduate", "毕业", "一张毕业证书须同时具备的条件", "what one diploma must be")
  static let school = Keyword("school", "学校类型", "学校类型之一", "one of these kinds of school")
  static let education = Keyword("education", "学历", "最低学历", "the least level of schooling")
  static let major = Keyword("major", "专业", "本专业、相关专业或不限", "`own`, `related` or `any`")
  static let finalYear = Keyword("finalYear", "含应届", "含尚未取得毕业证书的应届生", "final-year students count too")
  static let accreditedFor = Keyword(
    "accreditedFor", "培养目标", "经评估论证、以该等级为培养目标", "an assessed programme that trains to this level")
  static let apprenticeship = Keyword(
    "apprenticeship", "学徒", "`completed`：学徒期满", "`completed`: an apprenticeship served")
  static let age = Keyword("age", "年满", "申报日的最小周岁", "the least age on the application date")
  static let credential = Keyword("credential", "资格证书", "其他资格证书", "another qualification")

  // MARK: Work requirements
  static let functions = Keyword("functions", "职业功能", "职业功能表", "the occupation's functions")
  static let level = Keyword("level", "等级", "所属等级", "the level it belongs to")
  static let code = Keyword("code", "编号", "编号", "its number in the standard")
  static let tasks = Keyword("tasks", "工作内容", "工作内容", "the tasks of the function")
  static let skills = Keyword("skills", "技能要求", "技能要求", "what one must be able to do")
  static let knowledge = Keyword("knowledge", "相关知识要求", "相关知识要求", "what one must know")
  static let text = Keyword("text", "内容", "条目内容", "the item's text")
  static let key = Keyword("key", "关键", "★ 关键技能", "★: failing it fails the practical")
  static let itemPass = Keyword("pass", "合格分", "本项自己的合格分", "the item's own pass mark")

  // MARK: Ladder
  static let authority = Keyword("authority", "依据", "依据的文件", "the document it rests on")
  static let date = Keyword("date", "日期", "日期", "its date")
  static let steps = Keyword("steps", "级次", "由低到高的各级", "the steps, low to high")
  static let digit = Keyword("digit", "编号数字", "证书编号中的等级数字", "its digit in certificate numbers")
  static let mappings = Keyword("mappings", "对应", "与其他等级体系的对应", "what its steps are worth on other ladders")
  static let fromStep = Keyword("from", "自", "本体系的级次", "a step of this ladder")
  static let toStep = Keyword("to", "至", "对方体系的级次", "a step of the other ladder")
  static let relation = Keyword("relation", "关系", "两者的关系", "how the two stand to each other")
  static let exempts = Keyword("exempts", "免考科目", "免考的科目", "the components it exempts from")

  // MARK: Crosswalk
  static let owner = Keyword("owner", "所有者", "对照的发布者", "who publishes the crosswalk")
  static let alignments = Keyword("alignments", "对照", "条目之间的对照", "alignments between items")
  static let fromItem = Keyword("from", "自", "条目全名", "an item's full name")
  static let toItem = Keyword("to", "至", "条目全名", "an item's full name")
  static let reason = Keyword("reason", "理由", "理由", "why")

  // MARK: Scheme
  static let certifies = Keyword("certifies", "认定", "颁发证书所依据的标准", "the standard whose levels are certified")
  static let endorses = Keyword("endorses", "签注", "同时签注的标准", "the standards endorsed on the certificate")
  static let schemeLevels = Keyword("levels", "等级", "开考的等级", "the levels examined")
  static let issuer = Keyword("issuer", "颁证机构", "颁证机构的标识", "the issuer's id")
  static let declaredExperience = Keyword(
    "declaredExperience", "承认自报年限", "是否承认自报的工作年限", "whether declared years of work count")

  // MARK: Issuer
  static let did = Keyword("did", "did", "机构的 did:web 标识", "the institution's did:web identifier")
  static let filing = Keyword("filing", "备案", "备案信息", "what is filed with the authority")
  static let category = Keyword("category", "机构类别", "Y 用人单位，S 社会培训评价组织", "Y employer, S training organisation")
  static let institution = Keyword("institution", "机构代码", "四位机构代码", "the institution's four digits")
  static let province = Keyword("province", "省份代码", "两位省份代码", "the province's two digits")
  static let site = Keyword("site", "站点代码", "六位站点序列码", "the site's six digits")
  static let scope = Keyword("scope", "范围", "备案的职业与等级", "the occupations and levels filed")

  // MARK: The table
  /// Every key, in the order above.
  static let all: [Keyword] = [
    .kind, .id, .title, .chineseText, .englishText, .layer, .edition, .body, .document, .occupation, .catalogue,
    .occupationCode, .workTypes, .definition, .environment, .abilities, .minEducation, .ladder, .inForce, .from,
    .to, .refines, .standard, .levelMap, .related, .occupations, .ownMajors, .majors, .basics, .ethics,
    .basicKnowledge, .levels, .training, .trainingSynthetic, .eligibility, .assessment, .theory, .practical,
    .review, .pass, .minutes, .assessors, .weights, .synthetic, .evidence, .acceptedKinds, .requiredKinds, .count,
    .recency, .keyItems, .experience, .of, .after, .certificate, .holds, .duration, .graduate, .school, .education,
    .major, .finalYear, .accreditedFor, .apprenticeship, .age, .credential, .functions, .level, .code, .tasks,
    .skills, .knowledge, .text, .key, .itemPass, .authority, .date, .steps, .digit, .mappings, .fromStep, .toStep,
    .relation, .exempts, .owner, .alignments, .fromItem, .toItem, .reason, .certifies, .endorses, .schemeLevels,
    .issuer, .declaredExperience, .did, .filing, .category, .institution, .province, .site, .scope,
  ]
}
