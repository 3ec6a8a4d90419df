/// The assessors of one place: numbered, so that panels of a cohort overlap as they do in practice.
enum Panel {
  private static let most = 120

  /// So many different ones.
  static func assessors(_ count: Int, _ random: inout RandomStream) -> [String] {
    let first = random.below(most)
    let step = random.pick([1, 7, 11, 13, 17, 19])
    return (0..<min(count, most)).map { "KP44" + DocumentNumber.padded((first + $0 * step) % most + 1, to: 4) }.sorted()
  }
}
