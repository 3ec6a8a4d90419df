package import Diagnostics
import Vocabulary

/// The number of an identity document that somebody gives without saying of which.
package enum DocumentNumber {
  /// Such a number as records have it: half-width, without spaces, letters in upper case. Of a number by GB 11643 all is
  /// checked that it tells by itself, so that a slip of the pen is not taken for another person.
  package static func read(_ written: String) throws(NoDocumentNumber) -> String {
    let code = CellText.code(written).filter { $0 != " " }
    guard isCitizens(code) else {
      for document in IdentityDocument.allCases {
        if case .success(let number) = IdentityNumber.read(code, of: document) { return number.text }
      }
      throw NoDocumentNumber(written)
    }
    var reading = IdentityNumber.read(code, of: .residentID)
    if case .failure(.otherDocument(_, _, let owner)) = reading { reading = IdentityNumber.read(code, of: owner) }
    switch reading {
    case .success(let number): return number.text
    case .failure(let problem): throw NoDocumentNumber(problem.message)
    }
  }

  /// No other document has so many digits, though nothing but their form would keep a passport's from having them.
  private static func isCitizens(_ code: String) -> Bool { code.utf8.count { (0x30...0x39).contains($0) } >= 15 }
}

/// A text that is the number of no identity document.
package struct NoDocumentNumber: Error, Hashable {
  package let text: Bilingual
  package let advice: Bilingual

  fileprivate init(_ message: any FindingMessage) {
    text = message.text
    advice = message.advice
  }

  fileprivate init(_ written: String) {
    let shown = UserText(written)
    text = Bilingual(zh: "\(shown) 不是证件号码", en: "\(shown) is no document's number")
    advice = Bilingual(
      zh: "居民身份证号码为 18 位，其他证件为 5 至 20 位字母和数字；对照证件原件填写",
      en: "an identity card's number has 18 characters, other documents' 5 to 20 letters and digits; copy it from the "
        + "document itself")
  }
}
