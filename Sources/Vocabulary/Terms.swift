/// Who publishes a standard, from the highest: a lower layer may add or tighten, never loosen.
package enum Layer: String, OrderedTerm {
  case national
  case industry
  case enterprise

  package var chinese: String {
    switch self {
    case .national: "国家"
    case .industry: "行业"
    case .enterprise: "企业"
    }
  }
}

/// 考核科目: a part of the examination that is passed on its own mark (技术规程 1.9.2).
package enum Component: String, OrderedTerm {
  case theory
  case practical
  case review

  package var chinese: String {
    switch self {
    case .theory: "理论"
    case .practical: "技能"
    case .review: "综合评审"
    }
  }
}

/// The two columns of a 工作要求 table, numbered independently.
package enum ItemKind: String, OrderedTerm {
  case skill
  case knowledge

  package var chinese: String {
    switch self {
    case .skill: "技能要求"
    case .knowledge: "相关知识要求"
    }
  }

  /// Theory averages knowledge items, the practical averages skills (rule 3).
  package var component: Component {
    switch self {
    case .skill: .practical
    case .knowledge: .theory
    }
  }
}

/// 本 or 相关: what belongs to the occupation itself also belongs to 本或相关.
package enum Relatedness: String, Term {
  case own
  case related

  package var chinese: String {
    switch self {
    case .own: "本"
    case .related: "相关"
    }
  }
}

/// How close a diploma's major must be to the occupation.
package enum MajorRelation: String, Term {
  case own
  case related
  case any

  package var chinese: String {
    switch self {
    case .own: "本"
    case .related: "相关"
    case .any: "不限"
    }
  }
}

/// 学历, by rank (GB/T 4658).
package enum EducationLevel: String, OrderedTerm {
  case primary
  case juniorMiddle = "junior-middle"
  case seniorMiddle = "senior-middle"
  case secondaryVocational = "secondary-vocational"
  case associate
  case bachelor
  case master
  case doctor

  package var chinese: String {
    switch self {
    case .primary: "小学"
    case .juniorMiddle: "初中"
    case .seniorMiddle: "高中"
    case .secondaryVocational: "中专"
    case .associate: "大专"
    case .bachelor: "本科"
    case .master: "硕士"
    case .doctor: "博士"
    }
  }
}

/// The kinds of school that 申报条件 name.
package enum SchoolKind: String, OrderedTerm {
  case technicalSchool = "technical-school"
  case seniorTechnicalSchool = "senior-technical-school"
  case technicianCollege = "technician-college"
  case secondaryVocational = "secondary-vocational"
  case higherVocational = "higher-vocational"
  case university

  package var chinese: String {
    switch self {
    case .technicalSchool: "技工学校"
    case .seniorTechnicalSchool: "高级技工学校"
    case .technicianCollege: "技师学院"
    case .secondaryVocational: "中等职业学校"
    case .higherVocational: "高等职业学校"
    case .university: "普通高等学校"
    }
  }
}

/// How a piece of competency evidence came about.
package enum EvidenceKind: String, OrderedTerm {
  case practicalExam = "practical-exam"
  case workplaceObservation = "workplace-observation"
  case simulation
  case workProduct = "work-product"
  case project
  case writtenTest = "written-test"
  case oralExam = "oral-exam"
  case trainingAssessment = "training-assessment"
  case thirdPartyReport = "third-party-report"

  package var chinese: String {
    switch self {
    case .practicalExam: "实操考核"
    case .workplaceObservation: "现场观察"
    case .simulation: "模拟操作"
    case .workProduct: "作品"
    case .project: "项目实践"
    case .writtenTest: "笔试"
    case .oralExam: "口试"
    case .trainingAssessment: "培训考核"
    case .thirdPartyReport: "第三方证明"
    }
  }
}

