import LearnerRecords

/// A failing record made small: entries of its lists and optional values are left out one by one as long as it fails.
enum Shrinking {
  static func least(_ record: LearnerRecord, _ fails: (LearnerRecord) -> Bool) -> LearnerRecord {
    var least = record
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for smaller in steps(least) where fails(smaller) {
        least = smaller
        isSmaller = true
        break
      }
    }
    return least
  }

  private static func steps(_ record: LearnerRecord) -> [LearnerRecord] {
    without(record, \.evidence) + without(record, \.sanctions) + without(record, \.awards)
      + without(record, \.recognitions) + without(record, \.sittings)
      + without(record, \.employment)
      + without(record, \.certificates) + without(record, \.credentials) + without(record, \.titles)
      + without(record, \.training) + without(record, \.apprenticeships) + without(record, \.education)
      + without(record, \.declaredExperience) + without(record, \.person.birthDate)
      + without(record, \.application.intendedOccupation) + without(record, \.application.cohort)
      + without(record, \.application.workType) + without(record, \.application.date)
      + record.sittings.indices.flatMap { index in
        without(record, \.sittings[index].score) + without(record, \.sittings[index].assessors)
          + record.sittings[index].functions.keys.sorted().map { key in
            changed(record) { $0.sittings[index].functions[key] = nil }
          }
          + record.sittings[index].keys.keys.sorted().map { key in
            changed(record) { $0.sittings[index].keys[key] = nil }
          }
      }
  }

  private static func changed(_ record: LearnerRecord, _ change: (inout LearnerRecord) -> Void) -> LearnerRecord {
    var record = record
    change(&record)
    return record
  }

  private static func without<Element>(
    _ record: LearnerRecord, _ list: WritableKeyPath<LearnerRecord, [Element]>
  ) -> [LearnerRecord] {
    record[keyPath: list].indices.map { index in changed(record) { $0[keyPath: list].remove(at: index) } }
  }

  private static func without<Value>(
    _ record: LearnerRecord, _ value: WritableKeyPath<LearnerRecord, Value?>
  ) -> [LearnerRecord] {
    record[keyPath: value] == nil ? [] : [changed(record) { $0[keyPath: value] = nil }]
  }
}
