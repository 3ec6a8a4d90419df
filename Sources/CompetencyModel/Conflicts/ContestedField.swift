import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A field of a level on which standards can disagree, by its place within the level: `practical/pass`.
struct ContestedField: Sendable {
  let path: String
  let name: Bilingual
  /// The field as the join knows it; nil for lists.
  var joined: JoinedField?
  /// The kind of evidence, where the field is that it is required.
  var requiredKind: EvidenceKind?
  /// Nil: evidence.
  let component: Component?
  /// What the level says, as its author would write it.
  let says: @Sendable (LevelRequirements) -> Sited<String>?
  /// Whether the left value is stricter; nil where values are lists, of which what both have counts.
  let isStricter: (@Sendable (LevelRequirements, LevelRequirements) -> Bool)?
  /// Puts the first level's value into the second, as written at the span.
  let give: @Sendable (LevelRequirements, inout LevelDraft, SourceSpan) -> Void

  static let strict: [ContestedField] =
    Component.allCases.flatMap { component in
      [
        pass(component),
        value("minutes", .minutes, Keys.minutes, component) {
          $0.minutes
        } set: {
          $0.minutes = $1
        },
        value("assessors", .panel, Keys.assessors, component) {
          $0.assessors
        } set: {
          $0.assessors = $1
        },
        flag("odd", .oddPanel, component) {
          $0.oddPanel
        } set: {
          $0.oddPanel = $1
        },
        flag("qualified", .qualified, component) {
          $0.qualified
        } set: {
          $0.qualified = $1
        },
        flag("independent", .independent, component) {
          $0.independent
        } set: {
          $0.independent = $1
        },
        value("perAssessor", .candidatesPerAssessor, Keys.candidatesPerAssessor, component) {
          $0.candidatesPerAssessor
        } set: {
          $0.candidatesPerAssessor = $1
        },
        value("carryOver", .carryOver, Keys.carryOver, component) {
          $0.carryOver
        } set: {
          $0.carryOver = $1
        },
      ]
    } + [
      evidence("count", .count, Keys.count) {
        $0.count
      } set: {
        $0.count = $1
      },
      evidence("recency", .recency, Keys.recency) {
        $0.recency
      } set: {
        $0.recency = $1
      },
      evidence("assessors", .evidenceAssessors, Keys.evidenceAssessors) {
        $0.assessors
      } set: {
        $0.assessors = $1
      },
    ]

  static let methods: [ContestedField] = Component.allCases.map { component in
    ContestedField(
      path: "\(component.rawValue)/methods", name: Bilingual(zh: "考核形式", en: "forms of examination"),
      component: component
    ) { level in
      guard let methods = level.assessment[component]?.value.methods, let first = methods.first else { return nil }
      return Sited(list(methods.map(\.value)), at: first.span)
    } isStricter: {
      nil
    } give: { winner, loser, span in
      let methods = winner.assessment[component]?.value.methods ?? []
      loser.assessment[component]?.value.methods = methods.map { Sited($0.value, at: span) }
    }
  }

  static let acceptedKinds = ContestedField(
    path: "evidence/acceptedKinds", name: Bilingual(zh: "可用的证据方式", en: "accepted kinds of evidence"), component: nil
  ) { level in
    level.evidence?.acceptedKinds.map { Sited(list($0.value), at: $0.span) }
  } isStricter: {
    nil
  } give: { winner, loser, span in
    loser.evidence?.acceptedKinds = winner.evidence?.acceptedKinds.map { Sited($0.value, at: span) }
  }

  /// A kind that evidence must be of. It is not given but waived, or accepted: see ``Overruling``.
  static func requiredKind(_ kind: EvidenceKind) -> ContestedField {
    var field = ContestedField(
      path: "evidence/requiredKinds/\(kind.rawValue)", name: Bilingual(zh: "必备的证据方式", en: "required kind of evidence"),
      component: nil
    ) { level in
      level.evidence?.requiredKinds.first { $0.value == kind }.map { Sited(kind.rawValue, at: $0.span) }
    } isStricter: {
      nil
    } give: { _, _, _ in
    }
    field.requiredKind = kind
    return field
  }

  /// The field at a path; nil where a level has none of that name.
  static func at(_ path: Substring) -> ContestedField? {
    if let known = (strict + methods + [acceptedKinds]).first(where: { $0.path == path }) { return known }
    let prefix = "evidence/requiredKinds/"
    guard path.hasPrefix(prefix), let kind = EvidenceKind(rawValue: String(path.dropFirst(prefix.count))) else {
      return nil
    }
    return requiredKind(kind)
  }

