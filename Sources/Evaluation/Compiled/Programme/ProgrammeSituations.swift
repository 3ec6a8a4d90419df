import Vocabulary

/// Which editions decide, by an application's date and by what its cohort is pinned to.
struct ProgrammeSituations: Sendable {
  /// From each of these days on another situation may hold; the first is the first day there is.
  var from: [CompactDate] = []
  /// For no pin and then for each, by day of change: a situation; -1 where nothing can be judged.
  var places: [Int32] = []
  /// What an application or a run may be pinned to, numbered from 1.
  var pins: [String: Int] = [:]
  var all: [ProgrammeSituation] = []

  /// The situation of an application; -1 where it is not judged, or pinned to what there is not.
  func place(on date: CompactDate, pinned: String?) -> Int32 {
    var pin = 0
    if let pinned {
      guard let number = pins[pinned] else { return -1 }
      pin = number
    }
    var (low, high) = (0, from.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if from[middle] <= date { low = middle } else { high = middle }
    }
    return places[pin * from.count + low]
  }
}

/// The editions that applications of some days are judged by.
struct ProgrammeSituation: Sendable {
  struct Applicable: Sendable {
    var standard: Int32
    /// The edition's last day, where the applications are of later ones.
    var retired: CompactDate
  }

  /// The certified one first.
  var standards: [Applicable]
  var unjudged: [UnjudgedStandard]
  /// Of ``standards``, those that are in force no more.
  var retired: [StandardEdition]
  /// By level name, the application; -1 where the scheme or the edition has no such level.
  var applications: [Int32]
}
