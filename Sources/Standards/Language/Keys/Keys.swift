package import Vocabulary
import YAMLSource

/// The keyword table of the authoring language: every key with its English and Chinese name, the form of its value, how
/// it joins across standards, what it means and an example. The loader, the schema, the formatter, the reference and
/// the explanations all read it; nothing knows a key that is not here.
///
/// Two keys may share a name where they stand in different mappings; within one mapping names are unique.
package enum Keys {
  // MARK: Every document
  static let kind = Field(
    "kind", "类型", Document.kindForm, example: "standard", "文档的类型，如 `standard`",
    "which kind of document this is, such as `standard`")
  static let id = Field(
    "id", "标识", Form.identifier.sited, example: "cn/6-30-99-00", "文档的标识，全工作区唯一",
    "the document's identifier, unique in the workspace")
  static let title = Field(
    "title", "名称", LocalizedText.form, example: "{zh: 电工, en: Electrician}", "名称；可写 `{zh: …, en: …}`",
    "its name; `{zh: …, en: …}` gives both languages")
  static let chineseText = Field("zh", "中文", .text, example: "电工", "中文名称", "the Chinese name")
  static let englishText = Field("en", "英文", .text, example: "Electrician", "英文名称", "the English name")
  static let layer = Field(
    "layer", "层级", Form<Layer>.term.sited, example: "national", "国家、行业或企业",
    "`national`, `industry` or `enterprise`")
  static let authority = Field(
    "authority", "依据", .text, example: "人社部发〔2022〕14号", "依据的文件", "the document it rests on")
  package static let date = Field("date", "日期", .date, example: "2024-03-05", "日期", "its date")
}
