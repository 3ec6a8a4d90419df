import Glibc

/// The words of a ``WordTable`` as bytes, so that a cell is told from its bytes alone. Each reader has its own: what
/// several threads refer to at once costs them more than it saves.
struct ByteWords<Word: Sendable>: Sendable {
  private struct Entry: Sendable {
    /// The first eight bytes, or as many as there are.
    var head: UInt64
    /// Of ``bytes``.
    var start: Int
    var count: Int
    var word: Word
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  init(_ spellings: [(text: String, word: Word)]) {
    for (text, word) in spellings {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      let head = Array(text.utf8).withUnsafeBufferPointer { Self.head($0) }
      entries.append(Entry(head: head, start: start, count: bytes.count - start, word: word))
    }
  }

  @inline(__always)
  private static func head(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if text.count >= 8 { return UnsafeRawBufferPointer(text).loadUnaligned(as: UInt64.self) }
    return text.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Nil where no spelling has these very bytes.
  func word(_ text: UnsafeBufferPointer<UInt8>) -> Word? {
    guard let address = text.baseAddress else { return nil }
    let head = Self.head(text)
    return entries.withUnsafeBufferPointer { entries in
      for index in entries.indices where entries[index].head == head && entries[index].count == text.count {
        let isSame = bytes.withUnsafeBytes { known in
          text.count <= 8
            || known.baseAddress.map { memcmp($0 + entries[index].start, address, text.count) == 0 } ?? false
        }
        if isSame { return entries[index].word }
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
