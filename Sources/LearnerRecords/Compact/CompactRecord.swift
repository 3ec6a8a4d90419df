package import CanonicalJSON
import Vocabulary

/// A ``LearnerRecord`` in numbers and stretches of one text: what a decision and the record's digest are made from.
///
/// It holds neither a string nor a list of its own for any part, and is filled again for record after record, so that
/// the next one takes no memory anew. The readers that fill it are ``CompactReader``, from a line, and
/// ``fill(_:)``, from a learner record; both say the same of the same row.
///
/// Public, as its texts are, because only what is public is inlined into other modules.
public struct CompactRecord: Sendable {
  /// A stretch of ``bytes``.
  public struct Text: Sendable {
    public let start: Int32
    public let end: Int32

    init(start: Int32, end: Int32) {
      self.start = start
      self.end = end
    }

    /// Where a record gives no text.
    package static let absent = Text(start: -1, end: -1)

    @inlinable public var isAbsent: Bool { start < 0 }
    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
  }

  /// Consecutive entries of one of the lists that parts share.
  public struct Stretch: Sendable {
    public let start: Int32
    public let end: Int32

    init(_ range: Range<Int>) {
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    static let empty = Stretch(0..<0)

    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// Whether no text holds what JSON must escape.
  var isFreeOfEscapes = false

  package internal(set) var application = Application()
  package internal(set) var person = Person()
  /// -1: nothing is declared.
  package internal(set) var declaredExperience = -1
  package internal(set) var education: [Diploma] = []
  package internal(set) var employment: [Employment] = []
  package internal(set) var certificates: [Certificate] = []
  package internal(set) var credentials: [Credential] = []
  package internal(set) var titles: [Title] = []
  package internal(set) var training: [Training] = []
  package internal(set) var apprenticeships: [Apprenticeship] = []
  package internal(set) var sittings: [Sitting] = []
  package internal(set) var evidence: [Evidence] = []
  package internal(set) var sanctions: [Sanction] = []
  package internal(set) var awards: [Award] = []
  package internal(set) var recognitions: [Recognition] = []

  package internal(set) var assessors: [Text] = []
  package internal(set) var functions: [FunctionScore] = []
  package internal(set) var keys: [KeyOutcome] = []

  package init() {}

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFreeOfEscapes = false
    application = Application()
    person = Person()
    declaredExperience = -1
    education.removeAll(keepingCapacity: true)
    employment.removeAll(keepingCapacity: true)
    certificates.removeAll(keepingCapacity: true)
    credentials.removeAll(keepingCapacity: true)
    titles.removeAll(keepingCapacity: true)
    training.removeAll(keepingCapacity: true)
    apprenticeships.removeAll(keepingCapacity: true)
    sittings.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    sanctions.removeAll(keepingCapacity: true)
    awards.removeAll(keepingCapacity: true)
    recognitions.removeAll(keepingCapacity: true)
    assessors.removeAll(keepingCapacity: true)
    functions.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
  }

  // MARK: Texts

  mutating func add(_ text: String) -> Text {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return Text(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: bytes.count))
  }

  @inlinable
  public func withBytes<Result>(_ text: Text, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text.range])) }
  }

  package func string(_ text: Text) -> String { String(decoding: bytes[text.range], as: UTF8.self) }

  /// As it stands in JSON, in quotation marks.
  package func appendQuoted(_ text: Text, to out: inout ByteWriter) {
    bytes.withUnsafeBufferPointer { out.append(text, of: $0, areFreeOfEscapes: isFreeOfEscapes) }
  }

  /// Whether two texts are equal as strings are.
  package func areEqual(_ first: Text, _ second: Text) -> Bool {
    let areSameBytes = bytes.withUnsafeBufferPointer {
      $0[first.range].elementsEqual($0[second.range])
    }
    if areSameBytes || isASCII(first) && isASCII(second) { return areSameBytes }
    return string(first) == string(second)
  }

  /// Whether a text is equal to a string, as strings are.
  package func isEqual(_ text: Text, to string: String) -> Bool {
    let areSameBytes = bytes.withUnsafeBufferPointer { $0[text.range].elementsEqual(string.utf8) }
    return areSameBytes || self.string(text) == string
  }

  package func isASCII(_ text: Text) -> Bool {
    bytes.withUnsafeBufferPointer { $0[text.range].allSatisfy { $0 < 0x80 } }
  }
}
