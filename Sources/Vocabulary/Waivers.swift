/// 竞赛类别: how high a skills competition stands.
package enum CompetitionClass: String, Term {
  case world
  case nationalFirst = "national-1"
  case nationalSecond = "national-2"
  case provincial
  case municipal

  package var chinese: String {
    switch self {
    case .world: "世界技能大赛"
    case .nationalFirst: "国家级一类"
    case .nationalSecond: "国家级二类"
    case .provincial: "省级"
    case .municipal: "市级"
    }
  }
}

/// 竞赛组别.
package enum CompetitionGroup: String, Term {
  case worker
  case teacher
  case student
  case senior
  case intermediate

  package var chinese: String {
    switch self {
    case .worker: "职工组"
    case .teacher: "教师组"
    case .student: "学生组"
    case .senior: "高级组"
    case .intermediate: "中级组"
    }
  }
}

/// 奖项 where prizes are given and not ranks.
package enum Prize: String, Term {
  case gold
  case silver
  case bronze
  case merit

  package var chinese: String {
    switch self {
    case .gold: "金奖"
    case .silver: "银奖"
    case .bronze: "铜奖"
    case .merit: "优胜奖"
    }
  }
}

/// How somebody is recognised without the ordinary examination.
package enum RecognitionKind: String, Term {
  /// By the employer, from daily performance and results.
  case direct
  /// Beside the ordinary conditions, for an outstanding achievement.
  case exceptional

  package var chinese: String {
    switch self {
    case .direct: "直接认定"
    case .exceptional: "破格"
    }
  }
}

/// What a recognition can be instead of.
package enum WaivedPart: String, OrderedTerm {
  case eligibility
  case theory
  case practical
  case review

  package var chinese: String {
    switch self {
    case .eligibility: "申报条件"
    case .theory: "理论"
    case .practical: "技能"
    case .review: "综合评审"
    }
  }

  package init(_ component: Component) {
    switch component {
    case .theory: self = .theory
    case .practical: self = .practical
    case .review: self = .review
    }
  }
}
