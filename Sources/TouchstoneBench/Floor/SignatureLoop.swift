import Crypto
import Dispatch
import FoundationEssentials
import Synchronization

/// A certificate's two signatures and nothing else: ES256 over what its JWT signs, Ed25519 over the digests of as many
/// bytes. The least that whoever certifies, or verifies, must spend.
struct SignatureLoop: Sendable {
  enum Work: String, CaseIterable, Sendable {
    case sign
    case signAndVerify = "sign-and-verify"
    case verify
  }

  private struct Pair: Sendable {
    let token: P256.Signing.ECDSASignature
    let proof: Data
  }

  private let texts: [[UInt8]]
  private let token = P256.Signing.PrivateKey()
  private let proof = Curve25519.Signing.PrivateKey()

  init(_ texts: [[UInt8]]) { self.texts = texts }

  /// How long it takes for all the texts, shared out among so many threads, and how many signatures were found right.
  func run(_ work: Work, threads: Int) throws -> (time: Duration, verified: Int) {
    let made = work == .verify ? try texts.map(sign) : []
    let clock = ContinuousClock()
    let start = clock.now
    let results = Mutex<[Result<Int, any Error>]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let share = texts.count * thread / threads..<texts.count * (thread + 1) / threads
      let result = Result {
        try share.reduce(0) { verified, index in
          let pair = work == .verify ? made[index] : try sign(texts[index])
          return work == .sign ? verified : verified + verify(texts[index], pair)
        }
      }
      results.withLock { $0.append(result) }
    }
    let time = start.duration(to: clock.now)
    return (time, try results.withLock { $0 }.reduce(0) { $0 + (try $1.get()) })
  }

  private func sign(_ text: [UInt8]) throws -> Pair {
    Pair(token: try token.signature(for: text), proof: try proof.signature(for: digests(text)))
  }

  private func verify(_ text: [UInt8], _ pair: Pair) -> Int {
    (token.publicKey.isValidSignature(pair.token, for: text) ? 1 : 0)
      + (proof.publicKey.isValidSignature(pair.proof, for: digests(text)) ? 1 : 0)
  }

  /// The proof options' digest and the document's, as `eddsa-rdfc-2022` signs them.
  private func digests(_ text: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: text.prefix(400))) + Array(SHA256.hash(data: text))
  }
}
