package import Diagnostics
import YAMLSource

extension Form {
  /// Holds at least one entry: a document that lists nothing would do nothing, and say nothing of it.
  func nonEmpty(_ keyword: Keyword) -> Form<Value> {
    let decode = decode
    return Form(expectation) { node, decoding in
      if node.kind != .scalar, node.elements.isEmpty, node.entries.isEmpty {
        decoding.report(NothingListed(keyword: keyword), at: node)
      }
      return decode(node, &decoding)
    }
  }
}

package struct NothingListed: FindingMessage {
  package static let code: FindingCode = "TS2020"
  let keyword: Keyword

  package var text: Bilingual {
    Bilingual(
      zh: "`\(keyword.english)`（\(keyword.chinese)）是空的", en: "`\(keyword.english)` (\(keyword.chinese)) is empty")
  }
  package var advice: Bilingual {
    Bilingual(zh: "至少写一项——\(keyword.help.zh)", en: "write at least one entry — \(keyword.help.en)")
  }
}
