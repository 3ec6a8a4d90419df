import Dispatch
import Synchronization

/// Makes certificates on all processors at once and gives them back in order.
enum SigningCrew {
  /// Small enough to share out evenly, large enough that handing out costs nothing beside signing.
  private static let portion = 16

  /// Throws what the earliest of the failing ones threw.
  static func make(
    _ facts: [CertificateFacts], _ makeCertificate: @Sendable (CertificateFacts) throws -> SignedCertificate
  ) throws -> [SignedCertificate] {
    let portions = (facts.count + portion - 1) / portion
    let results = Mutex<[Int: Result<[SignedCertificate], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: portions) { index in
      let result = Result {
        try facts[index * portion..<min((index + 1) * portion, facts.count)].map(makeCertificate)
      }
      results.withLock { $0[index] = result }
    }
    let made = results.withLock { $0 }
    return try (0..<portions).flatMap { try made[$0]?.get() ?? [] }
  }
}
