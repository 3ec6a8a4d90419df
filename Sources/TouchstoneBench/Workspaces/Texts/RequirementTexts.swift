/// The requirements of one standard, one after another, none of them twice: a walk over all combinations of words, from
/// a place and by a stride of its own.
struct RequirementTexts {
  /// Its wording sets the requirements of one layer apart from another's on the same trade.
  enum Voice: String {
    case national = ""
    case industry = "本行业"
    case enterprise = "本企业"
  }

  private let equipment: String
  private var skills: Walk
  private var knowledge: Walk
  private var random: RandomStream

  init(_ trade: Trade, _ voice: Voice, _ stream: RandomStream) {
    equipment = voice.rawValue + trade.equipment
    random = stream.branch("words")
    skills = Walk(
      over: RequirementStock.conditions.count * RequirementStock.verbs.count * RequirementStock.parts.count, &random)
    knowledge = Walk(
      over: RequirementStock.settings.count * RequirementStock.aspects.count * RequirementStock.parts.count, &random)
  }

  mutating func nextSkill() -> String {
    var place = skills.next()
    let condition = RequirementStock.conditions[place % RequirementStock.conditions.count]
    place /= RequirementStock.conditions.count
    let verb = RequirementStock.verbs[place % RequirementStock.verbs.count]
    let part = RequirementStock.parts[place / RequirementStock.verbs.count]
    return "能\(condition)\(verb)\(equipment)的\(part)\(random.pick(RequirementStock.closings))"
  }

  mutating func nextKnowledge() -> String {
    var place = knowledge.next()
    let setting = RequirementStock.settings[place % RequirementStock.settings.count]
    place /= RequirementStock.settings.count
    let aspect = RequirementStock.aspects[place % RequirementStock.aspects.count]
    let part = RequirementStock.parts[place / RequirementStock.aspects.count]
    return "\(setting)\(equipment)\(part)\(aspect)"
  }

  /// Numbers below a count, each once, in an order of its own.
  private struct Walk {
    private let count: Int
    private let stride: Int
    private var place: Int

    /// Primes above 5: coprime to the counts, whose only factors are 2, 3 and 5.
    private static let strides = [1009, 1213, 1423, 1613, 1823, 2011, 2213, 2417]

    init(over count: Int, _ random: inout RandomStream) {
      self.count = count
      stride = random.pick(Self.strides)
      place = random.below(count)
    }

    mutating func next() -> Int {
      place = (place + stride) % count
      return place
    }
  }
}
