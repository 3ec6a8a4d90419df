import Glibc

/// The words of a ``WordTable`` as bytes, so that a cell is told from its bytes alone. Each reader has its own: what
/// several threads refer to at once costs them more than it saves.
struct ByteWords<Word: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  private var entries: [(start: Int32, end: Int32, word: Word)] = []

  init(_ spellings: [(text: String, word: Word)]) {
    for (text, word) in spellings {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      entries.append((Int32(start), Int32(bytes.count), word))
    }
  }

  /// Nil where no spelling has these very bytes.
  func word(_ text: UnsafeBufferPointer<UInt8>) -> Word? {
    guard let address = text.baseAddress else { return nil }
    return bytes.withUnsafeBufferPointer { known in
      guard let base = known.baseAddress else { return nil }
      for index in entries.indices {
        let entry = entries[index]
        if Int(entry.end - entry.start) == text.count, memcmp(base + Int(entry.start), address, text.count) == 0 {
          return entry.word
        }
      }
      return nil
    }
  }
}

extension WordTable {
  /// Every spelling with its word; of one that stands for two words, the one that ``word(named:)`` finds is first.
  var spellings: [(text: String, word: Word)] {
    words.flatMap { [($0.english, $0.word), ($0.chinese, $0.word)] } + synonyms.map { ($0.key, $0.value) }
  }
}

/// The vocabularies of ordinary records, as bytes.
struct RecordWords: Sendable {
  let documents = ByteWords(Words.documents.spellings)
  let schools = ByteWords(Words.schools.spellings)
  let education = ByteWords(Words.education.spellings)
  let programmes = ByteWords(Words.programmes.spellings)
  let titleRanks = ByteWords(Words.titleRanks.spellings)
  let qualifications = ByteWords(Words.qualifications.spellings)
  let components = ByteWords(Words.components.spellings)
  let evidenceKinds = ByteWords(Words.evidenceKinds.spellings)
  let sanctions = ByteWords(Words.sanctions.spellings)
}
