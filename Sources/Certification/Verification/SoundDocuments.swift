import CompetencyModel
import Synchronization

/// Which of the models and lock files that a register keeps were seen to be what their digests say. Many certificates
/// share few of them, and each is looked at once.
final class SoundDocuments: Sendable {
  private let seen = Mutex<Set<ContentDigest>>([])

  func has(_ digest: ContentDigest, _ kept: (ContentDigest) throws -> [UInt8]?) throws -> Bool {
    if seen.withLock({ $0.contains(digest) }) { return true }
    guard let bytes = try kept(digest), ContentDigest(of: bytes) == digest else { return false }
    seen.withLock { _ = $0.insert(digest) }
    return true
  }
}
