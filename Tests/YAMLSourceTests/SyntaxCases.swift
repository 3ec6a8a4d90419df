import Diagnostics

/// What is no YAML document.
extension GoldenCase {
  static let syntax = [
    GoldenCase(
      "empty", "«»", "TS1003",
      #"""
      文件里没有内容
      写入一份文档，第一行如 `类型: 标准`；不需要的文件请删除
      there is nothing in this file
      write a document that begins like `kind: standard`, or delete the file
      """#),
    GoldenCase(
      "comments only", "«»# 注释\n\n", "TS1003",
      #"""
      文件里没有内容
      写入一份文档，第一行如 `类型: 标准`；不需要的文件请删除
      there is nothing in this file
      write a document that begins like `kind: standard`, or delete the file
      """#),
    GoldenCase(
      "second document", "a: 1\n«---»\nb: 2\n", "TS1004",
      #"""
      一个文件里有第二份文档
      去掉 `---`，或把它移到自己的文件中
      a second document in one file
      take out the `---`, or move it to a file of its own
      """#),
    GoldenCase(
      "tab indentation", "a:\n  b: 1\n«\t»c: 2\n", "TS1005",
      #"""
      用制表符（Tab）缩进
      改用空格缩进，每级两个
      a tab is used for indentation
      indent with spaces, two for each level
      """#),
    GoldenCase(
      "tab before the first key", "甲:\n«\t»b: 1\n", "TS1005",
      #"""
      用制表符（Tab）缩进
      改用空格缩进，每级两个
      a tab is used for indentation
      indent with spaces, two for each level
      """#),
    GoldenCase(
      "tab after spaces", "甲:\n  b: 1\n  «\t»c: 2\n", "TS1005",
      #"""
      用制表符（Tab）缩进
      改用空格缩进，每级两个
      a tab is used for indentation
      indent with spaces, two for each level
      """#),
    GoldenCase(
      "unclosed bracket", "甲: «[»1, 2\nb: 3\n", "TS1006",
      #"""
      `[` 没有配对的结束符
      补上结束的括号；若并未漏写括号，检查各项之间的逗号
      `[` is never closed
      add the closing bracket; if it is there, look for a missing comma between the entries
      """#),
    GoldenCase(
      "unclosed brace", "甲: «{»b: 1\nc: 3\n", "TS1006",
      #"""
      `{` 没有配对的结束符
      补上结束的括号；若并未漏写括号，检查各项之间的逗号
      `{` is never closed
      add the closing bracket; if it is there, look for a missing comma between the entries
      """#),
    GoldenCase(
      "unclosed bracket at the end", "甲: «[»1, 2", "TS1006",
      #"""
      `[` 没有配对的结束符
      补上结束的括号；若并未漏写括号，检查各项之间的逗号
      `[` is never closed
      add the closing bracket; if it is there, look for a missing comma between the entries
      """#),
    GoldenCase(
      "unclosed quote", "甲: «\"»一\n乙: 二\n", "TS1006",
      #"""
      `"` 没有配对的结束符
      补上结束的引号
      `"` is never closed
      add the closing quote
      """#),
    GoldenCase(
      "unclosed single quote", "甲: «'»一\n乙: 二\n", "TS1006",
      #"""
      `'` 没有配对的结束符
      补上结束的引号
      `'` is never closed
      add the closing quote
      """#),
    GoldenCase(
      "quote open at the next document", "甲: «\"»一\n---\n", "TS1006",
      #"""
      `"` 没有配对的结束符
      补上结束的引号
      `"` is never closed
      add the closing quote
      """#),
    GoldenCase(
      "colon in text", "甲: b«:» c\n", "TS1006",
      #"""
      此处不能出现冒号“: ”
      给整个值加上引号，或检查缩进
      a colon followed by a space cannot stand here
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "no space after the colon", "甲«:»乙\nb: 1\n", "TS1006",
      #"""
      冒号后面缺少半角空格
      写成 `键: 值`，用半角冒号，后留一个空格
      a space is missing after the colon
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "a full-width colon", "- 甲«：»乙\n  b: 1\n", "TS1006",
      #"""
      全角冒号“：”在这里不是冒号
      写成 `键: 值`，用半角冒号，后留一个空格
      a full-width colon is no colon here
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "a missing colon before deeper lines", "«甲»\n  b: 1\n", "TS1006",
      #"""
      键后面缺少冒号
      写成 `键: 值`，用半角冒号，后留一个空格
      a colon is missing after the key
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "a quote closed by the next one", "a: «\"»甲\nb: \"乙\"\n", "TS1006",
      #"""
      `"` 没有配对的结束符
      补上结束的引号
      `"` is never closed
      add the closing quote
      """#),
    GoldenCase(
      "ideographic spaces for indentation", "a:\n  b: 1\n«　»　c: 2\nd: [\n", "TS1016",
      #"""
      用全角空格或不间断空格缩进
      改用半角空格缩进，每级两个
      a no-break or ideographic space is used for indentation
      indent with ordinary spaces, two for each level
      """#),
    GoldenCase(
      "missing colon", "«甲»\nb: 1\n", "TS1006",
      #"""
      键后面缺少冒号
      写成 `键: 值`，用半角冒号，后留一个空格
      a colon is missing after the key
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "full-width colons", "名称：机器人\n层级«：»国家\n类型: 标准\n", "TS1006",
      #"""
      全角冒号“：”在这里不是冒号
      写成 `键: 值`，用半角冒号，后留一个空格
      a full-width colon is no colon here
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "reserved at sign", "甲: «@»b\n", "TS1006",
      #"""
      值不能以 `@` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with `@`
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "reserved backtick", "甲: «`»b\n", "TS1006",
      #"""
      值不能以 ``` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with ```
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "indentation", "甲:\n    b: 1\n  «c»: 2\n", "TS1006",
      #"""
      这一行的缩进与上文不一致
      同一层的键要左对齐；检查这一行及其上一行
      this line's indentation does not fit the lines above
      align keys of the same level; look at this line and the one above
      """#),
    GoldenCase(
      "a bullet for a dash", "甲:\n  - 一\n  «•» 二\n  - 三\n", "TS1006",
      #"""
      `•` 不是列表项的短横线
      每一项以半角短横线加空格 `- ` 开头
      `•` is not the dash of a list's entry
      begin each entry with an ASCII dash and a space, `- `
      """#),
    GoldenCase(
      "a full-width dash before braces", "甲:\n  - {乙: 1}\n  «－»　{乙: 2}\n", "TS1006",
      #"""
      `－` 不是列表项的短横线
      每一项以半角短横线加空格 `- ` 开头
      `－` is not the dash of a list's entry
      begin each entry with an ASCII dash and a space, `- `
      """#),
    GoldenCase(
      "full-width braces", "甲:\n  - «｛»乙: 1, 丙: 2｝\n", "TS1006",
      #"""
      `｛` 在这里不是括号
      改用半角括号 `{ }` 或 `[ ]`，结尾的也要改
      `｛` is no bracket here
      write ASCII brackets, `{ }` or `[ ]`, the closing one too
      """#),
    GoldenCase(
      "marks of a merge", "甲: 1\n«<<<<<<< HEAD»\n乙: 2\n=======\n乙: 3\n>>>>>>> 分支\n", "TS1006",
      #"""
      有尚未解决的合并冲突
      在两边的内容中取舍或合并，再删去 `<<<<<<<` 到 `>>>>>>>` 的各行标记
      a merge conflict that nobody has resolved
      choose between the two sides or unite them, then take out the lines of marks from `<<<<<<<` to `>>>>>>>`
      """#),
    GoldenCase(
      "a comment that holds the closing brace", "- {甲: 检修 «#»1 机组}\n- {甲: 2}\n", "TS1006",
      #"""
      空格后的 `#` 开始一段注释，连同括号的结尾都不算内容
      给整个值加上引号；若是注释，把它移到括号之后
      a `#` after a space begins a comment, and the closing bracket is part of it
      put the whole value in quotes; if it is a comment, move it after the bracket
      """#),
    GoldenCase(
      "a comment behind an open brace", "- «{»甲: 检修  # 机组\n- {甲: 2}\n", "TS1006",
      #"""
      `{` 没有配对的结束符
      补上结束的括号；若并未漏写括号，检查各项之间的逗号
      `{` is never closed
      add the closing bracket; if it is there, look for a missing comma between the entries
      """#),
    GoldenCase(
      "text behind a quoted word in braces", "- {甲: \"机械\"«部»件, 乙: 1}\n", "TS1006",
      #"""
      值已结束，后面却还有文字
      给整个值加上引号，或检查缩进
      there is more text after the end of the value
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "a full-width comma between quoted values", "甲: [\"一\"«，»\"二\"]\n", "TS1006",
      #"""
      两项之间缺少逗号
      各项之间用半角逗号加空格“, ”隔开
      a comma is missing between two entries
      put a comma and a space between the entries; a full-width comma is no comma here
      """#),
    GoldenCase(
      "a full-width comma before a quoted key", "甲: {\"1\": 20«，»\"2\": 20}\n", "TS1006",
      #"""
      两项之间缺少逗号
      各项之间用半角逗号加空格“, ”隔开
      a comma is missing between two entries
      put a comma and a space between the entries; a full-width comma is no comma here
      """#),
    GoldenCase(
      "marks of a merge in brackets", "甲: [\n  一,\n«<<<<<<<»\n  二\n=======\n  三\n>>>>>>> 分支\n]\n", "TS1006",
      #"""
      有尚未解决的合并冲突
      在两边的内容中取舍或合并，再删去 `<<<<<<<` 到 `>>>>>>>` 的各行标记
      a merge conflict that nobody has resolved
      choose between the two sides or unite them, then take out the lines of marks from `<<<<<<<` to `>>>>>>>`
      """#),
    GoldenCase(
      "full-width braces behind a key", "甲: «｛»乙: 1, 丙: 2｝\n", "TS1006",
      #"""
      `｛` 在这里不是括号
      改用半角括号 `{ }` 或 `[ ]`，结尾的也要改
      `｛` is no bracket here
      write ASCII brackets, `{ }` or `[ ]`, the closing one too
      """#),
    GoldenCase(
      "brackets of ordinary Chinese", "甲: 【说明】装配图«:» 公差\n", "TS1006",
      #"""
      此处不能出现冒号“: ”
      给整个值加上引号，或检查缩进
      a colon followed by a space cannot stand here
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "a comment in brackets that is one", "甲: «[»  # 见附录[2]\n  一\n乙: 1\n", "TS1006",
      #"""
      `[` 没有配对的结束符
      补上结束的括号；若并未漏写括号，检查各项之间的逗号
      `[` is never closed
      add the closing bracket; if it is there, look for a missing comma between the entries
      """#),
    GoldenCase(
      "a web page", "«»\u{FEFF}\n<!doctype HTML>\n<p>甲</p>\n", "TS1018",
      #"""
      这个文件是网页，不是 YAML 文本
      把内容写进文本文件（UTF-8）再以 .yaml 保存；只改扩展名不会改变文件的格式
      this file is a web page, not YAML text
      write what it says into a text file (UTF-8) saved as .yaml; another ending does not change what a file is
      """#),
    GoldenCase(
      "a file of another program", "«»PK\u{3}\u{4}…", "TS1018",
      #"""
      这个文件是 Word、Excel 文件或压缩包，不是 YAML 文本
      把内容写进文本文件（UTF-8）再以 .yaml 保存；只改扩展名不会改变文件的格式
      this file is a Word or Excel file, or an archive, not YAML text
      write what it says into a text file (UTF-8) saved as .yaml; another ending does not change what a file is
      """#),
    GoldenCase(
      "list in the wrong place", "甲: 1\n«-» 乙\n", "TS1006",
      #"""
      这一行的缩进与上文不一致
      同一层的键要左对齐；检查这一行及其上一行
      this line's indentation does not fit the lines above
      align keys of the same level; look at this line and the one above
      """#),
    GoldenCase(
      "list on a key's line", "甲: «-» 乙\n", "TS1006",
      #"""
      值不能以 `-` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with `-`
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "missing comma", "甲: {b: 1 c«:» 2}\n", "TS1006",
      #"""
      两项之间缺少逗号
      各项之间用半角逗号加空格“, ”隔开
      a comma is missing between two entries
      put a comma and a space between the entries; a full-width comma is no comma here
      """#),
    GoldenCase(
      "full-width comma", "甲: {b: 1«，»c: 2}\n", "TS1006",
      #"""
      两项之间缺少逗号
      各项之间用半角逗号加空格“, ”隔开
      a comma is missing between two entries
      put a comma and a space between the entries; a full-width comma is no comma here
      """#),
    GoldenCase(
      "control character", "甲: 一«\u{7}»二\n", "TS1006",
      #"""
      文件中有不可见的控制字符
      删除该字符后重新输入这一处
      an invisible control character
      delete it and type this place again
      """#),
    GoldenCase(
      "unknown escape", "甲: \"C:«\\»目录\"\n", "TS1006",
      #"""
      双引号中的 `\` 是转义符，此处的写法无效
      改用单引号，或写成 `\\`
      in double quotes `\` begins an escape, and this is none
      use single quotes, or write `\\`
      """#),
    GoldenCase(
      "undefined alias", "甲: «*x»\n", "TS1007",
      #"""
      没有名为 `x` 的锚点
      检查拼写，锚点要写在引用之前
      there is no anchor named `x`
      check its spelling; an anchor stands before its uses
      """#),
    GoldenCase(
      "self reference", "甲: &x [«*x»]\n", "TS1007",
      #"""
      锚点 `x` 包含它自己
      直接写出内容，少用锚点与嵌套
      the anchor `x` contains itself
      write the content out, with fewer anchors and levels
      """#),
    GoldenCase(
      "65 levels", String(repeating: "[", count: 64) + "«[»" + String(repeating: "]", count: 65), "TS1007",
      #"""
      嵌套超过 64 层
      直接写出内容，少用锚点与嵌套
      nested more than 64 levels deep
      write the content out, with fewer anchors and levels
      """#),
    GoldenCase(
      "GBK", bytes: [0x61, 0x3A, 0x20, 0xB9, 0xA4, 0x0A], at: 3, "TS1001",
      #"""
      文件不是 UTF-8 编码（像是 GBK/GB18030）
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8 (it looks like GBK/GB18030)
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "half a byte order mark before a page", bytes: [0xBB, 0xBB] + Array("<?xml".utf8), at: 0, "TS1001",
      #"""
      文件不是 UTF-8 编码（像是 GBK/GB18030）
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8 (it looks like GBK/GB18030)
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "UTF-16 little end", bytes: [0xFF, 0xFE, 0x61, 0x00], at: 0, "TS1001",
      #"""
      文件不是 UTF-8 编码（像是 UTF-16）
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8 (it looks like UTF-16)
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "UTF-16 big end", bytes: [0xFE, 0xFF, 0x00, 0x61], at: 0, "TS1001",
      #"""
      文件不是 UTF-8 编码（像是 UTF-16）
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8 (it looks like UTF-16)
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "one wrong byte", bytes: [0x61, 0x3A, 0x20, 0x62, 0xFF, 0x63, 0x0A], at: 4, "TS1001",
      #"""
      文件不是 UTF-8 编码
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "text cut in a character", bytes: [0x61, 0x3A, 0x20, 0xE4, 0xB8], at: 3, "TS1001",
      #"""
      文件不是 UTF-8 编码（像是 GBK/GB18030）
      在编辑器中用原编码打开，再“另存为”UTF-8
      the file is not UTF-8 (it looks like GBK/GB18030)
      open it in an editor under its own encoding and save it as UTF-8
      """#),
    GoldenCase(
      "closing bracket too many", "甲: 1]\n乙: [1]«]»\n", "TS1006",
      #"""
      `]` 没有配对的开头
      删去它，或补上与它配对的括号
      `]` closes nothing
      remove it, or add the bracket that it should close
      """#),
    GoldenCase(
      "star value", "甲: ★\n乙: «*»\n", "TS1006",
      #"""
      值不能以 `*` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with `*`
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "quote then text", "甲: \"一\" «二»\n", "TS1006",
      #"""
      值已结束，后面却还有文字
      给整个值加上引号，或检查缩进
      there is more text after the end of the value
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "key twice on a line", "甲: 1 乙«:» 2\n", "TS1006",
      #"""
      此处不能出现冒号“: ”
      给整个值加上引号，或检查缩进
      a colon followed by a space cannot stand here
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "ampersand", "甲: «&» 乙\n", "TS1006",
      #"""
      值不能以 `&` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with `&`
      put the whole value in quotes, or check the indentation
      """#),
    GoldenCase(
      "exclamation", "甲: «!»乙\n", "TS1006",
      #"""
      值不能以 `!` 开头
      给整个值加上引号，或检查缩进
      a value cannot start with `!`
      put the whole value in quotes, or check the indentation
      """#),
  ]
}
