/// The nearest of the known words to one that is not known, for "did you mean".
package enum Suggestion {
  /// Nil where nothing is near: more than a third of the word (at least one character) would have to change. A word that
  /// differs in case only is the nearest of all.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    // No known word is that long, and comparing a whole file to each of them takes its time.
    guard word.utf8.count <= 1000 else { return nil }
    let lowercased = word.lowercased()
    if let same = candidates.filter({ $0.lowercased() == lowercased && $0 != word }).min() { return same }
    let letters = Array(word)
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = self.distance(letters, Array(candidate), limit: limit)
      guard distance <= limit, distance < candidate.count else { continue }
      if best.map({ (distance, candidate) < ($0.distance, $0.word) }) ?? true { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Edit distance in which a transposition of neighbours counts one (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          last[column] + (character == right[column] ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
