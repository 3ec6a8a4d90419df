/// An entry of a certificate's history as it is to be read.
package struct HistoryEntry: Hashable, Sendable {
  package let event: StatusEvent
  /// The suspension that the entry says again, as its cause stayed when another was lifted; nil where it says something
  /// new.
  package let restated: StatusEvent?
}

extension [StatusEvent] {
  /// One certificate's history, oldest first, with what stayed told apart from what happened.
  ///
  /// A reinstatement that lifts one of several causes is followed by those left, at its own time:
  /// read by themselves they would be suspensions of that day.
  package var entries: [HistoryEntry] {
    var entries: [HistoryEntry] = []
    var (grounds, left): ([StatusEvent], [StatusEvent]) = ([], [])
    for event in self {
      var restated: StatusEvent?
      switch event.change {
      case .suspended:
        let isAtOnce = entries.last?.event.at == event.at
        if isAtOnce, let index = left.firstIndex(where: { $0.cause == event.cause && $0.person == event.person }) {
          restated = left.remove(at: index)
        } else {
          left = []
        }
        grounds.append(restated ?? event)
      case .reinstated:
        let lifted = grounds.first { event.cause.hasSuffix(" [\($0.cause)]") }
        left = lifted == nil ? [] : grounds.filter { $0.cause != lifted?.cause }
        grounds = []
      default:
        (grounds, left) = ([], [])
      }
      entries.append(HistoryEntry(event: event, restated: restated))
    }
    return entries
  }
}
