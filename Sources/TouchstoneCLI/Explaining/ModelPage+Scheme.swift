import CompetencyModel
import Diagnostics
import Standards
import Vocabulary

/// A scheme: by what it judges, what it can endorse, and what it says of its sheets.
extension ModelPage {
  static func render(_ scheme: SchemeExplanation, in language: Language) -> String {
    var page = ModelPage(language)
    page.line("\(scheme.id)  \(scheme.title.text(in: language))", at: scheme.place, indent: 0)
    page.line(
      page.say(
        "职业 \(scheme.occupation.code)（\(scheme.occupation.catalogue) 版大典），等级 \(scheme.levels.joined(separator: "、"))",
        "occupation \(scheme.occupation.code) (catalogue \(scheme.occupation.catalogue)), levels \(scheme.levels.joined(separator: ", "))"
      ), indent: 2)
    let issuer = scheme.issuer.title?.text(in: language) ?? page.say("没有这份文档", "no such document")
    page.line(
      page.say("颁证机构：`\(scheme.issuer.id)` \(issuer)", "issuer: `\(scheme.issuer.id)` \(issuer)"),
      at: scheme.issuer.place, indent: 2)
    page.heading("认定的标准", "Certifies")
    page.judged(scheme.certifies)
    page.endorsed(scheme)
    page.terms(scheme)
    page.columns(scheme.columns)
    return page.text
  }

  private mutating func endorsed(_ scheme: SchemeExplanation) {
    guard !scheme.endorses.isEmpty || scheme.chain != nil else { return }
    heading("可以签注的标准", "May endorse")
    for standard in scheme.endorses { judged(standard) }
    if let chain = scheme.chain {
      line(
        say("按产业链 `\(chain)`，考生所在企业的岗位标准也签注", "by the chain `\(chain)`, the standard of the candidate's employer too"),
        indent: 2)
    }
  }

  private mutating func judged(_ judged: SchemeExplanation.Judged) {
    let way = judged.isByChain ? say("（按产业链）", " (by the chain)") : ""
    line("`\(judged.standard)`\(way)", at: judged.place, indent: 2)
    if judged.editions.isEmpty { line(say("没有这份标准", "there is no such standard"), indent: 4) }
    for edition in judged.editions {
      line(days(of: edition), at: edition.place, indent: 4)
    }
  }

  private func days(of edition: EditionsInForce.Edition) -> String {
    guard let days = edition.days else {
      return say("\(edition.name)：从不适用", "\(edition.name): never in force")
    }
    let from = say("自 \(days.from) 起", "from \(days.from)")
    let to = days.to.map { say("至 \($0)", " to \($0)") } ?? ""
    return "\(edition.name)\(say("：", ": "))\(from)\(to)"
  }

  private mutating func terms(_ scheme: SchemeExplanation) {
    guard scheme.takesDeclaredExperience || scheme.carryOver != nil || !scheme.cohorts.isEmpty else { return }
    heading("其他规定", "Terms")
    if scheme.takesDeclaredExperience {
      line(say("自述的工作年限也算数", "a bare number of years of work counts as experience"), indent: 2)
    }
    if let length = scheme.carryOver?.words.text(in: language) {
      line(say("合格的科目保留 \(length)", "passes of components are kept for \(length)"), indent: 2)
    }
    for cohort in scheme.cohorts {
      line(
        say(
          "批次 `\(cohort.id)`：按 `\(cohort.edition)` 版，至 \(cohort.until)",
          "cohort `\(cohort.id)`: by edition `\(cohort.edition)` until \(cohort.until)"),
        at: cohort.place, indent: 2)
    }
  }

  private mutating func columns(_ columns: [SchemeExplanation.Column]) {
    guard !columns.isEmpty else { return }
    heading("本方案表格的列名", "Headers of its own sheets")
    for column in columns { line("`\(column.header)` = \(column.column)", at: column.place, indent: 2) }
  }
}
