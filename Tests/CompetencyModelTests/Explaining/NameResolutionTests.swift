import Diagnostics
import Testing

@testable import CompetencyModel

/// What people may mean by a name.
struct NameResolutionTests {
  private let index: DocumentIndex

  init() throws { index = DocumentIndex(try ShippedWorkspace.load()) }

  @Test(arguments: [
    ("cn/6-30-99-00@2020#4/skill/1.1.1", "cn/6-30-99-00@2020#4/skill/1.1.1"),
    ("cn/6-30-99-00#4/skill/1.1.1", "cn/6-30-99-00@2020#4/skill/1.1.1"),
    ("cn/6-30-99-00#4/技能要求/1.1.1", "cn/6-30-99-00@2020#4/skill/1.1.1"),
    ("gd-robotics/6-30-99-00@2024", "gd-robotics/6-30-99-00@2024"),
    ("粤星机器人系统操作岗位标准#P2", "yuexing/robot-operator@2025#P2"),
    ("Electrician", "cn/6-31-01-03@2018"),
    ("gd/electrician", "gd/electrician"), ("电工等级认定方案", "gd/electrician"),
    ("#P4", "yuexing/robot-operator@2025#P4"),
    ("P3/skill/E1.2.3", "yuexing/robot-operator@2025#P3/skill/E1.2.3"),
    ("安全光幕、安全扫描仪", "cn/6-30-99-00@2020#3/skill/2.1.3"),
  ])
  func `a name that is plain stands for one thing`(_ name: String, _ meant: String) {
    #expect(NameResolution(name, in: index).candidates.map(\.description) == [meant])
  }

  @Test func `a title told whole is not a piece of others' titles`() {
    #expect(NameResolution("工业机器人系统操作员", in: index).candidates.map(\.description) == ["cn/6-30-99-00@2020"])
  }

  @Test func `what may mean several things lists them in order, each once`() {
    let found = NameResolution("4/skill/1.1.3", in: index).candidates.map(\.description)
    #expect(found.count > 1)
    #expect(found == Set(found).sorted())
    #expect(NameResolution("6-30-99-00", in: index).candidates.count == 3)
  }

  @Test(arguments: [
    ("cn/6-30-99-01#4/skill/1.1.1", "cn/6-30-99-00#4/skill/1.1.1"), ("Electrican", "Electrician"),
    ("cn/6-30-99-00#4/skil/1.1.1", "cn/6-30-99-00#4/skill/1.1.1"),
  ])
  func `a misspelt name is put right`(_ name: String, _ meant: String) {
    #expect(NameResolution(name, in: index).candidates.isEmpty)
    #expect(NameResolution.suggestion(for: name, in: index) == meant)
  }

  @Test func `a level that a standard lacks is answered by those it has`() {
    #expect(NameResolution.levels(for: "电工#9", in: index)?.levels == ["1", "2", "3", "4", "5"])
    #expect(NameResolution.levels(for: "电工#4", in: index) == nil)
  }
}
