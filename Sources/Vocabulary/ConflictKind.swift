/// A conflict that people may settle by a resolution, by the code it is reported under; codes never change meaning.
package enum ConflictKind: String, OrderedTerm {
  case loosenedValue = "TS3007"
  case noKindLeft = "TS3008"
  case requiredKindNotAccepted = "TS3009"
  case sameLevelJoined = "TS3010"
  case coversCircle = "TS3011"
  case noMethodLeft = "TS3013"
  case otherOccupationRefined = "TS3042"

  package var chinese: String {
    switch self {
    case .loosenedValue: "要求放宽"
    case .noKindLeft: "无共同证据方式"
    case .requiredKindNotAccepted: "必备方式不可用"
    case .sameLevelJoined: "同级条目合一"
    case .coversCircle: "覆盖成循环"
    case .noMethodLeft: "无共同考核形式"
    case .otherOccupationRefined: "细化其他职业"
    }
  }

  /// What may be decided: which of two values stands, or how two items or two documents stand to each other.
  package var choices: [ResolutionChoice] {
    switch self {
    case .loosenedValue, .noKindLeft, .requiredKindNotAccepted, .noMethodLeft: [.first, .second]
    case .sameLevelJoined, .otherOccupationRefined: [.both]
    case .coversCircle: [.first, .second, .same]
    }
  }
}

/// How a conflict is settled.
package enum ResolutionChoice: String, OrderedTerm {
  /// The first side stands, the second gives way.
  case first
  case second
  /// Each stands as it is.
  case both
  /// The two are one thing.
  case same

  package var chinese: String {
    switch self {
    case .first: "甲"
    case .second: "乙"
    case .both: "并存"
    case .same: "相同"
    }
  }
}
