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
    for (prefix, messages) in groups {
      #expect(messages.allSatisfy { $0.code.description.hasPrefix(prefix) })
      #expect(Set(messages.map { $0.code }).count == messages.count)
    }
  }
}
