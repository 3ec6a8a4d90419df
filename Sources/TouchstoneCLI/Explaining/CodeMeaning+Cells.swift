import Diagnostics

/// Cells of records (TS4040 to TS4084).
extension CodeMeaning {
  static let cells = [
    CodeMeaning(
      "TS4040", ("必填项为空", "what must be filled in is blank"), ("填写后重新提交这一行", "fill it in and submit the row again")),
    CodeMeaning(
      "TS4041", ("不在可选的词之内", "not one of the words that may stand there"),
      ("写消息所列的词之一", "write one of the words that the finding lists")),
    CodeMeaning(
      "TS4042", ("不是职业编码", "not an occupation code"),
      ("按职业分类大典写，例如 `6-31-01-03`", "write the code of the catalogue, such as `6-31-01-03`")),
    CodeMeaning(
      "TS4043", ("不是技能项或知识项", "not the name of a skill or knowledge item"),
      ("写作 `skill/1.1.1` 或全名", "write `skill/1.1.1` or the full name")),
    CodeMeaning("TS4044", ("既不是“是”也不是“否”", "neither yes nor no"), ("写 `是` 或 `否`", "write `是` (yes) or `否` (no)")),
    CodeMeaning(
      "TS4045", ("看不懂的写法", "it cannot be understood"), ("照消息中的例子写", "write it like the example in the finding")),
    CodeMeaning("TS4046", ("同一项写了两次", "the same thing stands twice"), ("只留正确的一个", "keep the one that is right")),
    CodeMeaning(
      "TS4047", ("不是整年数", "not a whole number of years"), ("写整数，不满一年的不计", "write a whole number; count full years only")
    ),
    CodeMeaning("TS4048", ("有看不见的控制字符", "it contains a control character"), ("重新输入这一格", "type the cell anew")),
    CodeMeaning(
      "TS4049", ("有字在导出时丢失了", "a character was lost when it was exported"),
      ("对照证件补上，另存为“CSV UTF-8”", "restore it from the document and save as “CSV UTF-8”")),
    CodeMeaning(
      "TS4050", ("身份证号码的位数不对", "an identity number has not 18 characters"), ("对照证件更正", "correct it from the document")),
    CodeMeaning(
      "TS4051", ("身份证号码中有不该有的字符", "an identity number has a wrong character"),
      ("对照证件更正", "correct it from the document")),
    CodeMeaning(
      "TS4052", ("身份证号码的校验位不符，至少有一位写错", "the check digit is wrong, so at least one digit is"),
      ("对照证件更正", "correct it from the document")),
    CodeMeaning(
      "TS4053", ("身份证号码里的出生日期不存在", "the date of birth in an identity number does not exist"),
      ("对照证件更正", "correct it from the document")),
    CodeMeaning(
      "TS4054", ("号码与证件类型不符", "the number is of another kind of document"),
      ("更正证件类型或号码", "correct the kind of document or its number")),
    CodeMeaning(
      "TS4055", ("号码被 Excel 改成了科学记数，后几位已丢失", "a spreadsheet changed the number and lost its last digits"),
      ("把这一列设为“文本”，重新填写", "format the column as text and enter the numbers again")),
    CodeMeaning(
      "TS4056", ("号码的最后三位多半已被 Excel 抹成 0", "a spreadsheet probably turned the last three digits to 0"),
      ("把这一列设为“文本”，对照证件重新填写", "format the column as text and enter the number again from the document")),
    CodeMeaning(
      "TS4057", ("15 位的旧身份证号码已停止使用", "an old identity number of 15 digits"),
      ("填写现行的 18 位号码", "write the present one of 18 characters")),
    CodeMeaning(
      "TS4058", ("号码不合这种证件的写法", "the number has not the form of its kind of document"),
      ("对照证件更正", "correct it from the document")),
    CodeMeaning(
      "TS4059", ("出生日期与证件号码不一致", "the date of birth differs from the document's number"),
      ("对照证件更正其中一个", "correct one of them from the document")),
    CodeMeaning(
      "TS4060", ("不能作为考评员的编号", "not an assessor's number"),
      ("每人一个编号，用 `；` 分隔", "one number for each person, with `；` between them")),
    CodeMeaning(
      "TS4061", ("不是整学时数", "not a whole number of hours"),
      ("写整数；没有记录的留空", "write a whole number; leave it blank where none are on record")),
    CodeMeaning(
      "TS4062", ("禁考只写了一个科目或项目", "a bar is said to be of one component or item"),
      ("留空，或把处理改为 `成绩无效`", "leave it blank, or make the measure `void`")),
    CodeMeaning(
      "TS4063", ("不是名次", "not a rank"),
      ("写整数；只有奖项的留空", "write a whole number; leave it blank where only a prize was given")),
    CodeMeaning(
      "TS4064", ("同一场考试的两处结果不同", "two places give different results of one sitting"),
      ("更正其中一处；确是两场的，更正日期、级别或标准", "correct one of them, or the date, level or standard of two sittings")),
    CodeMeaning(
      "TS4065", ("日期早于本人的出生日期", "a date is before the holder's date of birth"),
      ("对照证件和原始材料更正", "correct it from the document and the papers")),
    CodeMeaning(
      "TS4066", ("不是工作截止的日期", "not the day on which work ended"),
      ("还在做的写 `至今` 或留空", "write `至今` or leave it blank for work that goes on")),
    CodeMeaning("TS4070", ("看不懂的日期", "not a date"), ("写作 `2024-03-05`", "write it like `2024-03-05`")),
    CodeMeaning("TS4071", ("日期不存在", "there is no such day"), ("对照原始材料更正", "correct it from the original papers")),
    CodeMeaning(
      "TS4072", ("日期没有写“日”", "a date lacks its day"),
      ("写全年月日；只有工作起止可以只写年月", "write the full date; only employment may be given by month")),
    CodeMeaning(
      "TS4073", ("写的是 Excel 的日期序号", "a spreadsheet's serial number instead of a date"),
      ("把这一列设为“日期”再导出", "format the column as dates and export again")),
    CodeMeaning("TS4074", ("年份超出范围", "the year is out of range"), ("对照原始材料更正", "correct it from the original papers")),
    CodeMeaning(
      "TS4075", ("结束日期早于开始日期", "it ends before it starts"),
      ("对照原始材料更正起止日期", "correct both dates from the original papers")),
    CodeMeaning(
      "TS4076", ("可能是 1 月，也可能是丢了 0 的 10 月", "January, or October with its zero lost"),
      ("写作 `2024-01` 或 `2024-10`", "write it like `2024-01` or `2024-10`")),
    CodeMeaning(
      "TS4080", ("不是成绩", "not a score"), ("写 0 到 100 的数字；缺考写 `缺考`", "write a number from 0 to 100, or `缺考` for absent")),
    CodeMeaning(
      "TS4081", ("成绩不在 0 到 100 之间", "a score is not between 0 and 100"),
      ("满分不是 100 的写作 `45/50`", "where full marks are not 100 write it like `45/50`")),
    CodeMeaning(
      "TS4082", ("成绩超过两位小数（成绩从不四舍五入）", "a score has more than two decimals (scores are never rounded)"),
      ("写成绩单上的原始成绩", "write it as the score sheet gives it")),
    CodeMeaning(
      "TS4083", ("不是有效的“得分/满分”", "not a number of points out of a total"),
      ("得分在 0 与满分之间", "points run from 0 to the total")),
    CodeMeaning(
      "TS4084", ("单项里写了缺考", "absence is said of a part"),
      ("在该科总成绩写 `缺考`，这一格留空", "write `缺考` as the total of the examination, and leave this cell blank")),
  ]

