/// Columns of ordinary candidate sheets that no decision depends on: they are read past, and the header says which.
///
/// Results (评定成绩, 外语成绩, 状态) are not among them: passing over a result in silence could mislead.
enum UnusedColumn {
  /// What others made of the scores or gave for something else: no column of this program, however near the name.
  static let results = Set(
    ["评定成绩", "评定结果", "评定等次", "成绩等次", "总评成绩", "总评", "外语成绩", "状态"].map { ColumnName($0).text })

  static let names = [
    "序号", "性别", "民族", "手机", "手机号", "手机号码", "联系电话", "电话", "备注", "照片",
    "职业", "职业名称", "职业(工种)", "职业(工种)名称", "职业/工种", "职业/工种名称",
    "批次名称", "计划名称", "批次/计划名称", "考试类型", "考生唯一ID",
    // What a scheme calls a column of its sheets that is not needed.
    "不用", "unused",
  ]
}