  private static func list(_ words: [some Term]) -> String {
    "[\(Set(words).map(\.rawValue).sorted().joined(separator: ", "))]"
  }
}

extension ContestedField {
  private init(
    path: String, name: Bilingual, component: Component?,
    says: @escaping @Sendable (LevelRequirements) -> Sited<String>?,
    isStricter: () -> (@Sendable (LevelRequirements, LevelRequirements) -> Bool)?,
    give: @escaping @Sendable (LevelRequirements, inout LevelDraft, SourceSpan) -> Void
  ) {
    self.init(path: path, name: name, component: component, says: says, isStricter: isStricter(), give: give)
  }

  private static func pass(_ component: Component) -> ContestedField {
    value("pass", .pass, Keys.pass, component) {
      $0.pass
    } set: { requirements, pass in
      if let pass { requirements.pass = pass }
    }
  }

  /// A field that joins by strictness, as the keyword table has it.
  private static func value<Value: Comparable & CustomStringConvertible & Sendable>(
    _ key: String, _ field: JoinedField, _ keyword: Field<Sited<Value>>, _ component: Component,
    get: @escaping @Sendable (ComponentRequirements) -> Sited<Value>?,
    set: @escaping @Sendable (inout ComponentRequirements, Sited<Value>?) -> Void
  ) -> ContestedField {
    make("\(component.rawValue)/\(key)", field, Strictest(keyword, field), component) { level in
      (level.assessment[component]?.value).flatMap(get)
    } set: { level, value in
      if var requirements = level.assessment[component]?.value {
        set(&requirements, value)
        level.assessment[component]?.value = requirements
      }
    }
  }

  private static func evidence<Value: Comparable & CustomStringConvertible & Sendable>(
    _ key: String, _ field: JoinedField, _ keyword: Field<Sited<Value>>,
    get: @escaping @Sendable (EvidenceRules) -> Sited<Value>?,
    set: @escaping @Sendable (inout EvidenceRules, Sited<Value>?) -> Void
  ) -> ContestedField {
    make("evidence/\(key)", field, Strictest(keyword, field), nil) { level in
      level.evidence.flatMap(get)
    } set: { level, value in
      if var rules = level.evidence {
        set(&rules, value)
        level.evidence = rules
      }
    }
  }

  private static func make<Value: Comparable & CustomStringConvertible & Sendable>(
    _ path: String, _ field: JoinedField, _ strictest: Strictest<Value>, _ component: Component?,
    get: @escaping @Sendable (LevelRequirements) -> Sited<Value>?,
    set: @escaping @Sendable (inout LevelDraft, Sited<Value>?) -> Void
  ) -> ContestedField {
    var made = ContestedField(path: path, name: field.name, component: component) { level in
      get(level).map { Sited($0.value.description, at: $0.span) }
    } isStricter: {
      { left, right in
        guard let left = get(left), let right = get(right) else { return false }
        return strictest.isStricter(left.value, right.value)
      }
    } give: { winner, loser, span in
      if let value = get(winner) { set(&loser, Sited(value.value, at: span)) }
    }
    made.joined = field
    return made
  }

  /// `true` is the stricter: it is asked for.
  private static func flag(
    _ key: String, _ joined: JoinedField, _ component: Component,
    get value: @escaping @Sendable (ComponentRequirements) -> Sited<Bool>?,
    set: @escaping @Sendable (inout ComponentRequirements, Sited<Bool>?) -> Void
  ) -> ContestedField {
    @Sendable func said(_ level: LevelRequirements) -> Sited<Bool>? {
      (level.assessment[component]?.value).flatMap(value)
    }
    var field = ContestedField(path: "\(component.rawValue)/\(key)", name: joined.name, component: component) { level in
      said(level).map { Sited($0.value ? "true" : "false", at: $0.span) }
    } isStricter: {
      { left, right in said(left)?.value == true && said(right)?.value == false }
    } give: { winner, loser, span in
      let given = said(winner).map { Sited($0.value, at: span) }
      if var requirements = loser.assessment[component]?.value {
        set(&requirements, given)
        loser.assessment[component]?.value = requirements
      }
    }
    field.joined = joined
    return field
  }
}
