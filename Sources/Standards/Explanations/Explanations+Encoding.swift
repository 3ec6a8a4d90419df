import Diagnostics
import YAMLSource

/// Bytes, characters and indentation: what a file is made of.
extension StandardsExplanations {
  static let encoding = [
    RuleExplanation(
      WrongEncoding.self,
      title: Bilingual(zh: "文件须用 UTF-8 编码", en: "a file is UTF-8"),
      what: Bilingual(
        zh: "文件以 UTF-8 编码保存。GBK、GB18030 或 UTF-16 的文件一律不读。下例中尖括号里是两个 GBK 字节。",
        en:
          "Files are saved as UTF-8. One in GBK, GB18030 or UTF-16 is not read at all. In the example the angle brackets show two bytes of GBK."
      ),
      why: Bilingual(
        zh: "编码猜错一次，标准里的字就会悄悄变成别的字；证书与成绩单上印出的也会是错字。",
        en:
          "One wrong guess at the encoding silently turns words of a standard into others, down to what is printed on certificates."
      ),
      example: RuleExample(DocumentEdit("issuer.yaml", "示例评价机构", bytes: [0xBB, 0xFA]))),
    RuleExplanation(
      NotText.self,
      title: Bilingual(zh: "文件须是文本", en: "a file is text"),
      what: Bilingual(
        zh: "Word、Excel、PDF、图片、网页等文件改了扩展名放进来，一律不读。",
        en: "Word and Excel files, PDFs, pictures and web pages that were given the ending .yaml are not read."),
      why: Bilingual(
        zh: "标准要逐行可读、可比较、可引用，别的格式做不到；扩展名改成 .yaml，内容还是原来的格式。",
        en:
          "A standard must be read, compared and cited line by line, which no other format allows; a new ending leaves the content what it was."
      ),
      example: RuleExample(.whole("issuer.yaml", "%PDF-1.7\n"))),
    RuleExplanation(
      FileTooLarge.self,
      title: Bilingual(zh: "文件不超过 64 MiB", en: "a file has at most 64 MiB"),
      what: Bilingual(
        zh: "一个文件最多 67108864 字节，更大的不读。（这么大的文件无法作为示例列在这里。）",
        en:
          "A file has at most 67108864 bytes; a larger one is not read. (One that large cannot be shown here as an example.)"
      ),
      why: Bilingual(
        zh: "一份国家职业标准不到 1 MiB。这么大的多半是放错了的图片、表格或压缩包，读它只会让所有人久等。",
        en:
          "A national standard takes less than 1 MiB. A file this large is a picture, a sheet or an archive put in the wrong place, and reading it would keep everybody waiting."
      ),
      example: nil),
    RuleExplanation(
      EmptyDocument.self,
      title: Bilingual(zh: "文件里要有一份文档", en: "a file holds a document"),
      what: Bilingual(
        zh: "每个 .yaml 文件都要有内容；只有空行或注释的也算空文件。",
        en: "Every .yaml file has something in it; one of blank lines and comments only counts as empty."),
      why: Bilingual(
        zh: "空文件往往是保存时丢了内容。若不指出，缺了一份标准也没有人知道。",
        en:
          "An empty file is often one whose content was lost in saving. Left unsaid, a whole standard would be missing and nobody would know."
      ),
      example: RuleExample(.whole("issuer.yaml", "# 颁证机构\n"))),
    RuleExplanation(
      SecondDocument.self,
      title: Bilingual(zh: "一个文件只放一份文档", en: "one file holds one document"),
      what: Bilingual(
        zh: "用 `---` 在一个文件里隔开几份文档的写法，这里不用。", en: "Several documents in one file, divided by `---`, are not used here."),
      why: Bilingual(
        zh: "一份文档一个文件，才看得出是谁、何时改了哪一份标准。",
        en: "With a file to each document one can see who changed which standard, and when."),
      example: RuleExample(
        DocumentEdit("issuer.yaml", "title: 示例评价机构\n", "title: 示例评价机构\n---\nkind: issuer\n"))),
    RuleExplanation(
      TabIndentation.self,
      title: Bilingual(zh: "缩进不用制表符", en: "no tabs for indentation"),
      what: Bilingual(
        zh: "缩进表示从属关系，用空格，每级两个；YAML 不允许用制表符（Tab，下例中显示为 →）。",
        en:
          "Indentation says what belongs to what: two spaces for each level. YAML does not allow tabs (shown as → in the example)."
      ),
      why: Bilingual(
        zh: "制表符在各人的编辑器里宽窄不同，看上去对齐的两行，实际可能属于不同的等级。",
        en: "A tab has another width in every editor, so lines that look aligned may belong to different levels."),
      example: RuleExample(DocumentEdit("issuer.yaml", "  category: S", "\tcategory: S"))),
    RuleExplanation(
      WideSpaceIndentation.self,
      title: Bilingual(zh: "缩进不用全角空格", en: "no wide spaces for indentation"),
      what: Bilingual(
        zh: "缩进只用半角空格。全角空格（U+3000）和不间断空格（U+00A0）在 YAML 里是文字，不是缩进。",
        en: "Only ordinary spaces indent. To YAML an ideographic space (U+3000) or a no-break space (U+00A0) is text."),
      why: Bilingual(
        zh: "在中文输入法下按空格、或从网页和 Word 粘贴，就会带进这种空格；肉眼看不出来，这一行却不再属于上面的键。",
        en:
          "They come in with a Chinese input method or by pasting from a web page or Word. Nobody can see them, yet the line no longer belongs to the key above."
      ),
      example: RuleExample(DocumentEdit("issuer.yaml", "  category: S", "\u{3000}category: S"))),
    RuleExplanation(
      LookalikeCharacter.self,
      title: Bilingual(zh: "键、编号与标识中不用形似字符", en: "no lookalike characters in keys, numbers and ids"),
      what: Bilingual(
        zh: "键、编号、标识和日期里的字母与数字须是半角的拉丁字母和数字，不能是全角数字或西里尔字母等形似的字符。",
        en:
          "Letters and digits of keys, numbers, ids and dates are ASCII, not full-width digits or Cyrillic letters that look the same."
      ),
      why: Bilingual(
        zh: "`１` 与 `1` 看着一样，计算机却当作两个编号：成绩会记不到这一条上，引用它的标准也找不到它。",
        en:
          "`１` and `1` look alike but are two numbers to a computer: results would not count for the item, and standards that name it would not find it."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "code: 1.1.2, text: 能敷设电缆", "code: 1.1.２, text: 能敷设电缆"))),
    RuleExplanation(
      SuspiciousCharacter.self,
      title: Bilingual(zh: "文字中没有看不见的字符", en: "no invisible characters in a text"),
      what: Bilingual(
        zh: "文字里不应有零宽空格之类看不见的字符（下例中以尖括号里的代码显示）。",
        en: "A text holds no zero-width spaces and the like (shown in the example by their code in angle brackets)."),
      why: Bilingual(
        zh: "它们随粘贴而来，使检索、比较和排版出错：两个看起来相同的名称会不相等。",
        en:
          "They come in by pasting and break searching, comparing and typesetting: two names that look the same are not equal."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "能敷设电缆", "能敷设\u{200B}电缆"))),
    RuleExplanation(
      CutText.self,
      title: Bilingual(zh: "文字中的井号不被当作注释", en: "a number sign in a text is not taken for a comment"),
      what: Bilingual(
        zh: "YAML 把空格后的 `#` 起直到行尾都当作注释。`#` 后紧跟着字的，多半本来是文字的一部分。",
        en:
          "To YAML a `#` behind a space begins a comment, down to the line's end. Where a word follows at once, it was most likely part of the text."
      ),
      why: Bilingual(
        zh: "被当作注释的半句话会从标准里消失，谁也不会发现；考评按剩下的半句进行。",
        en:
          "What is taken for a comment is gone from the standard, unseen, and assessments go by the half that is left."),
      example: RuleExample(DocumentEdit("national.yaml", "title: 动力线路", "title: 动力线路 #2 机组"))),
    RuleExplanation(
      LostCharacter.self,
      title: Bilingual(zh: "转换编码时没有丢字", en: "no character was lost in a conversion"),
      what: Bilingual(
        zh: "`\u{FFFD}`（U+FFFD）是转换编码时给读不出的字留下的记号，说明原来的字已经丢失。",
        en:
          "`\u{FFFD}` (U+FFFD) is what a conversion leaves for a character that it could not read: the character itself is gone."
      ),
      why: Bilingual(
        zh: "丢了的字无从还原，只有对照原文才能补上；拖得越久越难找回。",
        en:
          "What was there cannot be told from the file; it has to be restored from the original, the sooner the better."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "能敷设电缆", "能敷设电\u{FFFD}"))),
  ]
}
