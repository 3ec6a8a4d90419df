import Diagnostics
import YAMLSource

/// Keys, values and the signs of YAML.
extension StandardsExplanations {
  static let structure = [
    RuleExplanation(
      InvalidYAML.self,
      title: Bilingual(zh: "合乎 YAML 的写法", en: "the file is well-formed YAML"),
      what: Bilingual(
        zh: "括号和引号要成对，冒号后留一个半角空格，各项之间用半角逗号，同一层的键左对齐。",
        en:
          "Brackets and quotes come in pairs, a colon is followed by a space, entries are divided by ASCII commas, and keys of one level are aligned."
      ),
      why: Bilingual(
        zh: "读不通的文件无法检查其余内容，其他标准对它的引用也无从核对。所以先改这一处，再看别的问题。",
        en: "Of a file that cannot be read nothing else can be checked, nor what refers to it. So this is mended first."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "- {age: 16, trained: \"5\"}", "- {age: 16，trained: \"5\"}"))),
    RuleExplanation(
      OutOfBounds.self,
      title: Bilingual(zh: "锚点与嵌套不越界", en: "anchors and nesting within bounds"),
      what: Bilingual(
        zh: "`*名称` 重复前面用 `&名称` 标出的内容，所以先有 `&` 才能用 `*`；嵌套不超过 64 层，展开后不超过一百万个节点。",
        en:
          "`*name` repeats what was marked `&name` before it, so the mark comes first. At most 64 levels, and a million nodes once everything is repeated."
      ),
      why: Bilingual(
        zh: "没有出处的引用等于缺了一段内容；层层引用的小文件能展开成上亿条，足以拖垮检查它的机器。",
        en:
          "A reference to nothing is a piece of content missing; and a small file of nested references can grow to millions of entries and bring down the machine that checks it."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "practical: {\"1\": 100}", "practical: *weights"))),
    RuleExplanation(
      UnknownKey.self,
      title: Bilingual(zh: "键须是规定的名称", en: "only keys of the language are used"),
      what: Bilingual(
        zh: "每个层次只能用规定的键，中文名或英文名都行。可用的键见 `touchstone explain 键名`。",
        en:
          "Each place takes only the keys meant for it, by their English or Chinese names. For a key see `touchstone explain KEY`."
      ),
      why: Bilingual(
        zh: "写错的键若被忽略，它后面的要求就不起作用：合格分会不知不觉地没有了。",
        en: "A misspelt key that was ignored would take its requirement with it: a pass mark would silently be gone."),
      example: RuleExample(DocumentEdit("industry.yaml", "requiredKinds:", "requiredKind:"))),
    RuleExplanation(
      RepeatedKey.self,
      title: Bilingual(zh: "同一处的键不重复", en: "a key stands once"),
      what: Bilingual(
        zh: "同一处一个键只写一次；中文名与英文名是同一个键。",
        en: "A key stands once in its place; its Chinese and English names are the same key."),
      why: Bilingual(
        zh: "写了两个值，就没有人知道哪一个算数。", en: "With two values nobody can tell which one counts."),
      example: RuleExample(
        DocumentEdit("national.yaml", "title: 电工\n", "title: 电工\n名称: 电气工\n"))),
    RuleExplanation(
      MissingKey.self,
      title: Bilingual(zh: "必写的键不缺", en: "required keys are there"),
      what: Bilingual(
        zh: "每个层次都有必写的键，例如标准的版次、条目的编号和内容。",
        en: "Every place has keys that must be written, such as a standard's edition or an item's code and text."),
      why: Bilingual(
        zh: "缺了版次，就说不清一张证书依据的是哪一版标准；缺了编号，成绩就无处登记。",
        en:
          "Without an edition nobody can say by which text a certificate was issued; without a code there is nothing to record a result under."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "edition: \"2020\"\n", ""))),
    RuleExplanation(
      UnexpectedValue.self,
      title: Bilingual(zh: "值须合乎要求", en: "a value is of the kind expected"),
      what: Bilingual(
        zh: "日期写成 2024-03-05，合格分在 0 到 100 之间，要列表的地方写列表，如此等等。",
        en: "A date is written 2024-03-05, a mark is between 0 and 100, a list stands where a list is due, and so on."),
      why: Bilingual(
        zh: "例如 2024-02-30 这一天不存在：标准何时起施行就没有定论，评价时也无从判断该用哪一版。",
        en:
          "2024-02-30, say, is no day: when the standard is in force would be undecided, and with it which edition a candidate is judged by."
      ),
      example: RuleExample(DocumentEdit("industry.yaml", "from: 2024-01-01", "from: 2024-02-30"))),
    RuleExplanation(
      NothingListed.self,
      title: Bilingual(zh: "列表不为空", en: "a list is not empty"),
      what: Bilingual(
        zh: "等级、技能要求、对照等列表至少要有一项。", en: "A list of levels, skills or alignments has at least one entry."),
      why: Bilingual(
        zh: "没有等级的方案发不出证书，没有技能要求的工作内容无从考核；空着多半是忘了写。",
        en:
          "A scheme without levels certifies nobody, and a task without skills cannot be assessed. An empty list was most likely forgotten."
      ),
      example: RuleExample(DocumentEdit("scheme.yaml", "levels: [\"5\", \"4\"]", "levels: []"))),
    RuleExplanation(
      NoKind.self,
      title: Bilingual(zh: "文件开头写明文档类型", en: "a file begins with its kind"),
      what: Bilingual(
        zh: "第一行用 `类型`（kind）写明这是标准、等级体系、对照、大典、认定方案还是颁证机构。",
        en:
          "The first line says by `kind:` whether this is a standard, a ladder, a crosswalk, a catalogue, a scheme or an issuer."
      ),
      why: Bilingual(
        zh: "不知道是哪一类文档，就不知道该按什么要求检查它；这份文件会像不存在一样。",
        en: "Without it nobody knows by which rules to check the file, and it would be as if it were not there."),
      example: RuleExample(DocumentEdit("scheme.yaml", "kind: scheme\n", ""))),
    RuleExplanation(
      OtherKind.self,
      title: Bilingual(zh: "文档是它自称的那一类", en: "a document is of the kind it says"),
      what: Bilingual(
        zh: "文档里的键属于 `类型`（kind）所写的那一类。各个键明显属于另一类时，只指出类型写错了。",
        en:
          "The keys of a document are those of its `kind:`. Where they plainly belong to another kind, only that is told."
      ),
      why: Bilingual(
        zh: "类型一错，每个键都成了多余的键，必需的键又都缺着；十几条提示里找不到真正要改的那一处。",
        en:
          "With the wrong kind every key is one too many and every required one is missing; among a dozen findings nobody sees the one place to correct."
      ),
      example: RuleExample(DocumentEdit("scheme.yaml", "kind: scheme", "kind: issuer"))),
    RuleExplanation(
      TooManyFindings.self,
      title: Bilingual(zh: "一个文件最多列出 1000 个问题", en: "at most 1000 findings of a file are told"),
      what: Bilingual(
        zh: "一个文件的问题超过 1000 个时，只列出前 1000 个，另加这一条。（一千个错误无法作为示例列在这里。）",
        en:
          "Of a file with more than 1000 findings the first 1000 are told, and this one. (A thousand mistakes make no example to be shown here.)"
      ),
      why: Bilingual(
        zh: "没有人会一口气改一千处；这么多问题多半出于同一个原因，先改几处再检查，其余的往往就消失了。",
        en:
          "Nobody mends a thousand places before looking again, and so many mostly have one cause: mend a few, and the others are often gone."
      ),
      example: nil),
  ]
}
