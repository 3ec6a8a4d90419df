import Diagnostics
import YAMLSource

extension Form where Value == String {
  /// Any text that is not empty.
  static let text: Form<String> = {
    let form = Form.scalar(Bilingual(zh: "文字", en: "text"), .text) { $0.isEmpty ? nil : $0 }
    return Form(form.shape) { node, keyword, decoding in
      guard let text = form.decode(node, keyword, &decoding) else { return nil }
      decoding.reportSuspicious(in: node)
      return text
    }
  }()
}

extension Form where Value == Bool {
  static let flag = Form.scalar(Bilingual(zh: "`是`（true）或 `否`（false）", en: "`true` or `false`"), .flag) {
    switch $0 {
    case "true", "是": true
    case "false", "否": false
    default: nil
    }
  }
}

extension Form where Value == Int {
  static func integer(_ range: ClosedRange<Int>) -> Form<Int> {
    .scalar(
      Bilingual(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
      .integer(range)
    ) { text in
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text),
        range.contains(value)
      else { return nil }
      return value
    }
  }
}
