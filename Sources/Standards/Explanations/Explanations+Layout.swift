import Diagnostics
import YAMLSource

/// What `touchstone fmt` leaves alone.
extension StandardsExplanations {
  static let layout = [
    RuleExplanation(
      LayoutNotKnown.self,
      title: Bilingual(zh: "排版只改认得的写法", en: "what cannot be laid out safely is left alone"),
      what: Bilingual(
        zh: "`touchstone fmt` 遇到标签、指令、用 `?` 引出的键等少见的写法时，不动这个文件。",
        en:
          "Where `touchstone fmt` meets tags, directives, keys introduced by `?` and the like, it leaves the file as it is."
      ),
      why: Bilingual(
        zh: "排版不得改变标准的内容。拿不准的写法宁可不动，由人改成普通写法。",
        en:
          "Layout must never change what a standard says. What cannot be moved safely is left for a person to write in the ordinary way."
      ),
      example: RuleExample(DocumentEdit("issuer.yaml", "title: 示例评价机构", "? title\n: 示例评价机构"))),
    RuleExplanation(
      LayoutNotSafe.self,
      title: Bilingual(zh: "排版前后内容须相同", en: "laid out anew a document says the same"),
      what: Bilingual(
        zh: "`touchstone fmt` 写文件之前会核对排版后的内容与原来一致，不一致就不写。（目前没有已知的文档会引起它，所以没有示例。）",
        en:
          "Before `touchstone fmt` writes a file it compares what it says with what it said; where they differ nothing is written. (No document is known to bring this about, so there is no example.)"
      ),
      why: Bilingual(
        zh: "这是最后一道保险：宁可文件不整齐，也不能让合格分在排版时变了样。",
        en: "It is the last safeguard: better an untidy file than a pass mark changed by tidying."),
      example: nil),
  ]
}
