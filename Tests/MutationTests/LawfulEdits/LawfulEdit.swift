/// One way to write the same otherwise.
struct LawfulEdit: Sendable {
  let name: String
  /// The places in a document where it can be done.
  let slips: @Sendable (Manuscript, inout Dice) -> [Slip]

  init(_ name: String, _ slips: @escaping @Sendable (Manuscript, inout Dice) -> [Slip]) {
    self.name = name
    self.slips = slips
  }

  static let all: [LawfulEdit] = wholeFile + order + style + quotes + spacing + languages
}