/// The classes of technical schools (技工院校) that 申报条件 name, by rank.
package enum ProgrammeClass: String, OrderedTerm {
  case intermediateClass = "intermediate-class"
  case seniorClass = "senior-class"
  case traineeTechnicianClass = "trainee-technician-class"
  case technicianClass = "technician-class"

  package var chinese: String {
    switch self {
    case .intermediateClass: "中级工班"
    case .seniorClass: "高级工班"
    case .traineeTechnicianClass: "预备技师班"
    case .technicianClass: "技师班"
    }
  }
}

/// 职称 by rank: 初级 is 员级 or 助理级, 高级 is 副高级 or 正高级.
package enum TitleRank: String, OrderedTerm {
  case elementary
  case assistant
  case intermediate
  case associateSenior = "associate-senior"
  case senior

  package var chinese: String {
    switch self {
    case .elementary: "员级"
    case .assistant: "助理级"
    case .intermediate: "中级"
    case .associateSenior: "副高级"
    case .senior: "正高级"
    }
  }
}

/// 考核形式: how a component is examined.
package enum AssessmentMethod: String, OrderedTerm {
  case written
  case computer
  case practice
  case simulation
  case oral
  case defence
  case portfolio

  package var chinese: String {
    switch self {
    case .written: "笔试"
    case .computer: "机考"
    case .practice: "实操"
    case .simulation: "模拟操作"
    case .oral: "口试"
    case .defence: "答辩"
    case .portfolio: "材料审阅"
    }
  }
}

/// 标准类别: what kind of standard a document is, which decides what it must hold.
package enum StandardFamily: String, Term {
  case occupational
  case evaluationNorm = "evaluation-norm"
  case specialAbility = "special-ability"
  case onePlusX = "one-plus-x"

  package var chinese: String {
    switch self {
    case .occupational: "国家职业标准"
    case .evaluationNorm: "行业企业评价规范"
    case .specialAbility: "专项职业能力考核规范"
    case .onePlusX: "职业技能等级标准"
    }
  }
}

/// Qualifications beside level certificates and diplomas that 申报条件 name.
package enum Qualification: String, OrderedTerm {
  case traineeTechnician = "trainee-technician"

  package var chinese: String {
    switch self {
    case .traineeTechnician: "预备技师证书"
    }
  }
}

/// 证件类型.
package enum IdentityDocument: String, OrderedTerm {
  case residentID = "resident-id"
  case hkMacauTaiwanResidence = "hk-macau-taiwan-residence"
  case hkMacauPermit = "hk-macau-permit"
  case taiwanPermit = "taiwan-permit"
  case passport
  case foreignPermanentResidence = "foreign-permanent-residence"

  package var chinese: String {
    switch self {
    case .residentID: "居民身份证"
    case .hkMacauTaiwanResidence: "港澳台居民居住证"
    case .hkMacauPermit: "港澳居民来往内地通行证"
    case .taiwanPermit: "台湾居民来往大陆通行证"
    case .passport: "护照"
    case .foreignPermanentResidence: "外国人永久居留身份证"
    }
  }
}

extension IdentityDocument {
  /// What of a document's number tells one person from another: the last two digits of an eleven-character 港澳居民来往内地通行证
  /// only count its renewals.
  package func person<Number: Collection>(by number: Number) -> Number.SubSequence {
    self == .hkMacauPermit ? number.prefix(9) : number[...]
  }
}

/// 评价机构类别, the first position of a certificate number.
package enum InstitutionCategory: String, Term {
  case employer = "Y"
  case training = "S"

  package var chinese: String {
    switch self {
    case .employer: "用人单位"
    case .training: "社会培训评价组织"
    }
  }
}

/// What was done about a breach of discipline (违纪违规处理).
package enum SanctionMeasure: String, Term {
  /// The results of the days named are void.
  case void
  /// The candidate may not be examined on the days named.
  case bar

  package var chinese: String {
    switch self {
    case .void: "成绩无效"
    case .bar: "禁考"
    }
  }
}
