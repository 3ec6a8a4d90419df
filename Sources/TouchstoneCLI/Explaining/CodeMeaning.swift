import Diagnostics

/// What a code stands for that no document brings about, and what is to be done about it, in general.
struct CodeMeaning {
  let code: FindingCode
  let wrong: Bilingual
  let remedy: Bilingual

  /// - Parameters:
  ///   - wrong: what is wrong, in Chinese and English.
  ///   - remedy: what to do.
  init(_ code: FindingCode, _ wrong: (String, String), _ remedy: (String, String)) {
    self.code = code
    self.wrong = Bilingual(zh: wrong.0, en: wrong.1)
    self.remedy = Bilingual(zh: remedy.0, en: remedy.1)
  }
}
