import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Certification

/// A register where nothing can be written beside it. A link into nowhere in the place of SQLite's index stands for a
/// read-only folder, which is none to whoever may do everything.
struct ReadOnlyRegisterTests {
  private let busy: BusyRegister
  private let path: String

  init() throws {
    busy = try BusyRegister()
    path = busy.folder.file("odd %?#名.db")
    try busy.register.copy(to: path, for: path)
    try FileManager.default.copyItem(atPath: busy.folder.file("register.db.key"), toPath: "\(path).key")
    // As it is used, not as a backup is.
    try Register(at: path).queue.close()
    try FileManager.default.createSymbolicLink(atPath: "\(path)-shm", withDestinationPath: "/nonexistent/shm")
  }

  @Test func `it is read, and not written to`() throws {
    let register = try Register(at: path, .reading)
    #expect(try register.certificate(busy.number(1)) == busy.register.certificate(busy.number(1)))
    #expect(try RegisterCheck(register).isSound)
    #expect(try register.batches().count == 2)
    let verifier = CertificateVerifier(trust: try Sample.trust(busy.keys), register: register)
    #expect(try verifier.verify(number: busy.number(1)).verdict == .valid)
    #expect(throws: Failure.self) {
      try register.change(busy.number(1), to: .suspended, cause: "x", by: "y", now: Sample.now())
    }
    #expect(throws: Failure.self) { try Register(at: path) }
  }

  @Test func `what its log holds is not passed over`() throws {
    try Data("frames".utf8).write(to: URL(filePath: "\(path)-wal"))
    let failure = try #require(throws: Failure.self) { try Register(at: path, .reading) }
    #expect(failure.text.en.contains("\(path)-wal") && failure.advice.en.contains("register backup"))
    try Data().write(to: URL(filePath: "\(path)-wal"))
    _ = try Register(at: path, .reading)
  }
}
