package import Vocabulary

/// 直接认定 or 破格: a level that somebody answers for by name (rule 30).
package struct Recognition: Hashable, Codable, Sendable {
  package var kind: RecognitionKind
  /// Nil: the level applied for.
  package var level: String?
  package var date: CalendarDate
  /// 批准人; nil: not on record.
  package var approver: String?
  /// 批准文号.
  package var reference: String?

  package init(
    kind: RecognitionKind, level: String? = nil, date: CalendarDate, approver: String? = nil, reference: String? = nil
  ) {
    self.kind = kind
    self.level = level
    self.date = date
    self.approver = approver
    self.reference = reference
  }
}
