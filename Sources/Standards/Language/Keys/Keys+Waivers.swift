import Diagnostics
import Vocabulary
import YAMLSource

/// What a ladder lets stand for an examination: awards and recognitions.
extension Keys {
  static let awards = Field(
    "awards", "获奖晋升", AwardRule.form.sited.list,
    example:
      "[{class: national-1, group: worker, lastRank: 5, grants: \"2\", upTo: \"1\", authority: 某文件, date: 2020-01-01}]",
    "竞赛获奖可以晋升到的级次", "the levels that awards of competitions stand for")
  static let awardClass = Field(
    "class", "竞赛类别", Form<CompetitionClass>.term, example: "national-1", "竞赛的类别", "the class of the competition")
  static let awardGroup = Field(
    "group", "组别", Form<CompetitionGroup>.term, example: "worker", "参赛的组别", "the group of the contestants")
  static let firstRank = Field(
    "firstRank", "起始名次", Form.integer(1...999).sited, example: "6", "从第几名起；不写为第 1 名",
    "the first rank it is for; left out, the winner's")
  static let lastRank = Field(
    "lastRank", "末位名次", Form.integer(1...999).sited, example: "20", "到第几名为止", "the last rank it is for")
  static let prizes = Field(
    "prizes", "奖项", Form<Prize>.term.nameListOfSome, example: "[gold, silver, bronze]", "按奖项而不按名次时的奖项",
    "the prizes it is for, where it does not go by ranks")
  static let grants = Field(
    "grants", "晋升为", Form.step.sited, example: "\"2\"", "晋升到的级次", "the step that it stands for")
  static let grantsUpTo = Field(
    "upTo", "最高晋升为", Form.step.sited, example: "\"1\"", "已持有该级证书的再晋升一级，最高到此级；不写为不再晋升",
    "who holds that step already is promoted to the next, up to this one; left out, nobody is")
  static let awardWithin = Field(
    "within", "时限", .length, example: "2y", "获奖日期距申报日不得超过的时间", "how long before the application the award may lie")

  static let recognitions = Field(
    "recognitions", "认定与破格", RecognitionRule.form.sited.list,
    example:
      "[{kind: direct, levels: [\"5\", \"4\"], waives: [eligibility, theory, practical], authority: 某文件, date: 2022-01-01}]",
    "可以直接认定或破格的级次", "the steps at which somebody may be recognised directly or exceptionally")
  static let recognitionKind = Field(
    "kind", "方式", Form<RecognitionKind>.term, example: "direct", "直接认定或破格", "how it is recognised")
  static let recognisedLevels = Field(
    "levels", "等级", Form.step.nameListOfSome, example: "[\"5\", \"4\"]", "可以如此认定的级次", "the steps that it is for")
  static let waives = Field(
    "waives", "免除", Form<WaivedPart>.term.nameListOfSome, example: "[eligibility, theory, practical]", "免除的部分",
    "what it is instead of")
}
