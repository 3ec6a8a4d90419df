import Diagnostics

/// Files of records, their header rows and rows (TS4001 to TS4032).
extension CodeMeaning {
  static let files = [
    CodeMeaning(
      "TS4001", ("文件是空的", "the file is empty"),
      ("检查是否选错了文件，或重新导出", "check that it is the right file, or export it again")),
    CodeMeaning(
      "TS4002", ("文件里没有考生", "there is no candidate in the file"),
      ("在列名下面逐行填写考生", "write one candidate on each row below the column names")),
    CodeMeaning(
      "TS4003", ("文件既不是 UTF-8 也不是 GB18030 编码", "the file is neither UTF-8 nor GB18030"),
      ("在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”", "save it as “CSV UTF-8 (comma delimited)” from Excel or WPS")),
    CodeMeaning(
      "TS4004", ("文件是 Excel 或 WPS 工作簿，不是 CSV", "the file is a workbook, not CSV"),
      ("在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”", "save it as “CSV UTF-8 (comma delimited)” from Excel or WPS")),
    CodeMeaning(
      "TS4005", ("从文件名看不出格式", "the file's name does not tell its format"),
      ("表格用 `.csv`，每行一个 JSON 对象的用 `.ndjson`", "name a table `.csv`, a file of one JSON object a line `.ndjson`")),
    CodeMeaning(
      "TS4006", ("不认识的列；它可能影响结论，所以整个文件都不处理", "an unknown column; it could matter, so nothing of the file is used"),
      ("改成已知的列名；用不到的列请删去", "use a known name, or delete the column if it is not needed")),
    CodeMeaning("TS4007", ("同一列出现两次", "a column stands twice"), ("只留一列", "keep one of them")),
    CodeMeaning(
      "TS4008", ("缺少必需的列", "a column that is needed is missing"),
      ("在表头添上这一列并填写", "add it to the header row and fill it in")),
    CodeMeaning(
      "TS4009", ("带编号的列跳了号", "numbered columns leave a number out"), ("从 1 开始连续编号", "number them from 1 without gaps")),
    CodeMeaning(
      "TS4010", ("各列不是用半角逗号分隔的", "columns are not divided by ASCII commas"),
      ("在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”", "save it as “CSV UTF-8 (comma delimited)” from Excel or WPS")),
    CodeMeaning(
      "TS4011", ("第一行是标题而不是列名", "the first row is a title, not the names of columns"),
      ("删去列名上方的各行", "delete the rows above the column names")),
  ]

  static let rows = [
    CodeMeaning(
      "TS4020", ("这一行的文字编码有误", "a row is in another encoding"),
      (
        "重新导出为“CSV UTF-8”，或用 `--encoding` 写明编码",
        "export it again as “CSV UTF-8”, or name the encoding with `--encoding`"
      )),
    CodeMeaning(
      "TS4021", ("一行太长", "a row is too long"),
      ("检查换行是否丢失，再重新导出", "check whether line breaks were lost, and export again")),
    CodeMeaning(
      "TS4022", ("引号没有配对的结尾", "a quotation mark is never closed"),
      ("补上或删去；单元格里的引号要写两遍", "close or remove it; inside a cell, write the mark twice")),
    CodeMeaning(
      "TS4023", ("结尾引号之后还有文字", "there is text after the closing quotation mark"),
      ("单元格里的引号要写两遍", "inside a cell, write the mark twice")),
    CodeMeaning(
      "TS4024", ("格数与表头的列数不同", "a row has more or fewer cells than the header row"),
      ("含逗号的内容用引号括起来，或重新导出", "put text with a comma in quotation marks, or export again")),
    CodeMeaning(
      "TS4025", ("内容所在的列没有列名", "something stands in a column without a name"),
      ("加上列名，或删去内容", "name the column, or remove what stands in it")),
    CodeMeaning(
      "TS4026", ("一行含有空字符（NUL）", "a row contains a null character"),
      ("文件可能已损坏；请重新导出", "the file may be damaged; export it again")),
    CodeMeaning("TS4027", ("这是合计行，不是考生", "a row of totals, not a candidate"), ("删去合计行", "delete the row")),
    CodeMeaning("TS4028", ("这是列名，不是考生", "a row of column names, not a candidate"), ("表头只留一行", "keep one header row")),
    CodeMeaning(
      "TS4029", ("同一申请（证件、职业、级别都相同）出现多次", "one application (same document, occupation and level) stands several times"),
      ("只留正确的一行", "keep the row that is right")),
    CodeMeaning(
      "TS4030", ("不是合法的 JSON", "a line is not valid JSON"),
      ("每行写一个完整的 JSON 对象", "write one whole JSON object on each line")),
    CodeMeaning("TS4031", ("不认识的键", "an unknown key"), ("改成已知的键，或删去", "use a known key, or remove it")),
    CodeMeaning(
      "TS4032", ("值的类型不对，例如该写数字却写了文字", "a value of the wrong kind, such as text for a number"),
      ("照消息所说改写", "write what the finding asks for")),
  ]
}
