import Diagnostics

/// What `touchstone conflicts` shows though nobody need decide it (TS3040, TS3041, TS3044).
extension CodeMeaning {
  static let differences = [
    CodeMeaning(
      "TS3040", ("对照为相同的两个条目，文字或 ★ 不同", "two items that are the same have other words, or only one has a ★"),
      (
        "核对两者是否真的相同；不同的改为 `related` 或 `covers`",
        "see that they really are the same; if not, make the alignment `related` or `covers`"
      )),
    CodeMeaning(
      "TS3041", ("同一标准所细化的两份标准要求不同，以较严的为准", "two standards refined by one disagree; under it the stricter stands"),
      ("一般不用改；要放宽须由较严一方的机构改标准", "nothing need be done; only the stricter one's body can loosen it")),
    CodeMeaning(
      "TS3044", ("同一等级体系中，等级对应到了另一级", "a level is mapped to another step of the same ladder"),
      ("核对 `refines:` 的 `levels:` 是否写错", "see that `levels:` of `refines:` is what was meant")),
  ]
}
