import CompetencyModel
import LearnerRecords
import Vocabulary

/// 违纪处理, before anything else is judged (rule 26): results of days that a sanction names are void, and so are all of
/// the days of a bar; who is barred on the as-of date is not eligible.
struct SanctionRules {
  let circumstances: Circumstances
  /// The certified standard's level applied for: where items that name none belong.
  let applied: StandardLevel

  private var sanctions: [Sanction] { circumstances.record.sanctions }

  func voids(_ sitting: Sitting) -> Bool {
    sanctions.contains { sanction in
      sanction.covers(sitting.date)
        && (sanction.isOfEverything || sanction.component == sitting.component)
    }
  }

  /// Evidence that is not dated is void only where its item is named: it may be of any day.
  func voids(_ evidence: Evidence, of item: ItemName) -> Bool {
    sanctions.contains { sanction in
      let isNamed = sanction.item.map { PortfolioRules.name(of: $0, applied: applied) == item } ?? false
      guard let date = evidence.date else { return isNamed }
      return sanction.covers(date) && (sanction.isOfEverything || isNamed)
    }
  }

  /// Of the bars of the as-of date the one that ends last, the first of equals; nil where there is none.
  func trace(of level: StandardLevel) -> Trace? {
    let bars = sanctions.enumerated().filter { $0.element.measure == .bar && $0.element.covers(circumstances.asOf) }
    guard
      let bar = bars.reduce(bars.first, { $1.element.ends(after: $0?.element) ? $1 : $0 })
    else { return nil }
    return Trace(
      "\(level)/sanctions", .notMet, required: "none",
      actual: "\(bar.element.from)/\(bar.element.to?.description ?? "..")", uses: ["/sanctions/\(bar.offset)/measure"])
  }
}

extension Sanction {
  /// Of no part of an examination in particular.
  fileprivate var isOfEverything: Bool { measure == .bar || component == nil && item == nil }

  fileprivate func ends(after other: Sanction?) -> Bool {
    guard let last = other?.lastDay else { return false }
    return lastDay.map { $0 > last } ?? true
  }
}
