import Diagnostics
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("职业", 4), ("（）：，", 8), ("ＡＢ１", 6), ("｡ｱ", 2), ("한글", 4), ("ひらがな", 8), ("㎡", 2), ("龥𠀀", 4),
    ("é", 1), ("e\u{301}", 1), ("\u{FEFF}a\u{200B}", 1), ("😂", 2), ("🚀", 2), ("🥇", 2), ("⭐", 2), ("★", 1), ("①", 1),
    ("→", 1),
    ("…", 1), ("\u{AD}", 1), ("〿", 1), ("\t\u{7F}\u{9B}", 0), ("ⅣΩЯ", 3), ("ᄒ\u{1161}\u{11AB}", 2), ("\u{4DFF}", 1),
  ])
  func `a text takes as many columns as a terminal gives it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `every unified ideograph is wide`() {
    let narrow = (0x4E00...0x9FFF).filter { Unicode.Scalar(UInt32($0)).map(DisplayWidth.of) != 2 }
    #expect(narrow.isEmpty)
  }
}
