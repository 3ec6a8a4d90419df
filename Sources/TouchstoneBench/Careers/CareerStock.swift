import CompetencyModel
import Standards
import Vocabulary

/// Occupations, majors and employers that careers are made of.
enum CareerStock {
  /// Of other trades altogether.
  static let otherOccupations = [
    "4-01-02-01", "4-02-02-02", "4-03-02-01", "4-07-05-01", "4-10-01-02", "6-29-01-03", "5-05-01-01",
  ].compactMap { OccupationCode($0) }

  static let otherMajors = ["会计事务", "市场营销", "学前教育", "旅游服务与管理", "服装设计与工艺", "护理", "中餐烹饪", "园林技术"]

  private static let cities = ["广州", "深圳", "佛山", "东莞", "珠海", "惠州", "中山", "江门", "肇庆", "汕头", "韶关", "茂名"]
  private static let names = [
    "粤华", "南岭", "珠江", "荔湾", "鹏程", "岭南", "海珠", "木棉", "星河", "宏远", "顺达", "永兴", "德昌", "联创", "启航", "博瑞",
  ]
  private static let trades = [
    "机电设备", "智能装备", "自动化科技", "电气工程", "精密制造", "电子", "数据服务", "物业管理", "信息技术", "汽车零部件", "家电", "新能源",
  ]

  static func employer(_ random: inout RandomStream) -> String {
    "\(random.pick(cities))\(random.pick(names))\(random.pick(trades))有限公司"
  }

  private static let bodies = ["技能培训中心", "职业技能实训基地", "公共实训中心", "技师工作站"]

  static func trainingBody(_ random: inout RandomStream) -> String { random.pick(cities) + random.pick(bodies) }
}

extension Standard {
  /// The standard's own occupation, now and then by the code of a 工种 of it; where related ones count, sometimes one
  /// of those.
  func occupation(_ relatedness: Relatedness, _ random: inout RandomStream) -> OccupationCode {
    guard relatedness == .related, random.chance(30), let related = random.pick(from: self.related.occupations) else {
      let workType = random.chance(3) ? OccupationCode("\(occupation.code)-00\(random.within(1...3))") : nil
      return workType ?? occupation.code
    }
    return related
  }

  /// Counts neither as the standard's own nor as related to it.
  func unrelatedOccupation(_ random: inout RandomStream) -> OccupationCode {
    let unrelated = CareerStock.otherOccupations.filter { $0 != occupation.code && !related.occupations.contains($0) }
    return random.pick(from: unrelated) ?? occupation.code
  }

  func major(_ relation: MajorRelation, _ random: inout RandomStream) -> String {
    let majors =
      switch relation {
      case .own: related.ownMajors
      case .related: related.ownMajors + related.majors
      case .any: related.majors + CareerStock.otherMajors
      }
    return random.pick(from: majors) ?? unrelatedMajor(&random)
  }

  func unrelatedMajor(_ random: inout RandomStream) -> String {
    let majors = CareerStock.otherMajors.filter { !related.ownMajors.contains($0) && !related.majors.contains($0) }
    return random.pick(from: majors) ?? "公共事务"
  }
}
