/// Small random workspaces: one to five standards over three layers that refine those before them, ladders, crosswalks,
/// a catalogue, a scheme. The same seed gives the same one on every machine.
package struct RandomWorkspace {
  /// How much of what is written goes together.
  package enum Manners: Sendable {
    /// Lower layers only tighten, and whatever is named is there.
    case lawful
    /// Anything may contradict anything.
    case any
  }

  /// A standard as others refer to it.
  struct Sketch {
    var id: String
    var layer: Int
    var rank: Int
    var ladder: String
    var levels: [String]
    var items: [String] = []
    var skills: [String: [String]] = [:]
  }

  static let layers = ["national", "industry", "enterprise"]

  var random: SeededGenerator
  let manners: Manners
  var tree = WorkspaceTree([])
  var standards: [Sketch] = []
  /// By ladder, its steps from low to high.
  var ladders: [String: [String]] = ["cn/national": ["5", "4"]]

  package static func make(seed: UInt64, _ manners: Manners = .any) -> WorkspaceTree {
    var workspace = RandomWorkspace(random: SeededGenerator(seed: seed), manners: manners)
    workspace.fill()
    return workspace.tree
  }

  var isLawful: Bool { manners == .lawful }

  private mutating func fill() {
    addLadders()
    let lower = random.pick([0, 1, 1, 1, 2, 2, 3])
    var layers = [0] + (0..<lower).map { _ in 1 + random.roll(2) }
    if random.chance(20) { layers.append(0) }
    for (rank, layer) in layers.sorted().enumerated() { addStandard(rank, layer: layer) }
    for number in 0..<random.pick([0, 1, 1, 2]) { addCrosswalk(number) }
    if random.chance(10) { addCatalogue() }
    if random.chance(10) { addScheme() }
    if random.chance(15) {
      let copied = random.pick(tree.files)
      tree.add("z-\(copied.path)", copied.root)
    }
    if !isLawful, random.chance(15) {
      let file = random.pick(tree.files)
      var changed = file.root
      changed["title"] = "另一份"
      tree.add(random.pick(["0-", "z-other-"]) + file.path, changed)
    }
  }

  // MARK: Around the standards

  private mutating func addLadders() {
    tree.add("ladder.yaml", Self.ladder("cn/national", layer: "national", steps: ["5", "4"], digits: true))
    guard random.chance(25) else { return }
    var own = Self.ladder("own", layer: random.pick(["industry", "enterprise"]), steps: ["P1", "P2"], digits: false)
    own["mappings"] = .list(
      random.some(of: ["5", "4"]).map { step in
        [
          "from": step == "5" ? "P1" : "P2", "ladder": "cn/national", "to": .quoted(step),
          "relation": .scalar(random.pick(["equivalent", "partial"])), "authority": "某文件", "date": "2020-01-01",
        ]
      })
    if case .list(let mappings)? = own["mappings"], mappings.isEmpty { own["mappings"] = nil }
    tree.add("own-ladder.yaml", own)
    ladders["own"] = ["P1", "P2"]
  }

  private static func ladder(_ id: String, layer: String, steps: [String], digits: Bool) -> Tree {
    [
      "kind": "ladder", "id": .scalar(id), "layer": .scalar(layer), "title": "等级", "authority": "某文件",
      "date": "2020-01-01",
      "steps": .list(
        steps.map { step in
          var written: Tree = ["id": .quoted(step), "title": .scalar("\(step)级")]
          if digits { written["digit"] = .quoted(step) }
          return written
        }),
    ]
  }

  private mutating func addCrosswalk(_ number: Int) {
    let items = standards.flatMap(\.items)
    guard items.count > 1 else { return }
    var alignments: [Tree] = []
    for _ in 0...random.roll(4) {
      let from = random.pick(items)
      let to = !isLawful && random.chance(4) ? "n1@1#4/skill/9.9.9" : random.pick(items)
      guard from != to else { continue }
      alignments.append([
        "from": .scalar(from), "relation": .scalar(random.pick(["same", "covers", "covers", "related"])),
        "to": .scalar(to),
      ])
    }
    guard !alignments.isEmpty else { return }
    tree.add(
      "x\(number).yaml",
      [
        "kind": "crosswalk", "id": .scalar(random.pick(["x", "y"]) + "\(number)"),
        "layer": .scalar(random.pick(Self.layers)), "owner": "联盟", "date": "2024-01-01",
        "alignments": .list(alignments),
      ])
  }

  private mutating func addCatalogue() {
    let codes = ["6-30-99-00", "6-30-99-01", "6-30-99-02"]
    tree.add(
      "catalogue.yaml",
      [
        "kind": "catalogue", "id": "c", "title": "目录", "authority": "某部", "date": "2022-01-01",
        "entries": .list(
          codes.map { code in
            var entry: Tree = ["catalogue": .quoted("2015"), "code": .scalar(code), "title": .scalar("职业\(code)")]
            if random.chance(60) {
              entry["became"] = ["catalogue": .quoted("2022"), "code": .scalar(random.pick(codes))]
            }
            return entry
          }
            + codes.map { ["catalogue": .quoted("2022"), "code": .scalar($0), "title": .scalar("职业\($0)")] }),
      ])
  }

  /// Certifies the first national standard and endorses some of the others.
  private mutating func addScheme() {
    guard let certified = standards.first else { return }
    let levels = Tree.list(certified.levels.map { .quoted($0) })
    tree.add(
      "scheme.yaml",
      [
        "kind": "scheme", "id": "s", "title": "方案", "occupation": Self.occupation, "certifies": .scalar(certified.id),
        "endorses": .list(random.some(of: standards.dropFirst().map { .scalar($0.id) })), "levels": levels,
        "issuer": "somebody",
      ])
    tree.add(
      "issuer.yaml",
      [
        "kind": "issuer", "id": "somebody", "did": "did:web:somebody.example", "title": "某机构",
        "filing": [
          "category": "S", "institution": .quoted("0000"), "province": .quoted("44"), "site": .quoted("000001"),
          "inForce": ["from": "2020-01-01"], "scope": [["occupation": "6-30-99-00", "levels": levels]],
        ],
      ])
  }

  static let occupation: Tree = ["catalogue": .quoted("2015"), "code": "6-30-99-00"]
}
