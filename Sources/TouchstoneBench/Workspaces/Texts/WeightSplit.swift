/// Splits a hundred among the rows of a 权重表 in fives, as committees do.
enum WeightSplit {
  /// - Precondition: `total` is a multiple of five and at least five a part.
  static func parts(_ count: Int, of total: Int, _ random: inout RandomStream) -> [Int] {
    var parts = Array(repeating: 5, count: count)
    for _ in 0..<(total / 5 - count) { parts[random.below(count)] += 5 }
    return parts
  }
}
