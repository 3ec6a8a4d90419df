/// Items joined into classes (union–find, the smaller class moved into the larger). The smallest member names its class,
/// so the order of joins leaves no mark; no class ever holds two items of one (standard, level) (rule 8).
struct ItemClasses {
  /// By item, the number of the (standard, level) it is of.
  private let owners: [Int]
  private var parents: [Int]
  /// By leader, for classes of more than one.
  private var joined: [Int: Class] = [:]

  private struct Class {
    var smallest: Int
    var members: [Int]
    var itemByOwner: [Int: Int]
  }

  /// Every item in a class of its own.
  init(owners: [Int]) {
    self.owners = owners
    parents = Array(owners.indices)
  }

  /// Which item stands for the class inside this structure: any of it, but the same for all.
  mutating func leader(of item: Int) -> Int {
    var at = item
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  /// Of the class that an item leads; unsorted.
  func members(ledBy leader: Int) -> [Int] { joined[leader]?.members ?? [leader] }

  /// The item that names a class.
  mutating func name(of item: Int) -> Int {
    let leader = leader(of: item)
    return joined[leader]?.smallest ?? leader
  }

  /// Classes of more than one, each sorted, by their names.
  var all: [[Int]] { joined.values.map { $0.members.sorted() }.sorted { $0[0] < $1[0] } }

  /// Joins the classes of two items, unless that would make two items of one (standard, level) the same.
  ///
  /// - Returns: the smallest such pair, where nothing was joined.
  mutating func join(_ first: Int, _ second: Int) -> (Int, Int)? {
    let (left, right) = (leader(of: first), leader(of: second))
    guard left != right else { return nil }
    let isLeftLarger = members(ledBy: left).count >= members(ledBy: right).count
    let (kept, moved) = isLeftLarger ? (left, right) : (right, left)
    let members = self.members(ledBy: moved)
    let pairs = members.compactMap { item in
      self.item(of: owners[item], ledBy: kept).map { (min($0, item), max($0, item)) }
    }
    if let pair = pairs.min(by: <) { return pair }
    parents[moved] = kept
    joined[moved] = nil
    var larger =
      joined.removeValue(forKey: kept) ?? Class(smallest: kept, members: [kept], itemByOwner: [owners[kept]: kept])
    for item in members {
      larger.smallest = min(larger.smallest, item)
      larger.members.append(item)
      larger.itemByOwner[owners[item]] = item
    }
    joined[kept] = larger
    return nil
  }

  private func item(of owner: Int, ledBy leader: Int) -> Int? {
    if let some = joined[leader] { return some.itemByOwner[owner] }
    return owners[leader] == owner ? leader : nil
  }

  /// The smallest pair of items of one (standard, level) among several classes.
  func clash(amongLedBy leaders: [Int]) -> (Int, Int)? {
    var earlier: [Int: Int] = [:]
    for item in leaders.flatMap(members(ledBy:)).sorted() {
      if let first = earlier.updateValue(item, forKey: owners[item]) { return (first, item) }
    }
    return nil
  }
}
