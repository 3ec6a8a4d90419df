import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// What alignments make of an item, with the lines that say so.
struct ItemExplanationTests {
  private func explain(_ name: String, in workspace: Workspace) throws -> ItemExplanation {
    let item = try #require(ItemName(name))
    return try #require(ItemExplanation(item, in: Merge(workspace), workspace.sources))
  }

  @Test func `every item of the shipped standards can be explained, with what its flows rest on`() throws {
    let workspace = try ShippedWorkspace.load()
    let merge = Merge(workspace)
    for item in merge.model.standards.flatMap(\.items).map(\.name) where item.code.hasSuffix("1") {
      let told = try #require(ItemExplanation(item, in: merge, workspace.sources))
      #expect(told.requirements.first?.level == item.owner)
      for related in told.covers + told.coveredBy { #expect(!related.alignments.isEmpty) }
      let others = told.competencies.flatMap(\.members).filter { $0.item.name != item }
      for member in others { #expect(!member.alignments.isEmpty) }
    }
  }

  @Test func `a competency names its members' texts and the alignment that joined them`() throws {
    let told = try explain("cn/6-30-99-00@2020#3/skill/2.2.3", in: ShippedWorkspace.load())
    let competency = try #require(told.competencies.first)
    #expect(told.competencies.count == 1 && competency.layers == [.national, .industry, .enterprise])
    #expect(
      competency.members.map(\.item.name.description) == [
        "cn/6-30-99-00@2020#3/skill/2.2.3", "cn/6-31-01-03@2018#3/skill/5.2.3",
      ])
    #expect(competency.members.last?.alignments.map(\.place.path) == ["crosswalks/national.yaml"])
    #expect(told.evidenceFrom.map(\.description) == ["cn/6-31-01-03@2018#3/skill/5.2.3"])
  }

  @Test func `covering is told from both ends, at the layer of the narrower item`() throws {
    let workspace = try ShippedWorkspace.load()
    let (broad, narrow) = ("cn/6-30-99-00@2020#3/skill/3.1.3", "yuexing/robot-operator@2025#P3/skill/E1.1.2")
    #expect(try explain(broad, in: workspace).covers.map(\.item.name.description) == [narrow])
    #expect(try explain(narrow, in: workspace).coveredBy.map(\.item.name.description) == [broad])
    #expect(try explain(broad, in: workspace).coveredBy.isEmpty)
  }

  @Test func `an industry crosswalk between national items only informs`() throws {
    let told = try explain("cn/6-30-99-00@2020#3/skill/2.2.1", in: ShippedWorkspace.load())
    #expect(told.evidenceFrom.isEmpty && told.coveredBy.isEmpty)
    #expect(told.informing.map(\.relation) == [.covers])
    #expect(told.informing.map(\.layer) == [.industry])
  }

  @Test func `who is told of a crosswalk's ways goes each of them`() throws {
    let workspace = try ShippedWorkspace.load { files in
      files.append(
        """
          - {from: cn/6-31-01-03@2018#3/skill/1.1.1, relation: covers, to: cn/6-31-01-03@2018#4/skill/1.1.1}
          - {from: cn/6-31-01-03@2018#2/skill/1.1.1, relation: covers, to: cn/6-31-01-03@2018#3/skill/1.1.1}

        """, to: "crosswalks/national.yaml")
    }
    let told = try explain("cn/6-31-01-03@2018#4/skill/1.1.1", in: workspace)
    let far = try #require(told.coveredBy.first { $0.item.name.owner.level == "2" })
    #expect(far.alignments.map(\.from.owner.level) == ["3", "2"])
  }

  @Test func `schemes that certify and that endorse are told apart`() throws {
    let told = try explain("cn/6-30-99-00@2020#3/skill/2.2.3", in: ShippedWorkspace.load())
    #expect(told.schemes.map(\.role) == [.certifies, .endorses, .endorses])
    #expect(told.schemes.map(\.levels) == [["3"], ["3"], ["P3"]])
    #expect(
      told.requirements.map(\.level.description) == [
        "cn/6-30-99-00@2020#3", "gd-robotics/6-30-99-00@2024#3", "yuexing/robot-operator@2025#P3",
      ])
  }
}
