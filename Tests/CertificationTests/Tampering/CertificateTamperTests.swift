import Foundation
import TestSupport
import Testing

@testable import Certification

/// One bit of a certificate or of a status list turned over. `Tests/Faults/tampering.py` turns every one of them.
@Suite struct CertificateTamperTests {
  private let busy: BusyRegister
  private let certificate: RegisteredCertificate
  private let trust: TrustFile

  init() throws {
    busy = try BusyRegister()
    certificate = try some(busy.register.certificate(busy.number(1)))
    trust = try Sample.trust(busy.keys)
  }

  /// A file with one bit turned over, at every place of `places` and at each `step`-th of the others.
  private func tampered(
    _ file: [UInt8], every step: Int, andAll places: Range<Int>, _ body: (Int, [UInt8]) throws -> Void
  ) rethrows -> Int {
    var random = SeededGenerator(seed: 6)
    var count = 0
    for index in file.indices where places.contains(index) || index % step == 0 || index >= file.count - 4 {
      var bytes = file
      bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      try body(index, bytes)
      count += 1
    }
    return count
  }

  @Test func `no bit of a JWT can be turned over`() throws {
    let file = Array(certificate.jwt.utf8) + [UInt8(ascii: "\n")]
    let verifier = CertificateVerifier(trust: trust)
    #expect(try verifier.verify(PresentedCertificate(file)).verdict == .cannotCheck)
    let signature = try some(file.lastIndex(of: UInt8(ascii: ".")))
    let tried = try tampered(file, every: 17, andAll: signature..<file.count) { index, bytes in
      let verdict = try verifier.verify(PresentedCertificate(bytes)).verdict
      #expect(verdict == .notValid, "byte \(index)")
    }
    print("tampered JWT: \(tried) of \(file.count) bytes, all noticed without a register")
  }

  @Test func `no bit of a JSON file can be turned over`() throws {
    let file = try some(certificate.document).bytes + [UInt8(ascii: "\n")]
    let verifier = CertificateVerifier(trust: trust)
    #expect(try verifier.verify(PresentedCertificate(file)).verdict == .cannotCheck)
    let text = String(decoding: file, as: UTF8.self)
    let start = try text.utf8.distance(from: text.startIndex, to: some(text.range(of: "\"proof\":")).lowerBound)
    let tried = try tampered(file, every: 17, andAll: start..<min(start + 400, file.count)) { index, bytes in
      let verdict = try verifier.verify(PresentedCertificate(bytes)).verdict
      #expect(verdict == .notValid, "byte \(index)")
    }
    print("tampered JSON: \(tried) of \(file.count) bytes, all noticed without a register")
  }

  /// A list that is not as it was signed says nothing: who is not on it any more is not in force for it.
  @Test func `no bit of a status list can be turned over`() throws {
    let (from, until) = (try some(Timestamp("2026-08-01T00:00:00Z")), try some(Timestamp("2026-08-08T00:00:00Z")))
    let now = try some(Timestamp("2026-08-02T00:00:00Z"))
    let lists = try busy.register.statusLists(
      of: Sample.issuer.id, from: from, until: until, signedWith: busy.keys.proof
    ).map(\.list)
    let suspended = try some(busy.register.certificate(busy.number(2)))
    func verdict(_ certificate: RegisteredCertificate, _ lists: [StatusListCredential]) throws
      -> VerificationReport.Verdict
    {
      try CertificateVerifier(trust: trust, lists: StatusLists(lists, now: now)).verify(.jwt(certificate.jwt)).verdict
    }
    #expect(try verdict(certificate, lists) == .valid)
    #expect(try verdict(suspended, lists) == .notValid)
    for list in lists {
      let others = lists.filter { $0.id != list.id }
      var read = 0
      let tried = try tampered(list.bytes + [UInt8(ascii: "\n")], every: 7, andAll: 0..<0) { index, bytes in
        // One that cannot even be read is refused before anything is asked.
        guard let forged = try? StatusListCredential(parsing: bytes) else { return }
        read += 1
        let among = others + [forged]
        let verdicts = (try verdict(certificate, among), try verdict(suspended, among))
        #expect(verdicts.0 == .cannotCheck && verdicts.1 != .valid, "\(list.purpose) byte \(index)")
      }
      print(
        "tampered \(list.purpose) list: \(tried) of \(list.bytes.count + 1) bytes, \(read) still a list, none believed")
    }
  }
}
