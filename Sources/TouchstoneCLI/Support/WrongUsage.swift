import Diagnostics

/// Arguments that are well formed but do not fit what they speak of, such as a scheme that the workspace lacks.
struct WrongUsage: Error {
  let text: Bilingual
  let advice: Bilingual

  init(_ text: Bilingual, advice: Bilingual) {
    self.text = text
    self.advice = advice
  }

  /// A name that stands for nothing, with the one probably meant or, failing that, all there are.
  static func unknown(_ what: Bilingual, _ name: String, among known: [String]) -> WrongUsage {
    let text = Bilingual(zh: "没有\(what.zh) `\(name)`", en: "there is no \(what.en) `\(name)`")
    if let nearest = Suggestion.nearest(to: name, among: known) {
      return WrongUsage(text, advice: Bilingual(zh: "是否想写 `\(nearest)`？", en: "did you mean `\(nearest)`?"))
    }
    let all = known.map { "`\($0)`" }
    guard !all.isEmpty else {
      return WrongUsage(
        text, advice: Bilingual(zh: "标准中还没有\(what.zh)文档", en: "the standards hold none yet; add a document for it"))
    }
    return WrongUsage(
      text,
      advice: Bilingual(zh: "已有：\(all.joined(separator: "、"))", en: "there are: \(all.joined(separator: ", "))"))
  }
}
