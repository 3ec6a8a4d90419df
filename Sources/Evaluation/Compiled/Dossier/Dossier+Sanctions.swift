import CompetencyModel
import LearnerRecords
import Vocabulary

/// 违纪处理, as ``SanctionRules`` has them (rule 26).
extension Dossier {
  /// A bar of the as-of date.
  struct Bar: Sendable {
    /// Its place among the record's sanctions.
    var index: Int32
    var from: CompactDate
    /// Absent: it does not end.
    var to: CompactDate
  }

  /// Marks what the record's sanctions void, once sittings and pieces are filled in.
  mutating func applySanctions(
    _ record: CompactRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    for index in record.sanctions.indices {
      let sanction = record.sanctions[index]
      let isBar = sanction.measure == .bar
      let from = sanction.from
      let last = sanction.lastDay.isAbsent ? .distantFuture : sanction.lastDay
      var item: Int32 = -1
      if !sanction.item.isAbsent {
        item = Self.item(sanction.item, record, tables, application)
        guard item >= 0 else { throw .nameUnknown }
      }
      let isOfEverything = isBar || sanction.component == nil && item < 0
      for place in sittings.indices where from <= sittings[place].date && sittings[place].date <= last {
        if isOfEverything || sittings[place].component == sanction.component?.number { sittings[place].isVoid = true }
      }
      for place in pieces.indices {
        let isNamed = item >= 0 && pieces[place].item == item
        let date = pieces[place].date
        if date.isAbsent ? isNamed : from <= date && date <= last && (isOfEverything || isNamed) {
          pieces[place].isVoid = true
        }
      }
      if isBar, from <= tables.asOf, tables.asOf <= last, bar.map({ !$0.to.isAbsent && $0.to < last }) ?? true {
        bar = Bar(
          index: Int32(truncatingIfNeeded: index), from: from, to: sanction.to)
      }
    }
  }
}
