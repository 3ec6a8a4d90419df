import Vocabulary

/// What a record shows, in numbers: names as the programme numbers them, days as words, scores in units of one part of
/// the whole record. Filled again for record after record without giving its lists up.
struct Dossier: Sendable {
  struct Job: Sendable {
    var occupation: OccupationNumber
    /// Day numbers; the end is the day after the last, and far off for work that goes on.
    var start: Int
    var end: Int
    /// The employer among the units of the roster; -1: none of them.
    var unit: Int32 = -1
  }

  struct Certificate: Sendable {
    var occupation: OccupationNumber
    /// Its ladder and step as one number, and its step's name.
    var step: Int32
    var stepName: Int32
    var date: CompactDate
  }

  struct Credential: Sendable {
    var kind: UInt8
    var date: CompactDate
  }

  struct Title: Sendable {
    var rank: UInt8
    var speciality: Int32
    var date: CompactDate
  }

  struct Training: Sendable {
    var occupation: OccupationNumber
    var stepName: Int32
    /// -1: not recorded.
    var hours: Int
    var date: CompactDate
  }

  struct Apprenticeship: Sendable {
    var occupation: OccupationNumber
    var date: CompactDate
    var namesEnterpriseMentor: Bool
    var namesSchoolMentor: Bool
  }

  struct Diploma: Sendable {
    var school: UInt8
    var education: UInt8
    var hasClasses: Bool
    var isFinalYear: Bool
    var isEnrolled: Bool
    /// 255: none.
    var programme: UInt8
    var major: Int32
    var graduated: CompactDate
    /// The name of a step; -1: none.
    var accreditedFor: Int32
  }

  struct Sitting: Sendable {
    enum Score: UInt8, Sendable {
      case blank
      case absent
      case given
    }

    var component: UInt8
    var score: Score
    var standard: Int32
    var level: Int32
    var date: CompactDate
    /// How many different assessors.
    var panel: Int32
    /// Who of the roster they are, where that is asked; those who are not in it are left out.
    var assessors = Slice.empty
    /// A sanction voids it.
    var isVoid = false
    var functions: Slice
    var keys: Slice
    /// The given total, in lowest terms.
    var numerator: Int
    var denominator: Int
  }

  struct Function: Sendable {
    var code: Int32
    var value: Int
  }

  struct Key: Sendable {
    var code: Int32
    var isPassed: Bool
  }

  struct Piece: Sendable {
    var item: Int32
    /// The next piece for the same item; -1: none.
    var next: Int32
    var kind: UInt16
    var panel: Int32
    var date: CompactDate
    var value: Int
    /// A sanction voids it.
    var isVoid = false
  }

  /// Among ``Programme/Tables/applications``.
  var application: Int32 = 0
  /// Among the situations.
  var situation: Int32 = 0
  var date = CompactDate.absent
  /// Whether the record says it; else the as-of date stands for it.
  var isDated = false
  var dayNumber = 0
  var birth = CompactDate.absent
  /// -1: nothing is declared.
  var declaredYears = -1
  var intended = OccupationNumber.absent
  /// By its number; the number after the last for none.
  var workType = 0
  /// Scores that are added up are whole numbers of parts of which this many are a point.
  var unit = 100

  var jobs: [Job] = []
  /// Places of jobs by their first days.
  var jobsByStart: [Int32] = []
  var certificates: [Certificate] = []
  var credentials: [Credential] = []
  var titles: [Title] = []
  var trainings: [Training] = []
  var apprenticeships: [Apprenticeship] = []
  var diplomas: [Diploma] = []
  var sittings: [Sitting] = []
  var functions: [Function] = []
  /// Among the ids of the roster.
  var assessors: [Int32] = []
  var keys: [Key] = []
  var pieces: [Piece] = []
  /// Of the bars of the as-of date, the one that ends last.
  var bar: Bar?
  /// By item, its first piece; -1: none.
  var firstPieces: [Int32]

  init(_ programme: Programme) {
    firstPieces = [Int32](repeating: -1, count: programme.tables.items.count)
  }

  mutating func removeAll() {
    for piece in pieces { firstPieces[Int(piece.item)] = -1 }
    unit = 100
    bar = nil
    jobs.removeAll(keepingCapacity: true)
    jobsByStart.removeAll(keepingCapacity: true)
    certificates.removeAll(keepingCapacity: true)
    credentials.removeAll(keepingCapacity: true)
    titles.removeAll(keepingCapacity: true)
    trainings.removeAll(keepingCapacity: true)
    apprenticeships.removeAll(keepingCapacity: true)
    diplomas.removeAll(keepingCapacity: true)
    sittings.removeAll(keepingCapacity: true)
    functions.removeAll(keepingCapacity: true)
    assessors.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Links every item's pieces in their order, and puts the jobs in order of their first days.
  mutating func index() {
    for index in pieces.indices.reversed() {
      let item = Int(pieces[index].item)
      pieces[index].next = firstPieces[item]
      firstPieces[item] = Int32(truncatingIfNeeded: index)
    }
    for index in jobs.indices {
      jobsByStart.append(Int32(truncatingIfNeeded: index))
      var place = index
      while place > 0, jobs[Int(jobsByStart[place - 1])].start > jobs[index].start {
        jobsByStart[place] = jobsByStart[place - 1]
        place -= 1
      }
      jobsByStart[place] = Int32(truncatingIfNeeded: index)
    }
  }
}
