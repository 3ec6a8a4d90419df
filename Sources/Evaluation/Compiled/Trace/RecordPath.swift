/// Where in a record a value stands, without text.
struct RecordPath: Hashable, Sendable {
  enum Field: UInt8, Sendable, CaseIterable {
    case declaredExperience
    case intendedOccupation
    case birthDate
    case employmentFrom
    case certificateLevel
    case certificateDate
    case credentialKind
    case titleRank
    case titleDate
    case trainingLevel
    case trainingHours
    case apprenticeshipCompleted
    case major
    case sittingScore
    case function
    case key
    case evidenceScore
    case sanctionMeasure

    /// The list the value is in; nil for the record's own fields.
    var list: String? { parts.list }
    /// The pointer's end, from the element on.
    var name: String { parts.name }

    private var parts: (list: String?, name: String) {
      switch self {
      case .declaredExperience: (nil, "/declaredExperience")
      case .intendedOccupation: (nil, "/application/intendedOccupation")
      case .birthDate: (nil, "/person/birthDate")
      case .employmentFrom: ("employment", "/from")
      case .certificateLevel: ("certificates", "/level")
      case .certificateDate: ("certificates", "/date")
      case .credentialKind: ("credentials", "/kind")
      case .titleRank: ("titles", "/rank")
      case .titleDate: ("titles", "/date")
      case .trainingLevel: ("training", "/level")
      case .trainingHours: ("training", "/hours")
      case .apprenticeshipCompleted: ("apprenticeships", "/completed")
      case .major: ("education", "/major")
      case .sittingScore: ("sittings", "/score")
      case .function: ("sittings", "/functions")
      case .key: ("sittings", "/keys")
      case .evidenceScore: ("evidence", "/score")
      case .sanctionMeasure: ("sanctions", "/measure")
      }
    }
  }

  let field: Field
  /// The element's place in its list.
  let element: Int32
  /// The text of the function's or item's code; -1 where there is none.
  let code: Int32

  init(_ field: Field, _ element: Int = 0, code: Int32 = -1) {
    self.field = field
    self.element = Int32(truncatingIfNeeded: element)
    self.code = code
  }

  /// As ``Trace/uses`` has it.
  func pointer(_ texts: TextPool) -> String {
    let list = field.list.map { "/\($0)/\(element)" } ?? ""
    return list + field.name + (code < 0 ? "" : "/" + texts[code])
  }
}
