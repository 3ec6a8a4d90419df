/// The tool could not do its work: a file that cannot be read, a register that is damaged. Exit code 70.
///
/// Mistakes in what people wrote are ``Finding`` values; this is thrown only for what stands in the tool's own way.
package struct Failure: Error, Sendable {
  package var text: Bilingual
  package var advice: Bilingual

  package init(_ text: Bilingual, advice: Bilingual) {
    self.text = text
    self.advice = advice
  }

  /// Each in Chinese and in English.
  package init(_ chinese: String, _ english: String, advice chineseAdvice: String, _ englishAdvice: String) {
    self.init(
      Bilingual(zh: chinese, en: english), advice: Bilingual(zh: chineseAdvice, en: englishAdvice))
  }
}
