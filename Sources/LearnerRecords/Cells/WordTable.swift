import Diagnostics
import Vocabulary

/// The words of one vocabulary, laid out for reading many of them.
struct WordTable<Word: Term>: Sendable {
  private let words: [(english: String, chinese: String, word: Word)]

  init(_ type: Word.Type) { words = Word.allCases.map { ($0.rawValue, $0.chinese, $0) } }

  func word(named name: String) -> Word? {
    for entry in words where entry.chinese == name || entry.english == name { return entry.word }
    return nil
  }

  /// All that may stand, for messages.
  var names: [Bilingual] { words.map { Bilingual(zh: $0.chinese, en: $0.english) } }
}

/// The vocabularies that records use.
enum Words {
  static let documents = WordTable(IdentityDocument.self)
  static let schools = WordTable(SchoolKind.self)
  static let education = WordTable(EducationLevel.self)
  static let qualifications = WordTable(Qualification.self)
  static let components = WordTable(Component.self)
  static let evidenceKinds = WordTable(EvidenceKind.self)
}
