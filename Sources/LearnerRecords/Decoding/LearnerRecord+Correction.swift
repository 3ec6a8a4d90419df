package import Diagnostics
package import Vocabulary

extension LearnerRecord {
  /// The record of the same application under a corrected name or document, read as a row of a file would be.
  ///
  /// - Throws: ``CorrectionMistakes`` with what a file would have been told of the new values.
  package func corrected(
    name: String?, document: IdentityDocument?, number: String?
  ) throws(CorrectionMistakes) -> LearnerRecord {
    var changed = self
    if let name { changed.person.name = name }
    if let document { changed.person.document = document }
    if let number { changed.person.number = number }
    let fields = JSONFields(changed.inputShape)
    var decoder = RecordDecoder(fields, occupations: OccupationMemo(), mistakes: fields.mistakes)
    guard let record = decoder.record() else { throw CorrectionMistakes(messages: decoder.mistakes.map(\.message)) }
    return record
  }
}

/// What is wrong with a corrected name or number.
package struct CorrectionMistakes: Error {
  package let messages: [any FindingMessage]
}
