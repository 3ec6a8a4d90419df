import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

struct DamageTests {
  @Test(arguments: [1, 5, 20, 100])
  func `of each hundred rows the given number is damaged`(percent: Int) {
    let plan = DamagePlan(percent: percent, seed: 3)
    for block in 0..<50 { #expect(plan.fates(inBlock: block).count == percent) }
  }

  @Test func `every kind of damage is dealt about as often`() {
    let plan = DamagePlan(percent: 5, seed: 3)
    let fates = (0..<400).flatMap { plan.fates(inBlock: $0).values }
    for damage in Damage.allCases {
      let count = fates.count { $0 == .damaged(damage) }
      #expect((110...200).contains(count), "\(damage) \(count)")
    }
    let copies = fates.count { if case .copy = $0 { true } else { false } }
    #expect((80...140).contains(copies), "\(copies)")
  }

  @Test(arguments: ShippedSchemes.ids, [RecordFormat.ndjson, .csv])
  func `damaged rows are quarantined, and no others`(scheme: String, format: RecordFormat) throws {
    try check(scheme, format, .utf8)
  }

  @Test(arguments: [OutputEncoding.gb18030, .utf8WithMark])
  func `so they are in other encodings`(encoding: OutputEncoding) throws {
    try check("gd/electrician", .csv, encoding)
  }

  private func check(_ scheme: String, _ format: RecordFormat, _ encoding: OutputEncoding) throws {
    let count = 300
    let file = try ShippedSchemes.file(scheme, format: format, encoding: encoding, dirty: 25)
    let rows = try Reading(ShippedSchemes.bytes(file, rows: count), format).outcomes(ShippedSchemes.evaluator(scheme))
    #expect(rows.count == count)
    for (index, row) in rows.enumerated() {
      let fate = file.damage.fate(ofRow: index)
      #expect(row.isQuarantined == (fate != nil), "row \(index) \(String(describing: fate)) \(row.codes)")
      if !row.isQuarantined { #expect(row.record == file.cohort.record(at: index)) }
    }
  }

  @Test(arguments: [
    (Damage.wrongCheckCharacter, "TS4052"), (.numberAsQuantity, "TS4055"), (.bornInMonthThirteen, "TS4053"),
    (.scoreAboveHundred, "TS4081"), (.threeDecimals, "TS4082"), (.noSuchDay, "TS4071"), (.monthThirteen, "TS4071"),
    (.serialDate, "TS4073"), (.endBeforeStart, "TS4075"), (.missingName, "TS4040"), (.lostCharacter, "TS4049"),
    (.unknownOccupation, "TS5001"), (.unknownLevel, "TS5002"),
  ])
  func `a damage is quarantined for what it is`(damage: Damage, code: String) throws {
    let cohort = try ShippedSchemes.cohort("gd/electrician")
    let record = try #require(
      (0..<100).lazy.compactMap(cohort.record).first {
        $0.person.document == .residentID && !$0.employment.isEmpty && $0.sittings.first?.score != nil
          && $0.sittings.first?.score != .absent
      })
    for format in [RecordFormat.ndjson, .csv] {
      let writer = try ShippedSchemes.file("gd/electrician", format: format).writer()
      let bytes = try writer.header() + writer.row(DamagedRow(record, damage))
      let rows = try Reading(bytes, format).outcomes(ShippedSchemes.evaluator("gd/electrician"))
      #expect(rows.map(\.codes) == [[code]])
    }
  }
}