  static let evaluation = [
    CodeMeaning(
      "TS5001", ("职业不在认定方案之内", "the occupation is not the scheme's"),
      ("核对编码；其他职业用相应的方案评价", "check the code; evaluate other occupations under their own scheme")),
    CodeMeaning("TS5002", ("认定方案不开考这一等级", "the scheme does not examine the level"), ("核对级别", "check the level")),
    CodeMeaning(
      "TS5003", ("申报日没有有效的版次，或没有所写的版次", "no edition is in force on the application date, or none of that name"),
      ("核对申报日期与版本，或补上该版次", "check date and edition, or add the edition to the workspace")),
    CodeMeaning(
      "TS5004", ("记录提到了标准里没有的条目、等级或工种", "the record names an item, level or work type that the standard has not"),
      ("对照标准改正这一格", "correct the cell by the standard")),
    CodeMeaning(
      "TS5005", ("记录无法编码", "the record cannot be encoded"), ("检查该行是否含有异常字符", "look for unusual characters in the row")),
    CodeMeaning(
      "TS5006", ("认定方案不按这份标准认定", "the scheme does not certify under the standard"),
      ("改正标准，或改用相应的方案", "correct the standard, or use a scheme that certifies it")),
    CodeMeaning(
      "TS5007", ("各项满分过于零碎，无法精确相加", "scores are out of too many different totals to be added exactly"),
      ("核对满分，或改用百分制成绩", "check the total, or give the score out of 100")),
    CodeMeaning(
      "TS5008", ("没有写明工种，而标准分工种考核", "no work type is named, but the standard examines by work type"),
      ("写上所报的工种", "name the one applied for")),
    CodeMeaning(
      "TS5009",
      ("批次所依的版次在申报日还没有施行", "the edition that a cohort is pinned to is not yet in force on the application date"),
      ("改正批次或申报日期", "correct the cohort or the date")),
    CodeMeaning(
      "TS5010", ("认定方案没有所写的批次", "the scheme has no cohort of that name"),
      ("写方案 `cohorts` 中的批次，或留空", "write one of the scheme's `cohorts`, or leave it empty")),
    CodeMeaning(
      "TS5011", ("批次在申报日之前已经截止", "the cohort ended before the application"),
      ("留空，按现行版次评价", "leave it empty, to be judged by the edition in force")),
    CodeMeaning(
      "TS5012",
      (
        "所认定的标准细化的上层标准在申报日没有有效版次", "what the certified standard refines has no edition in force on the application date"
      ),
      ("核对申报日期，或补上缺少的版次", "check the date, or add the edition that is missing")),
    CodeMeaning(
      "TS5013", ("申报日期晚于评价日", "the application is of after the as-of date"),
      ("更正申报日期，或改用较晚的评价日", "correct the date, or take a later as-of date")),
    CodeMeaning(
      "TS5014", ("同一场考试一处写了标准，一处没有写", "one sitting stands in two places, of which one names its standard"),
      ("两处都写明标准，或都不写", "name the standard in both or in neither")),
    CodeMeaning(
      "TS5015", ("工作年限比本人的年龄还长", "more years of work than the holder has lived"),
      ("核对工作年限与出生日期", "check the years of work and the date of birth")),
    CodeMeaning(
      "TS5016", ("各职业功能的条目数过于参差", "functions with too varied numbers of items"),
      ("请标准的发布机构核对职业功能与条目", "let the standard's publisher check its functions and items")),
  ]
}
