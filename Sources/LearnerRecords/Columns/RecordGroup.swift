/// The parts of a learner record, as its documented input shape names them.
package enum RecordGroup: Int, CaseIterable, Sendable {
  case application
  case person
  /// What stands in the record itself.
  case record
  case education
  case employment
  case certificates
  case credentials
  case titles
  case training
  case apprenticeships
  case sittings
  case evidence
  case sanctions
  case awards
  case recognitions

  /// Whether a record may have several, which CSV holds in numbered groups of columns.
  var isRepeated: Bool { rawValue >= Self.education.rawValue }

  static let repeated = allCases.filter(\.isRepeated)

  /// The key of the group in JSON.
  var key: String {
    switch self {
    case .application: "application"
    case .person: "person"
    case .record: ""
    case .education: "education"
    case .employment: "employment"
    case .certificates: "certificates"
    case .credentials: "credentials"
    case .titles: "titles"
    case .training: "training"
    case .apprenticeships: "apprenticeships"
    case .sittings: "sittings"
    case .evidence: "evidence"
    case .sanctions: "sanctions"
    case .awards: "awards"
    case .recognitions: "recognitions"
    }
  }

  /// What a numbered group of columns begins with: the canonical Chinese name, the English one, then others.
  var columnPrefixes: [String] {
    switch self {
    case .application, .person, .record: []
    case .education: ["学历", "education", "教育", "教育经历"]
    case .employment: ["工作", "employment", "工作经历", "从业"]
    case .certificates: ["证书", "certificate", "原证书"]
    case .credentials: ["资格", "credential"]
    case .titles: ["职称", "title", "专业技术职称"]
    case .training: ["培训", "training", "培训经历"]
    case .apprenticeships: ["学徒", "apprenticeship"]
    case .sittings: ["考试", "sitting"]
    case .evidence: ["证据", "evidence"]
    case .sanctions: ["违纪", "sanction", "违规", "违纪处理"]
    case .awards: ["获奖", "award", "竞赛", "竞赛获奖"]
    case .recognitions: ["认定", "recognition", "直接认定", "破格"]
    }
  }

  /// The fields of the group, consecutive in ``RecordField``.
  var fields: [RecordField] { Self.fieldsByGroup[rawValue] }

  private static let fieldsByGroup: [[RecordField]] = allCases.map { group in
    RecordField.allCases.filter { $0.column.group == group }
  }
}
