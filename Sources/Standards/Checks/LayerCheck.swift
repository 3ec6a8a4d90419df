package import Diagnostics
import Vocabulary
import YAMLSource

/// What each layer must bring: a national standard stands alone and is whole; a lower one refines a higher one.
enum LayerCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    guard standard.layer.value == .national else {
      guard standard.refines.isEmpty, !mayStandAlone(standard) else { return [] }
      return [
        Finding(
          NothingRefined(layer: standard.layer.value), at: standard.layer.span,
          others: [
            SecondaryPlace(
              .source(standard.levelsSpan), Bilingual(zh: "通常写在这之前", en: "it usually stands before this"))
          ])
      ]
    }
    if let refinement = standard.refines.first { return [Finding(NationalRefines(), at: refinement.span)] }
    let known = Set(standard.levels.map(\.level.value))
    let isFiled = standard.functions.allSatisfy { known.contains($0.level.value) }
    return standard.levels.flatMap { level -> [Finding] in
      var findings: [Finding] = []
      if level.eligibility.isEmpty, (standard.family?.value ?? .occupational) == .occupational {
        findings.append(Finding(MissingEligibility(level: level.level.value), at: level.level.span))
      }
      if isFiled, standard.functions(at: level.level.value).isEmpty {
        findings.append(Finding(LevelWithoutFunctions(level: level.level.value), at: level.level.span))
      }
      return findings
    }
  }

  /// 专项职业能力考核规范 and the 1+X 职业技能等级标准 are whole in themselves, whoever publishes them.
  private static func mayStandAlone(_ standard: StandardDocument) -> Bool {
    switch standard.family?.value {
    case .specialAbility, .onePlusX: true
    case .occupational, .evaluationNorm, nil: false
    }
  }
}

package struct NothingRefined: FindingMessage {
  package static let code: FindingCode = "TS2013"
  let layer: Layer

  package var text: Bilingual {
    Bilingual(
      zh: "\(layer.chinese)标准没有写明所细化的标准", en: "this \(layer.rawValue) standard refines nothing")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "补上 `细化`（refines），写明上层标准、版次与等级对应",
      en: "add `refines:` with the higher standard, its edition and the level map")
  }
}

package struct NationalRefines: FindingMessage {
  package static let code: FindingCode = "TS2014"
  package var text: Bilingual {
    Bilingual(zh: "国家标准之上没有可细化的标准", en: "nothing stands above a national standard for it to refine")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去 `细化`（refines），或改正 `层级`（layer）", en: "remove `refines:`, or correct `layer:`")
  }
}

package struct MissingEligibility: FindingMessage {
  package static let code: FindingCode = "TS2015"
  let level: String

  package var text: Bilingual {
    Bilingual(zh: "等级 `\(level)` 没有申报条件", en: "level `\(level)` does not say who may apply")
  }
  package var advice: Bilingual {
    Bilingual(zh: "补上 `申报条件`（eligibility），逐条列出", en: "add `eligibility:` with its conditions, one entry each")
  }
}

package struct LevelWithoutFunctions: FindingMessage {
  package static let code: FindingCode = "TS2017"
  let level: String

  package var text: Bilingual {
    Bilingual(zh: "等级 `\(level)` 没有职业功能", en: "level `\(level)` has no functions")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `职业功能`（functions）中补上 `等级: \"\(level)\"` 的职业功能",
      en: "add its functions under `functions:` with `level: \"\(level)\"`")
  }
}
