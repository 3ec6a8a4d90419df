package import Vocabulary

/// What a key is for on a day.
package enum KeyState: String, Term {
  case upcoming
  case signing
  case verifying
  case retired

  package var chinese: String {
    switch self {
    case .upcoming: "尚未启用"
    case .signing: "签发"
    case .verifying: "仅核验"
    case .retired: "已停用"
    }
  }
}

extension KeyFolder {
  package func state(of pinned: TrustFile.PinnedKey, on date: CalendarDate) -> KeyState {
    if date < pinned.validFrom { return .upcoming }
    if !pinned.isValid(on: date) { return .retired }
    return signer(pinned.key.algorithm, on: date)?.key == pinned.key ? .signing : .verifying
  }
}
