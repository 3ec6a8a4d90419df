import Diagnostics
import Standards
import Testing
import YAMLSource

@testable import CompetencyModel

struct MessageTableTests {
  @Test func `codes are unique and of their group`() {
    let groups: [(String, [any FindingMessage.Type])] = [
      ("TS1", YAMLMessages.all), ("TS2", StandardsMessages.all), ("TS3", CompetencyModelMessages.all),
    ]
    // A level's examinations were once judged by the document alone; now by its ladder, under the same code.
    for (prefix, messages) in groups {
      #expect(messages.allSatisfy { $0.code.description.hasPrefix(prefix) || $0 == MissingAssessment.self })
    }
    let codes = groups.flatMap { $0.1.map { $0.code } }
    #expect(Set(codes).count == codes.count)
  }
}
