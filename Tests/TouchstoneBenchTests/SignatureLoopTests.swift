import ArgumentParser
import FoundationEssentials
import Testing

@testable import TouchstoneBench

struct SignatureLoopTests {
  private let texts = (0..<5).map { Array("certificate \($0)".utf8) }

  @Test(arguments: [1, 2, 7])
  func `both signatures of every text are made, and found right where they are asked`(threads: Int) throws {
    let loop = SignatureLoop(texts)
    #expect(try loop.run(.sign, threads: threads).verified == 0)
    #expect(try loop.run(.signAndVerify, threads: threads).verified == 10)
    #expect(try loop.run(.verify, threads: threads).verified == 10)
  }

  @Test(arguments: [
    ["a", "--threads", "0"], [], ["a", "--work", "guess"], ["a", "--count", "0"],
  ])
  func `wrong usage is refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try SignaturesCommand.parse(arguments) }
  }

  @Test func `a folder without certificates is refused`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: ValidationError.self) { try SignaturesCommand.parse([folder.path]).run() }
    #expect(throws: ExitCode.self) { try SignaturesCommand.parse(["\(folder.path)/missing"]).run() }
  }
}
