import LearnerRecords
import Vocabulary

/// Scores on one side of a mark: often close to it, sometimes exactly on it, with none, one or two decimals.
struct ScoreMaker {
  let mark: Score

  func passing(_ random: inout RandomStream) -> Score {
    let near = min(10_000, mark.hundredths + 500)
    let middle = max(near, 8500)
    let hundredths = random.pick(shares: [
      (7, mark.hundredths), (23, random.within(mark.hundredths...near)), (50, random.within(near...middle)),
      (20, random.within(middle...max(middle, 9800))),
    ])
    return score(rounded(hundredths, &random), least: mark.hundredths, most: 10_000)
  }

  func failing(_ random: inout RandomStream) -> Score {
    let mark = mark.hundredths
    guard mark > 0 else { return .zero }
    let near = max(0, mark - 500)
    let hundredths = random.pick(shares: [
      (12, mark - 50), (5, mark - 1), (30, random.within(near...mark - 1)), (38, random.within(near * 2 / 3...near)),
      (12, random.within(near / 4...near * 2 / 3)), (3, 0),
    ])
    return score(mark - hundredths < 51 ? hundredths : rounded(hundredths, &random), least: 0, most: mark - 1)
  }

  private func score(_ hundredths: Int, least: Int, most: Int) -> Score {
    Score(hundredths: min(max(hundredths, least), most)) ?? mark
  }

  /// To whole points, halves, tenths, or not at all.
  private func rounded(_ hundredths: Int, _ random: inout RandomStream) -> Int {
    let step = random.pick(shares: [(50, 100), (25, 50), (15, 10), (10, 1)])
    return hundredths / step * step
  }

  /// Whole scores for the rows of a table whose weighted sum is on the wanted side of the mark, and that sum.
  func rows(_ percents: [Int], isPassing: Bool, _ random: inout RandomStream) -> (scores: [Int], total: Score) {
    let aim = (isPassing ? passing(&random) : failing(&random)).hundredths / 100
    var scores = percents.map { _ in min(max(aim + random.within(-12...12), 0), 100) }
    func sum() -> Int { zip(scores, percents).reduce(0) { $0 + $1.0 * $1.1 } }
    var row = 0
    // One point at a time, row by row: at most a hundred rounds, since all full passes and all zero fails any mark.
    while isPassing ? sum() < mark.hundredths && sum() < 10_000 : sum() >= mark.hundredths && sum() > 0 {
      scores[row] = min(max(scores[row] + (isPassing ? 1 : -1), 0), 100)
      row = (row + 1) % scores.count
    }
    return (scores, Score(hundredths: sum()) ?? mark)
  }
}
