import Testing
import Vocabulary

@testable import CompetencyModel

/// What an application of a day is judged by, and why there may be nothing.
struct ApplicableStandardTests {
  private let model: UnifiedModel

  init() throws { model = try Merge(Rehearsal.workspace()).model }

  private func outcome(_ id: String, _ day: String, pinned: String? = nil) throws -> String {
    do throws(NotApplicable) {
      guard let date = CalendarDate(day) else { return "no such day" }
      let found = try model.applicable(id, on: date, pinned: pinned.flatMap { StandardEdition($0) })
      let follows = found.follows.map { " with \($0.map(\.description).joined(separator: " "))" } ?? ""
      return "\(found.standard.key)\(follows)" + (found.retired.map { " retired \($0)" } ?? "")
    } catch {
      switch error {
      case .noEdition(let named, let entries): return "no \(named) of \(entries.count)"
      case .noneInForce(let entries): return "none of \(entries.count)"
      case .notYetInForce(let entry): return "\(entry.edition) not yet"
      case .neverInForce(let entry): return "\(entry.edition) never"
      case .nothingToRefine(let edition): return "\(edition) refines nothing"
      }
    }
  }

  @Test func `the date decides`() throws {
    #expect(try outcome("cn/6-31-01-03", "2018-12-25") == "none of 2")
    #expect(try outcome("cn/6-31-01-03", "2018-12-26") == "cn/6-31-01-03@2018")
    #expect(try outcome("cn/6-31-01-03", "2023-12-31") == "cn/6-31-01-03@2018")
    #expect(try outcome("cn/6-31-01-03", "2024-01-01") == "cn/6-31-01-03@2023")
    #expect(try outcome("nobody", "2024-01-01") == "none of 0")
  }

  @Test func `a pin goes before the date, and says when the edition has retired`() throws {
    let pin = "cn/6-31-01-03@2018"
    #expect(try outcome("cn/6-31-01-03", "2023-12-31", pinned: pin) == "cn/6-31-01-03@2018")
    #expect(try outcome("cn/6-31-01-03", "2024-01-01", pinned: pin) == "cn/6-31-01-03@2018 retired 2023-12-31")
    #expect(try outcome("cn/6-31-01-03", "2018-12-25", pinned: pin) == "cn/6-31-01-03@2018 not yet")
    #expect(try outcome("cn/6-31-01-03", "2023-12-31", pinned: "cn/6-31-01-03@2023") == "cn/6-31-01-03@2023 not yet")
    #expect(try outcome("cn/6-31-01-03", "2024-01-01", pinned: "cn/6-31-01-03@2020") == "no 2020 of 2")
  }

  @Test func `an overlay follows the date, or the pin`() throws {
    let id = "yuedian/electrician"
    #expect(try outcome(id, "2021-12-31") == "none of 1")
    #expect(try outcome(id, "2023-12-31") == "yuedian/electrician@2022 with cn/6-31-01-03@2018")
    #expect(try outcome(id, "2024-01-01") == "yuedian/electrician@2022 with cn/6-31-01-03@2023")
    #expect(
      try outcome(id, "2024-01-01", pinned: "cn/6-31-01-03@2018")
        == "yuedian/electrician@2022 with cn/6-31-01-03@2018")
  }

  @Test func `a retired edition stays what it was on its last day`() throws {
    let merge = Merge(
      try Rehearsal.workspace {
        try $0.replace(
          "inForce: {from: 2022-01-01}", with: "inForce: {from: 2022-01-01, to: 2023-06-30}",
          in: "enterprise/yuedian.yaml")
      })
    #expect(merge.findings.isEmpty)
    let overlay = try #require(merge.model.standard(StandardEdition(standard: "yuedian/electrician", edition: "2022")))
    let date = try #require(CalendarDate("2025-05-05"))
    let joined = try #require(merge.model.joined(overlay, on: date))
    #expect(joined.follows?.map(\.description) == ["cn/6-31-01-03@2018"])
  }
}
