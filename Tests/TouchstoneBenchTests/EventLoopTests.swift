import ArgumentParser
import Diagnostics
import Testing

@testable import TouchstoneBench

struct EventLoopTests {
  @Test func `every event is counted`() throws {
    // Start and end of stream, document, mapping and sequence; a key and two elements.
    #expect(try EventLoop.events(in: Array("a: [1, 2]\n".utf8), path: "a.yaml") == 11)
    #expect(try EventLoop.events(in: [], path: "empty.yaml") == 2)
  }

  @Test func `what is no YAML is refused`() {
    #expect(throws: Failure.self) { try EventLoop.events(in: Array("a: [1".utf8), path: "a.yaml") }
  }

  @Test(arguments: [["a", "--rounds", "0"], [], ["a", "--rounds", "many"]])
  func `wrong usage is refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try EventsCommand.parse(arguments) }
  }
}
