/// Days of work laid out in time, backwards from an end: jobs of some length with gaps between them. Days are numbers,
/// ends excluded.
struct WorkPeriods {
  /// Oldest first, none overlapping.
  private(set) var jobs: [Range<Int>] = []
  /// Where the next older one has to end.
  private(set) var start: Int

  /// - Parameters:
  ///   - end: the day after the last one worked, at the latest.
  ///   - isUnbroken: whether one job begins when the one before it ends.
  init(days: Int, endingBefore end: Int, isUnbroken: Bool = false, _ random: inout RandomStream) {
    start = end
    for (index, length) in Self.parts(days, &random).enumerated() {
      if index > 0, !isUnbroken { start -= Self.gap(&random) }
      jobs.insert(start - length..<start, at: 0)
      start -= length
    }
  }

  /// One to three jobs, more for more years.
  private static func parts(_ days: Int, _ random: inout RandomStream) -> [Int] {
    guard days > 0 else { return [] }
    guard days >= 240 else { return [days] }
    let count = 1 + random.below(days > 1500 ? 3 : 2)
    var cuts = (1..<count).map { days * $0 / count + random.within(-days / 8...days / 8) }
    cuts.sort()
    var parts: [Int] = []
    var before = 0
    for cut in cuts + [days] {
      parts.append(cut - before)
      before = cut
    }
    return parts.filter { $0 > 0 }
  }

  private static func gap(_ random: inout RandomStream) -> Int {
    switch random.below(10) {
    case ..<4: 0
    case ..<8: random.within(1...60)
    default: random.within(61...400)
    }
  }

  /// The day on which the last so many days of work begin.
  func firstDay(ofLast days: Int) -> Int {
    var left = days
    for job in jobs.reversed() {
      if left <= job.count { return job.upperBound - left }
      left -= job.count
    }
    return start
  }

  /// Makes one job of the oldest of these and the newest of earlier ones, where they touch.
  mutating func prepend(_ earlier: WorkPeriods) {
    if let last = earlier.jobs.last, let first = jobs.first, last.upperBound == first.lowerBound {
      jobs = earlier.jobs.dropLast() + [last.lowerBound..<first.upperBound] + jobs.dropFirst()
    } else {
      jobs = earlier.jobs + jobs
    }
    start = earlier.start
  }
}
