import Vocabulary

/// The occupation codes read so far: a file names few of them, again and again.
final class OccupationMemo {
  private var codes: [String: OccupationCode] = [:]
  private static let most = 256

  func read(_ text: String) -> OccupationCode? {
    if let code = codes[text] { return code }
    let code = OccupationCode(text) ?? OccupationCode(Self.plainHyphens(text))
    if let code, codes.count < Self.most { codes[text] = code }
    return code
  }

  private static let hyphens = Set("‐‑‒–—―−".unicodeScalars)

  private static func plainHyphens(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { plain.append(hyphens.contains(scalar) ? "-" : scalar) }
    return String(plain)
  }
}
