import Diagnostics
import Vocabulary

/// The words of one vocabulary, laid out for reading many of them.
struct WordTable<Word: Term>: Sendable {
  let words: [(english: String, chinese: String, word: Word)]
  /// Other words that real sheets use for the same thing and for nothing else.
  let synonyms: [String: Word]

  init(_ type: Word.Type, synonyms: [String: Word] = [:]) {
    self.words = Word.allCases.map { ($0.rawValue, $0.chinese, $0) }
    self.synonyms = synonyms
  }

  func word(named name: String) -> Word? {
    for entry in words where entry.chinese == name || entry.english == name { return entry.word }
    return synonyms[name]
  }

  /// All that may stand, for messages.
  var names: [Bilingual] { words.map { Bilingual(zh: $0.chinese, en: $0.english) } }
}

/// The vocabularies that records use.
enum Words {
  /// For the last day of work that goes on.
  static let ongoing: Set<String> = ["至今", "今", "在职", "现在", "目前", "在岗"]

  static let documents = WordTable(
    IdentityDocument.self,
    synonyms: [
      "身份证": .residentID, "中华人民共和国居民身份证": .residentID, "居民身份证件": .residentID,
      "港澳居民居住证": .hkMacauTaiwanResidence, "台湾居民居住证": .hkMacauTaiwanResidence,
      "港澳通行证": .hkMacauPermit, "回乡证": .hkMacauPermit, "台胞证": .taiwanPermit,
      "外国人永久居留证": .foreignPermanentResidence, "外国护照": .passport,
    ])

  static let schools = WordTable(
    SchoolKind.self,
    synonyms: [
      "技校": .technicalSchool, "高级技校": .seniorTechnicalSchool, "中职": .secondaryVocational,
      "中职学校": .secondaryVocational, "中等专业学校": .secondaryVocational, "高职": .higherVocational,
      "高职院校": .higherVocational, "高等职业院校": .higherVocational, "普通高校": .university, "大学": .university,
    ])

  static let education = WordTable(
    EducationLevel.self,
    synonyms: [
      "中职": .secondaryVocational, "中等专科": .secondaryVocational, "专科": .associate, "大学专科": .associate,
      "大学本科": .bachelor, "硕士研究生": .master, "博士研究生": .doctor, "普通高中": .seniorMiddle,
    ])

  static let programmes = WordTable(
    ProgrammeClass.self,
    synonyms: ["中级班": .intermediateClass, "高级班": .seniorClass, "预备技师": .traineeTechnicianClass])

  /// 初级 and 高级 each hold two ranks; without more said, it is the lower one that is certain.
  static let titleRanks = WordTable(
    TitleRank.self,
    synonyms: [
      "初级": .elementary, "初级职称": .elementary, "助理": .assistant, "中级职称": .intermediate, "副高": .associateSenior,
      "高级": .associateSenior, "高级职称": .associateSenior, "正高": .senior,
    ])

  static let qualifications = WordTable(Qualification.self, synonyms: ["预备技师": .traineeTechnician])

  static let components = WordTable(
    Component.self,
    synonyms: [
      "理论知识": .theory, "理论考试": .theory, "实操": .practical, "操作技能": .practical, "技能考核": .practical,
      "评审": .review,
    ])

  static let evidenceKinds = WordTable(EvidenceKind.self)

  static let competitionClasses = WordTable(
    CompetitionClass.self, synonyms: ["世赛": .world, "国赛一类": .nationalFirst, "国赛二类": .nationalSecond, "省赛": .provincial])
  static let competitionGroups = WordTable(
    CompetitionGroup.self,
    synonyms: ["职工": .worker, "教师": .teacher, "学生": .student, "高级": .senior, "中级": .intermediate])
  static let prizes = WordTable(Prize.self, synonyms: ["金牌": .gold, "银牌": .silver, "铜牌": .bronze, "优胜": .merit])
  static let recognitions = WordTable(RecognitionKind.self, synonyms: ["破格晋升": .exceptional, "破格认定": .exceptional])

  static let sanctions = WordTable(
    SanctionMeasure.self, synonyms: ["成绩作废": .void, "取消成绩": .void, "停考": .bar, "暂停参加考试": .bar])
}
