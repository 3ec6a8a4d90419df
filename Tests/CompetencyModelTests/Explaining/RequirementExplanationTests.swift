import Diagnostics
import Standards
import Testing
import Vocabulary

@testable import CompetencyModel

/// What an explanation says of a join is what the join did.
struct RequirementExplanationTests {
  private let workspace: Workspace
  private let merge: Merge

  init() throws {
    workspace = try ShippedWorkspace.load()
    merge = Merge(workspace)
  }

  private func all() -> [(level: EffectiveRequirements, clause: EffectiveLevel)] {
    merge.model.standards.flatMap { standard in
      (standard.timeline.last?.levels ?? []).compactMap { level in
        let owner = StandardLevel(standard: standard.key, level: level.level)
        return RequirementReading(merge, workspace.sources).requirements(of: owner).map { ($0, level) }
      }
    }
  }

  @Test func `every joined value has a document that says it, or joins into it`() {
    var count = 0
    for (level, _) in all() {
      let examined = level.examinations.flatMap { $0.requirements + $0.keyItems.map(\.requirement) }
      for joined in examined + level.items.map(\.pass) + level.evidence {
        count += 1
        #expect(!joined.stated.isEmpty, "\(level.level) \(joined.field)")
        let decides = joined.stated.contains { $0.standing != .yields }
        #expect(decides, "\(level.level) \(joined.field)")
        for stated in joined.stated where stated.standing == .stands {
          #expect(stated.value == joined.value, "\(level.level) \(joined.field)")
        }
      }
    }
    #expect(count > 300)
  }

  @Test func `marks are explained by the very places that the model has as their origins`() {
    for (level, effective) in all() {
      for (told, clause) in zip(level.examinations, effective.examinations) {
        let pass = told.requirements.first { $0.field == .pass }
        let origins = merge.provenance.origins(of: level.level.description, "\(clause.id)/pass")
        #expect(
          pass?.stated.map(\.place).sorted() == origins.map { CitedPlace($0.span, in: workspace.sources) }.sorted())
        #expect(pass?.value == .score(clause.pass))
      }
      #expect(level.items.map(\.item) == effective.items.map(\.item))
    }
  }

  @Test func `the strictest mark stands and the others yield, with their lines`() throws {
    let level = try #require(StandardLevel("yuexing/robot-operator@2025#P3"))
    let told = try #require(RequirementReading(merge, workspace.sources).requirements(of: level))
    let practical = try #require(told.examinations.first { $0.component == .practical })
    let pass = try #require(practical.requirements.first { $0.field == .pass })
    #expect(pass.stated.map(\.value.text.en) == ["75", "65", "60"])
    #expect(pass.stated.map(\.standing) == [.stands, .yields, .yields])
    #expect(
      pass.stated.map(\.standard.standard) == ["yuexing/robot-operator", "gd-robotics/6-30-99-00", "cn/6-30-99-00"])
    let kinds = try #require(told.evidence.first { $0.field == .acceptedKinds })
    #expect(kinds.stated.map(\.standing) == [.stands, .narrowed])
  }
}
