package import Diagnostics

/// Why the layout of a sound YAML document is left as it is.
struct LayoutProblem: Error {
  enum Kind: CaseIterable, Sendable {
    case tag
    case directive
    case keyMarker
    case keyAnchor
    case keyIsNoText
    case hiddenSeparator
    /// Something where this reader of layouts expects something else.
    case unusual
  }

  var kind: Kind
  var offset: Int
}

/// Canonical layout has no place for what stands here.
package struct LayoutNotKnown: FindingMessage {
  package static let code: FindingCode = "TS1020"
  let kind: LayoutProblem.Kind

  package var text: Bilingual {
    let what =
      switch kind {
      case .tag: Bilingual(zh: "以 `!` 开头的标签", en: "a tag beginning with `!`")
      case .directive: Bilingual(zh: "以 `%` 开头的指令", en: "a directive beginning with `%`")
      case .keyMarker: Bilingual(zh: "用 `?` 引出的键", en: "a key introduced by `?`")
      case .keyAnchor: Bilingual(zh: "键上的锚点或引用", en: "an anchor or alias in place of a key")
      case .keyIsNoText: Bilingual(zh: "不是文字的键", en: "a key that is no text")
      case .hiddenSeparator:
        Bilingual(zh: "一个看不见的换行或字节顺序标记字符", en: "an invisible line separator or byte order mark")
      case .unusual: Bilingual(zh: "少见的写法", en: "an unusual way of writing")
      }
    return Bilingual(
      zh: "此处是\(what.zh)，排版时无法保证内容不变，文件保持原样",
      en: "here is \(what.en), which cannot be laid out anew without risk: the file is left as it is")
  }
  package var advice: Bilingual {
    switch kind {
    case .keyMarker, .keyAnchor, .keyIsNoText:
      Bilingual(zh: "改写成普通的 `键: 值`", en: "write it as an ordinary `key: value`")
    case .hiddenSeparator: Bilingual(zh: "删除该字符，需要换行时直接换行", en: "delete it; where a new line is meant, begin one")
    case .unusual: Bilingual(zh: "参照其他文档的写法改写这一处", en: "write this place the way other documents do")
    case .tag, .directive: Bilingual(zh: "删去它，标准中用不到", en: "remove it; a standard has no use for it")
    }
  }
}

/// The last safeguard: the document as laid out anew is not the one that was read.
package struct LayoutNotSafe: FindingMessage {
  package static let code: FindingCode = "TS1021"

  package init() {}

  package var text: Bilingual {
    Bilingual(
      zh: "重新排版会改变这份文档的内容，文件保持原样", en: "laid out anew this document would not say the same: the file is left as it is")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "简化这份文档中少见的 YAML 写法（锚点、多行文字等），并把文件发给试金石的维护者",
      en:
        "simplify what is unusual in its YAML (anchors, texts of several lines), and send it to Touchstone's maintainers"
    )
  }
}

/// The messages of laying documents out (TS1020 onwards), for the catalogue.
package enum LayoutMessages {
  package static let all: [any FindingMessage.Type] = [LayoutNotKnown.self, LayoutNotSafe.self]
}
