import Diagnostics
package import Vocabulary
import YAMLSource

/// Decisions on conflicts. `touchstone conflicts` prints entries ready to paste; nobody writes digests by hand.
extension Keys {
  static let resolutions = Field(
    "resolutions", "裁定", Resolution.form.sited.listOfSome,
    example: "[{conflict: TS3007, first: {…}, second: {…}, choice: second, …}]", "对冲突的裁定，每个冲突一项",
    "decisions on conflicts, one for each")
  package static let conflict = Field(
    "conflict", "冲突", Form<ConflictKind>.term.sited, example: "TS3007", "冲突的种类，即报告它的代码",
    "the kind of conflict: the code it is reported under")
  package static let firstSide = Field(
    "first", "甲", Resolution.Side.form.sited,
    example:
      "{place: gd/electrician@2024#4/practical/pass, says: \"55\", digest: \(String(repeating: "0", count: 64))}",
    "冲突的一方", "one side of the conflict")
  package static let secondSide = Field(
    "second", "乙", Resolution.Side.form.sited,
    example:
      "{place: cn/electrician@2020#4/practical/pass, says: \"60\", digest: \(String(repeating: "0", count: 64))}",
    "冲突的另一方", "the other side")
  package static let place = Field(
    "place", "位置", Form.text.sited, example: "gd/electrician@2024#4/practical/pass", "这一方写在哪里（文档、等级与项目）",
    "where this side says so: document, level and field")
  package static let says = Field(
    "says", "所写", .text, example: "\"55\"", "裁定时这一方怎么写", "what this side said when the decision was made")
  package static let sideDigest = Field(
    "digest", "摘要", Form.sha256.sited, example: String(repeating: "0", count: 64),
    "裁定时这一方内容的摘要；内容一变，裁定即失去效力",
    "a digest of what it said; once that changes, the decision no longer applies")
  package static let choice = Field(
    "choice", "取舍", Form<ResolutionChoice>.term.sited, example: "second",
    "以哪一方为准（`甲` 或 `乙`），或两者 `并存`、视为 `相同`",
    "which side stands (`first` or `second`), or that `both` do, or that they are the `same`")
  package static let person = Field("person", "经办人", .text, example: "李明", "对裁定负责的人", "who answers for the decision")
  package static let signingBody = Field(
    "body", "签署机构", Form.text.sited, example: "人力资源和社会保障部", "作出裁定的机构；下限只能由设定它的机构放宽",
    "whose decision it is; a floor is lowered only by the body that set it")
  static let expires = Field(
    "expires", "有效期至", Form.date.sited, example: "2026-12-31", "裁定有效的最后一天；不写则一直有效",
    "the last day on which it holds; left out, there is none")
}
