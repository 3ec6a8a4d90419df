import CompetencyModel
import Diagnostics
import Dispatch
import LearnerRecords
import Synchronization

/// A cohort as the bytes of a file: row after row, whatever the number of threads.
struct CohortFile: Sendable {
  let cohort: Cohort
  let damage: DamagePlan
  let format: RecordFormat
  let encoding: OutputEncoding
  /// As wide as any record of the cohort.
  private let widest: LearnerRecord

  /// - Throws: ``Failure`` where the scheme has no levels.
  init(_ cohort: Cohort, damage: DamagePlan, format: RecordFormat, encoding: OutputEncoding) throws(Failure) {
    guard let bounds = RecordBounds(cohort.plan) else {
      throw Failure(
        Bilingual(
          zh: "认定方案 `\(cohort.plan.scheme.id)` 没有等级", en: "the scheme `\(cohort.plan.scheme.id)` has no levels"),
        advice: Bilingual(zh: "在方案中写明 `levels`", en: "give it `levels`"))
    }
    self.cohort = cohort
    self.damage = damage
    self.format = format
    self.encoding = encoding
    widest = bounds.widest
  }

  func writer() throws(Failure) -> any RowWriter {
    switch format {
    case .ndjson: NDJSONRowWriter()
    case .csv: try CSVRowWriter(widest: widest, encoding: encoding)
    }
  }

  /// Passes the file's bytes on in order.
  func write(rows count: Int, threads: Int, to append: ([UInt8]) throws -> Void) throws {
    try append(writer().header())
    let parts = stride(from: 0, to: count, by: Self.partSize).map { $0..<min($0 + Self.partSize, count) }
    for start in stride(from: 0, to: parts.count, by: threads) {
      let group = Array(parts[start..<min(start + threads, parts.count)])
      for bytes in try rows(of: group) { try append(bytes) }
    }
  }

  /// Whole blocks of the damage plan.
  private static let partSize = 10 * DamagePlan.blockSize

  private func rows(of parts: [Range<Int>]) throws -> [[UInt8]] {
    let made = Mutex<[Int: Result<[UInt8], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let result = Result { try rows(parts[index]) }
      made.withLock { $0[index] = result }
    }
    let results = made.withLock { $0 }
    return try parts.indices.compactMap { try results[$0]?.get() }
  }

  private func rows(_ range: Range<Int>) throws -> [UInt8] {
    let writer = try writer()
    var bytes: [UInt8] = []
    var fates: [Int: DamagePlan.Fate] = [:]
    for row in range {
      if row % DamagePlan.blockSize == 0 { fates = damage.fates(inBlock: row / DamagePlan.blockSize) }
      bytes += try self.row(row, fates[row], writer)
    }
    return bytes
  }

  private func row(_ index: Int, _ fate: DamagePlan.Fate?, _ writer: any RowWriter) throws -> [UInt8] {
    guard var record = cohort.record(at: index) else { return [] }
    switch fate {
    case .damaged(let damage): return try writer.row(DamagedRow(record, damage))
    case .copy(let earlier):
      let id = record.application.id
      record = cohort.record(at: earlier) ?? record
      record.application.id = id
      return try writer.row(record)
    case .copied, nil: return try writer.row(record)
    }
  }
}
