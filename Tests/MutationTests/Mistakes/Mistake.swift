/// One way to get a document wrong. It is made only where it is a mistake whatever the author meant: where the same
/// edit could be a lawful change of the standard, there is no place for it.
struct Mistake: Sendable {
  let name: String
  /// The places in a document where it can be made, each with what is typed there.
  let slips: @Sendable (Manuscript, Library, inout Dice) -> [Slip]

  init(_ name: String, _ slips: @escaping @Sendable (Manuscript, Library, inout Dice) -> [Slip]) {
    self.name = name
    self.slips = slips
  }

  static let all: [Mistake] =
    layout + punctuation + entries + truncation + keys + types + numbers + dates + levels + weights + words + references
    + numbering + scripts
}
