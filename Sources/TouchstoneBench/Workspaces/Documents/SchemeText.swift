/// Who examines what: schemes, and the institutions that run them.
enum SchemeText {
  static func scheme(_ number: Int, _ plan: WorkspacePlan) -> MadeFile {
    let national = plan.outline(plan.national(ofScheme: number))
    let trade = national.trade
    let issuer = issuerID(number / WorkspacePlan.schemesOfIssuer)
    let norm = plan.industry(on: national.ordinal).map { OverlayOutline(industry: $0, plan).id }
    let enterprise = plan.enterprise(on: national.ordinal).map { OverlayOutline(enterprise: $0, plan).id }
    let endorsed = [norm, enterprise].compactMap(\.self)
    var text = YAMLText()
    text.line("kind: scheme")
    text.line("id: \(issuer)/\(trade.code)")
    text.line("title: \(trade.title)等级认定方案")
    text.line("occupation: \(occupation(national))")
    text.line("certifies: \(national.id)")
    if !endorsed.isEmpty { text.line("endorses: \(YAMLText.list(endorsed))") }
    text.line("levels: \(levels(national))")
    text.line("issuer: \(issuer)")
    text.line("declaredExperience: \(number.isMultiple(of: 2))")
    return MadeFile(path: "schemes/\(issuer)/\(trade.code).yaml", text: text)
  }

  static func issuer(_ number: Int, _ plan: WorkspacePlan) -> MadeFile {
    let start = number * WorkspacePlan.schemesOfIssuer
    var text = YAMLText()
    text.line("kind: issuer")
    text.line("id: \(issuerID(number))")
    text.line("did: did:web:\(issuerID(number)).example")
    text.line("title: 第\(number + 1)技能评价中心（虚构）")
    text.line("filing:")
    text.line(2, "category: S")
    text.line(2, "institution: \"0000\"")
    text.line(2, "province: \"44\"")
    text.line(2, "site: \"\(DocumentNumber.padded(number + 1, to: 6))\"")
    text.line(2, "inForce: {from: 2020-01-01, to: 2030-12-31}")
    text.line(2, "scope:")
    for scheme in start..<min(start + WorkspacePlan.schemesOfIssuer, plan.schemes) {
      let national = plan.outline(plan.national(ofScheme: scheme))
      text.line(4, "- {occupation: \(national.trade.code), levels: \(levels(national))}")
    }
    return MadeFile(path: "issuers/\(issuerID(number)).yaml", text: text)
  }

  private static func issuerID(_ number: Int) -> String { "issuer-\(number + 1)" }

  private static func occupation(_ national: StandardOutline) -> String {
    "{catalogue: \"\(national.edition < 2023 ? "2015" : "2022")\", code: \(national.trade.code)}"
  }

  private static func levels(_ national: StandardOutline) -> String {
    YAMLText.list(national.levels.map { YAMLText.quoted($0.step) })
  }
}
