package import Diagnostics
import YAMLSource

/// 工种 and 职业方向 that functions and tables name are those that the standard lists.
enum WorkTypeCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let listed = standard.workTypes.map(\.value.title)
    let named =
      standard.functions.flatMap(\.workTypes)
      + standard.levels.flatMap { ($0.weights?.byWorkType ?? []).map(\.workType) }
    return named.filter { !listed.contains($0.value) }.map {
      Finding(UnknownWorkType(workType: $0.value, listed: listed), at: $0.span)
    }
  }
}

package struct UnknownWorkType: FindingMessage {
  package static let code: FindingCode = "TS2028"
  let workType: String
  let listed: [String]

  package var text: Bilingual {
    Bilingual(zh: "`工种`（workTypes）中没有 `\(workType)`", en: "`workTypes` lists no `\(workType)`")
  }
  package var advice: Bilingual {
    if let meant = Suggestion.nearest(to: workType, among: listed) {
      return Bilingual(zh: "是否想写 `\(meant)`？", en: "did you mean `\(meant)`?")
    }
    return Bilingual(
      zh: "在标准的 `工种`（workTypes）中补上它，或改正名称", en: "add it to the standard's `workTypes:`, or correct the name")
  }
}
