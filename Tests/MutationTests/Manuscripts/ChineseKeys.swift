extension Site {
  /// The Chinese name of this entry's key; nil where the key is a name of the author's own (a level, a function's code).
  var chineseKey: String? {
    // Below a key that is Chinese already the path is not the one these patterns know.
    guard let key = path.last, isFixed, path.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
    for (pattern, name) in Self.byPlace where pattern.matches(path) { return name }
    return Self.anywhere[key]
  }

  /// The language's own word, not a name of the author's.
  var isFixed: Bool {
    key != nil
      && !matches(any: Self.authorsOwn)
  }

  private static let authorsOwn = [
    "standard/levels/*", "standard/refines/-/levels/*", "standard/levels/*/weights/theory|practical/*",
  ].map(SitePattern.init)

  /// Names that depend on where the key stands.
  private static let byPlace = [
    ("standard|scheme/occupation/code", "编码"), ("standard/refines/-/levels", "等级对应"),
    ("standard/basics/knowledge", "基础知识"), ("standard/functions/-/tasks/-/knowledge", "相关知识要求"),
    ("standard/related/occupations", "相关职业"), ("standard/levels/*/key", "关键项"),
    ("standard/levels/*/assessment/*/assessors", "考评员人数"), ("standard/levels/*/evidence/assessors", "考评员人数"),
    ("standard/inForce/from", "起"), ("standard/inForce/to", "止"), ("issuer/filing/inForce/from", "起"),
    ("issuer/filing/inForce/to", "止"), ("ladder/mappings/-/from", "自"), ("ladder/mappings/-/to", "至"),
    ("crosswalk/alignments/-/from", "自"), ("crosswalk/alignments/-/to", "至"),
  ].map { (SitePattern($0), $1) }

  private static let anywhere = [
    "kind": "类型", "id": "标识", "title": "名称", "zh": "中文", "en": "英文", "layer": "层级", "edition": "版次",
    "body": "颁布机构", "document": "文号", "occupation": "职业", "catalogue": "大典版次", "workTypes": "工种",
    "definition": "职业定义", "environment": "职业环境条件", "abilities": "职业能力特征", "minEducation": "普通受教育程度",
    "ladder": "等级体系", "inForce": "施行", "refines": "细化", "standard": "标准", "related": "相关", "ownMajors": "本专业",
    "majors": "相关专业", "basics": "基本要求", "ethics": "职业道德", "levels": "等级", "training": "培训学时",
    "trainingSynthetic": "学时自拟", "eligibility": "申报条件", "assessment": "评价方式", "theory": "理论", "practical": "技能",
    "review": "综合评审", "pass": "合格分", "minutes": "时间", "weights": "权重", "synthetic": "自拟", "evidence": "证据要求",
    "acceptedKinds": "可用方式", "requiredKinds": "必备方式", "count": "件数", "recency": "时效", "experience": "工作年限",
    "of": "范围", "after": "取证后", "certificate": "证书", "holds": "持有", "for": "满", "graduate": "毕业",
    "school": "学校类型", "education": "学历", "major": "专业", "finalYear": "含应届", "accreditedFor": "培养目标",
    "apprenticeship": "学徒", "age": "年满", "credential": "资格证书", "functions": "职业功能", "level": "等级", "code": "编号",
    "tasks": "工作内容", "skills": "技能要求", "text": "内容", "key": "关键", "authority": "依据", "date": "日期",
    "steps": "级次", "digit": "编号数字", "mappings": "对应", "relation": "关系", "owner": "所有者", "alignments": "对照",
    "reason": "理由", "certifies": "认定", "endorses": "签注", "issuer": "颁证机构", "declaredExperience": "承认自报年限",
    "filing": "备案", "category": "机构类别", "institution": "机构代码", "province": "省份代码", "site": "站点代码",
    "scope": "范围",
  ]
}
