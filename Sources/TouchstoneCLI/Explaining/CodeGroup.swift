import Diagnostics

/// Codes of what is found elsewhere than in documents: of them is known what they are about and where they come up.
struct CodeGroup {
  let meanings: [CodeMeaning]
  let prefix: String
  let subject: Bilingual
  /// Where such a finding stands, and what to go by.
  let account: Bilingual

  /// Differences between documents, which are no findings.
  static let differences = CodeGroup(
    meanings: CodeMeaning.differences, prefix: "TS3",
    subject: Bilingual(zh: "标准之间供了解的差异", en: "differences between standards, to know of"),
    account: Bilingual(
      zh: "由 `touchstone conflicts` 列出，不是问题：双方都在各自的权限之内，不用裁定。",
      en:
        "Listed by `touchstone conflicts`, and no finding: both sides are within their rights, and nothing need be decided."
    ))

  static let all = [
    CodeGroup(
      meanings: CodeMeaning.files + CodeMeaning.rows + CodeMeaning.cells, prefix: "TS4",
      subject: Bilingual(zh: "考生记录（CSV 或 JSON）的读取", en: "reading learner records (CSV or JSON)"),
      account: Bilingual(
        zh: "由 `touchstone evaluate` 报出。问题指明文件、行和单元格，说明哪里不对、怎样改。有错误的行不参加评价，另存在隔离文件里，改好后可以再次评价。",
        en:
          "Found by `touchstone evaluate`. A finding names the file, the line and the cell, says what is wrong there and what to do. A row with an error is not judged but set aside in the quarantine file, to be judged once it is mended."
      )),
    CodeGroup(
      meanings: CodeMeaning.evaluation, prefix: "TS5",
      subject: Bilingual(zh: "考生记录与认定方案、标准是否相符", en: "records that do not fit the scheme or its standards"),
      account: Bilingual(
        zh: "由 `touchstone evaluate` 报出。记录本身读得通，但它提到的职业、等级、条目或工种在方案或标准里没有。先核对用的是不是这份方案，再改记录。",
        en:
          "Found by `touchstone evaluate`. The record can be read, but it names an occupation, level, item or work type that the scheme or its standards have not. See first that this is the scheme that was meant, then mend the record."
      )),
    CodeGroup(
      meanings: CodeMeaning.issuing, prefix: "TS6",
      subject: Bilingual(zh: "证书的编号、批次、颁发与变更", en: "numbers, batches, issuing and changing certificates"),
      account: Bilingual(
        zh: "由 `touchstone issue`、`batch`、`correct` 等经办命令报出。问题说明什么不能登记或颁发及其原因；此前已登记的不受影响。",
        en:
          "Found by `touchstone issue`, `batch`, `correct` and the other commands that issue or change. A finding says what cannot be entered or issued, and why; what was entered before stands."
      )),
    CodeGroup(
      meanings: CodeMeaning.verifying, prefix: "TS6",
      subject: Bilingual(zh: "证书的核验", en: "verifying certificates"),
      account: Bilingual(
        zh: "由 `touchstone verify` 报出。问题说明证书的哪一部分与签名、登记簿、状态列表或原始材料不符，或为何无法确认。不相符的证书不要采信，向颁证机构查询。",
        en:
          "Found by `touchstone verify`. A finding says what part of a certificate disagrees with its signature, the register, the status lists or the papers it was made from, or why it cannot be said. Do not rely on such a certificate; ask its issuer."
      )),
    CodeGroup(
      meanings: CodeMeaning.registers, prefix: "TS6",
      subject: Bilingual(zh: "登记簿的重算、检查、备份与材料保存", en: "replaying, checking, restoring and keeping a register"),
      account: Bilingual(
        zh: "由 `touchstone replay` 和 `touchstone register` 报出，说的是登记簿，不是某张证书的真伪。",
        en:
          "Found by `touchstone replay` and `touchstone register`. It is about the register, and not whether a certificate is genuine."
      )),
  ]

  /// Nil where the code is none of this group.
  func page(of code: FindingCode, in language: Language) -> String? {
    guard let meaning = meanings.first(where: { $0.code == code }) else { return nil }
    let separator = language == .zh ? "：" : ": "
    let noExample = Bilingual(
      zh: "只有文档规则（TS1xxx 至 TS3xxx）附有示例；这一代码的具体说明见它报出的问题本身。",
      en:
        "Only rules on documents (TS1xxx to TS3xxx) come with examples; what this code means in a given case is told by the finding itself."
    )
    var lines = WrappedText.lines("\(code)\(separator)\(meaning.wrong.text(in: language))", rest: "  ")
    lines += WrappedText.lines(meaning.remedy.text(in: language), first: "  ? ", rest: "    ")
    for paragraph in [account, noExample] {
      lines += [""] + WrappedText.lines(paragraph.text(in: language), first: "  ", rest: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
