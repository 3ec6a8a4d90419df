import Vocabulary

extension TraceTree {
  /// As ``Trace/setAside`` has it.
  func setAside(_ slice: Slice) -> [Trace.SetAside] {
    asides[slice.range].map { Trace.SetAside($0.note, $0.date.isAbsent ? nil : $0.date.calendarDate) }
  }
}
