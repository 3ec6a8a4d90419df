extension RandomWorkspace {
  /// - Parameter rank: its place among the standards; it refines such as come before it.
  mutating func addStandard(_ rank: Int, layer: Int) {
    let usesOwn = layer > 0 && ladders["own"] != nil && random.chance(50)
    let ladder = usesOwn ? "own" : "cn/national"
    let steps = ladders[ladder] ?? []
    let levels = random.chance(65) ? [random.pick(steps)] : steps
    var sketch = Sketch(
      id: ["n", "h", "e"][layer] + "\(rank)", layer: layer, rank: rank, ladder: ladder, levels: levels)
    var standard: Tree = [
      "kind": "standard", "id": .scalar(sketch.id), "edition": .quoted("1"), "layer": .scalar(Self.layers[layer]),
      "title": "标准", "body": "机构", "occupation": Self.occupation, "inForce": ["from": "2020-01-01"],
    ]
    if usesOwn { standard["ladder"] = "own" }
    let refined = layer == 0 ? [] : refined(by: sketch)
    if !refined.isEmpty { standard["refines"] = .list(refined.map(\.written)) }
    var functions: [Tree] = []
    for level in levels { functions.append(function(level, &sketch)) }
    standard["levels"] = .mapping(
      levels.map { level in
        Tree.Entry(
          "\"\(level)\"",
          requirements(level, sketch, refined.flatMap { $0.sketch.skills[$0.levels[level] ?? ""] ?? [] }))
      })
    standard["functions"] = .list(functions)
    standards.append(sketch)
    tree.add("\(sketch.id).yaml", standard)
  }

  // MARK: What it refines

  private mutating func refined(by sketch: Sketch) -> [(sketch: Sketch, levels: [String: String], written: Tree)] {
    var targets = random.some(of: standards, 40)
    if targets.isEmpty, let some = standards.isEmpty ? nil : random.pick(standards) { targets = [some] }
    return targets.prefix(2).map { target in
      // Higher levels to no lower ones than those below them.
      let mapped = sketch.levels.map { _ in random.pick(target.levels) }.sorted { left, right in
        (target.levels.firstIndex(of: left) ?? 0) < (target.levels.firstIndex(of: right) ?? 0)
      }
      let pairs = Array(zip(sketch.levels, mapped))
      return (
        target, Dictionary(uniqueKeysWithValues: pairs),
        [
          "standard": .scalar(target.id), "edition": .quoted("1"),
          "levels": .mapping(pairs.map { Tree.Entry("\"\($0)\"", .quoted($1)) }),
        ]
      )
    }
  }

  // MARK: Its work

  private mutating func function(_ level: String, _ sketch: inout Sketch) -> Tree {
    let code = ["1", "H1", "E1"][sketch.layer]
    let owner = "\(sketch.id)@1#\(level)"
    let skills: [Tree] = (1...1 + random.roll(2)).map { number in
      let name = "\(owner)/skill/\(code).1.\(number)"
      sketch.items.append(name)
      sketch.skills[level, default: []].append(name)
      var skill: Tree = ["code": .scalar("\(code).1.\(number)"), "text": .scalar("能做\(sketch.id)的第\(number)事")]
      if random.chance(30) { skill["key"] = "true" }
      if random.chance(20) { skill["pass"] = mark(sketch) }
      return skill
    }
    var task: Tree = ["code": .quoted("\(code).1"), "title": "内容", "skills": .list(skills)]
    if sketch.layer == 0 || random.chance(40) {
      sketch.items.append("\(owner)/knowledge/\(code).1.1")
      task["knowledge"] = [["code": .scalar("\(code).1.1"), "text": .scalar("知\(sketch.id)的事")]]
    }
    return ["level": .quoted(level), "code": .quoted(code), "title": "功能", "tasks": [task]]
  }

  // MARK: Its requirements

  private mutating func requirements(_ level: String, _ sketch: Sketch, _ refinedSkills: [String]) -> Tree {
    var requirements: Tree = ["training": "1"]
    let steps = ladders[sketch.ladder] ?? []
    if sketch.layer == 0 {
      requirements["eligibility"] = eligibility(steps.firstIndex(of: level) ?? 0)
    } else if random.chance(30) {
      requirements["eligibility"] = [["age": .number(16 + random.roll(5))]]
    }
    var assessment: Tree = .mapping([])
    for name in ["theory", "practical"] where sketch.layer == 0 || random.chance(50) {
      assessment[name] = component(sketch)
    }
    if assessment != .mapping([]) { requirements["assessment"] = assessment }
    if sketch.layer == 0 || (assessment["practical"] != nil && random.chance(40)) {
      requirements["weights"] = weights(sketch, hasTheory: assessment["theory"] != nil)
    }
    if random.chance(50) { requirements["evidence"] = evidence(sketch) }
    let keys = random.some(of: refinedSkills, 30)
    if !keys.isEmpty { requirements["key"] = .list(keys.map { .scalar($0) }) }
    return requirements
  }

  private mutating func eligibility(_ rank: Int) -> Tree {
    var alternatives: [Tree] = [["experience": .scalar("\(1 + 2 * rank + (isLawful ? 0 : random.roll(3)))y")]]
    if rank > 0, random.chance(50) { alternatives.append(["holds": .quoted("5"), "for": "1y"]) }
    return .list(alternatives)
  }

  private mutating func weights(_ sketch: Sketch, hasTheory: Bool) -> Tree {
    let code = "\"" + ["1", "H1", "E1"][sketch.layer] + "\""
    let split = random.chance(40)
    let table: Tree =
      split ? .mapping([.init("ethics", "20"), .init(code, "80")]) : .mapping([.init(code, "100")])
    return sketch.layer == 0
      ? ["theory": table, "practical": .mapping([.init(code, "100")])] : ["practical": .mapping([.init(code, "100")])]
  }

  /// Where all is lawful, every later standard is stricter than every earlier one.
  private mutating func rising(_ from: Int, by step: Int, _ rank: Int, wild: ClosedRange<Int>) -> Tree {
    .number(isLawful ? from + step * rank + random.roll(step) : random.number(wild))
  }

  private mutating func mark(_ sketch: Sketch) -> Tree { rising(60, by: 5, sketch.rank, wild: 40...95) }

  private mutating func component(_ sketch: Sketch) -> Tree {
    var component: Tree = ["pass": mark(sketch)]
    if random.chance(40) { component["minutes"] = rising(30, by: 10, sketch.rank, wild: 1...200) }
    if random.chance(40) { component["assessors"] = rising(1, by: 1, sketch.rank, wild: 1...9) }
    if random.chance(30) { component["odd"] = .scalar(isLawful || random.chance(60) ? "true" : "false") }
    if random.chance(30) {
      component["perAssessor"] =
        isLawful ? .number(60 - 5 * sketch.rank - random.roll(5)) : .number(1 + random.roll(20))
    }
    for flag in ["qualified", "independent"] where random.chance(4) {
      component[flag] = .scalar(isLawful || random.chance(60) ? "true" : "false")
    }
    if random.chance(30) {
      let months = isLawful ? 40 - 3 * sketch.rank - random.roll(3) : random.pick([0, 1, 12, 24])
      component["carryOver"] = .scalar("\(months)mo")
    }
    if random.chance(30) {
      let some = random.some(of: ["written", "computer", "simulation"])
      component["methods"] = .list((isLawful || some.isEmpty ? ["practice"] : []) + some.map { .scalar($0) })
    }
    return component
  }

  private mutating func evidence(_ sketch: Sketch) -> Tree {
    var evidence: Tree = .mapping([])
    if random.chance(50) { evidence["count"] = rising(1, by: 1, sketch.rank, wild: 1...4) }
    if random.chance(50) {
      let months = isLawful ? 60 - 6 * sketch.rank - random.roll(6) : 1 + random.roll(60)
      evidence["recency"] = .scalar("\(months)mo")
    }
    if random.chance(40) { evidence["assessors"] = rising(0, by: 1, sketch.rank + 1, wild: 1...4) }
    let kinds = ["simulation", "project", "workplace-observation"]
    if random.chance(50) {
      let some = random.some(of: kinds, 60)
      let all = (isLawful || some.isEmpty ? ["practical-exam"] : []) + some
      evidence["acceptedKinds"] = .list(random.shuffled(all).map { .scalar($0) })
    }
    if random.chance(30) {
      let some = isLawful ? [] : random.some(of: kinds, 40)
      evidence["requiredKinds"] = .list((some.isEmpty ? ["practical-exam"] : some).map { .scalar($0) })
    }
    if evidence == .mapping([]) { evidence["count"] = rising(1, by: 1, sketch.rank, wild: 1...4) }
    return evidence
  }
}
