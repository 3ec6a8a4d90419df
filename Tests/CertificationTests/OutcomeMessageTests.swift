import Diagnostics
import Testing
import Vocabulary

@testable import Certification

/// What whoever verifies a certificate is told, for every outcome there is, word by word.
struct OutcomeMessageTests {
  private func expect(
    _ message: any FindingMessage, _ code: String, zh: String, en: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(type(of: message).code.description == code, sourceLocation: sourceLocation)
    #expect(message.text.zh == zh, sourceLocation: sourceLocation)
    #expect(message.text.en == en, sourceLocation: sourceLocation)
    for text in [message.text, message.advice] {
      #expect(text.en.first?.isUppercase == false && !text.en.hasSuffix("."), sourceLocation: sourceLocation)
      #expect(!text.zh.hasSuffix("。") && !(text.zh + text.en).contains("\n"), sourceLocation: sourceLocation)
    }
  }

  @Test func `forged`() {
    expect(
      ForgedSignature(issuer: "did:web:a.example"), "TS6024",
      zh: "签名与内容不符：不是 `did:web:a.example` 签发的内容，或签发后被改动",
      en: "the signature does not fit the content: `did:web:a.example` did not sign this, or it was changed afterwards")
  }

  @Test func `of an unknown issuer`() {
    expect(
      UnknownIssuer(issuer: "did:web:a.example"), "TS6022", zh: "信任文件中没有发证机构 `did:web:a.example`",
      en: "the trust file has no issuer `did:web:a.example`")
  }

  @Test func `not issued here`() throws {
    expect(
      NotInRegister(number: try Sample.number()), "TS6031", zh: "登记簿中没有证书 `S000044000123263000001`",
      en: "the register has no certificate `S000044000123263000001`")
  }

  @Test(arguments: [
    (CertificateStatus.suspended, "暂停"), (.revoked, "撤销"), (.superseded, "已更正"), (.cancelled, "作废"),
  ])
  func `no longer in force, by the register or by a list`(status: CertificateStatus, chinese: String) throws {
    let (number, until) = (try Sample.number(), try some(Timestamp("2026-08-08T00:00:00Z")))
    expect(
      NotInForce(number: number, status: status, source: .register), "TS6032",
      zh: "证书 `S000044000123263000001` 的登记状态为“\(chinese)”",
      en: "certificate `S000044000123263000001` is \(status.rawValue) in the register")
    expect(
      NotInForce(number: number, status: status, source: .list(validUntil: until)), "TS6032",
      zh: "证书 `S000044000123263000001` 在发证机构的状态列表（有效至 2026-08-08T00:00:00Z）上为“\(chinese)”",
      en: "certificate `S000044000123263000001` is \(status.rawValue) by its issuer's status list, "
        + "valid until 2026-08-08T00:00:00Z")
  }

  @Test func `cannot be checked`() throws {
    let time = try some(Timestamp("2026-08-08T00:00:00Z"))
    expect(
      NoRegister(), "TS6034", zh: "没有登记簿或状态列表，无法得知证书是否已被暂停、撤销或更正",
      en:
        "without the register or its status lists it cannot be said whether the certificate was suspended, revoked or "
        + "corrected")
    expect(
      UnusableStatusList(purpose: .suspension, fault: .missing("https://a.example/l.json")), "TS6036",
      zh: "没有暂停状态列表 `https://a.example/l.json`",
      en: "the suspension list `https://a.example/l.json` is not at hand")
    expect(
      UnusableStatusList(purpose: .revocation, fault: .stale(until: time)), "TS6036",
      zh: "撤销状态列表已于 2026-08-08T00:00:00Z 过期", en: "the revocation list is out of date since 2026-08-08T00:00:00Z")
    expect(
      UnusableStatusList(purpose: .supersession, fault: .notYet(from: time)), "TS6036",
      zh: "更正状态列表自 2026-08-08T00:00:00Z 起才有效",
      en: "the supersession list counts only from 2026-08-08T00:00:00Z on")
    expect(
      UnusableStatusList(purpose: .revocation, fault: .notSigned("https://a.example/l.json")), "TS6036",
      zh: "撤销状态列表 `https://a.example/l.json` 不是发证机构签发的，或被改动",
      en: "the revocation list `https://a.example/l.json` was not signed by the issuer, or was changed afterwards")
    expect(
      NoStatusEntry(number: try Sample.number()), "TS6037", zh: "证书 `S000044000123263000001` 不在任何状态列表上",
      en: "certificate `S000044000123263000001` is on no status list")
  }

  @Test func `by a key that is not the issuer's, or out of its time`() throws {
    expect(
      KeyNotAccepted(issuer: "did:web:a.example", key: "k", reason: .notPinned), "TS6023",
      zh: "密钥 `k` 不是信任文件为 `did:web:a.example` 登记的密钥",
      en: "key `k` is none that the trust file gives `did:web:a.example`")
    expect(
      KeyNotAccepted(
        issuer: "did:web:a.example", key: "k",
        reason: .outsideValidity(
          issued: try Sample.date("2027-03-01"), from: try Sample.date("2026-01-01"),
          until: try Sample.date("2027-02-01"))), "TS6023",
      zh: "发证日期 2027-03-01 不在密钥 `k` 的有效期内（2026-01-01 至 2027-02-01）",
      en: "the issue date 2027-03-01 is outside the period of key `k`, 2026-01-01 to 2027-02-01")
  }

  @Test func `in two forms that do not belong together`() {
    expect(
      FormsDiffer(), "TS6027", zh: "两个文件（`.jwt` 与 `.json`）不是同一份证书",
      en: "the two files, `.jwt` and `.json`, are not of the same certificate")
  }
}
