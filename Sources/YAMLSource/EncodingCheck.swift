package import Diagnostics

/// YAML here is UTF-8, with or without a byte order mark; anything else is refused at its first wrong byte.
enum EncodingCheck {
  static func problem(in bytes: [UInt8], source: SourceID) -> Finding? {
    if let problem = FileTooLarge.problem(bytes: bytes.count, source: source) { return problem }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return Finding(WrongEncoding(guess: "UTF-16"), at: SourceSpan(source, 0..<0))
    }
    guard let offset = firstInvalid(bytes) else { return nil }
    let isDoubleByte = offset + 1 < bytes.count && (0x81...0xFE).contains(bytes[offset]) && bytes[offset + 1] >= 0x40
    return Finding(
      WrongEncoding(guess: isDoubleByte ? "GBK/GB18030" : nil), at: SourceSpan(source, offset..<offset))
  }

  /// Where an editor or converter put U+FFFD for what it could not read: the character itself is lost.
  static func lostCharacter(in bytes: [UInt8], source: SourceID) -> Finding? {
    let span = bytes.span
    for index in span.indices where span[index] == 0xBD && index >= 2 {
      if span[index - 1] == 0xBF, span[index - 2] == 0xEF {
        return Finding(LostCharacter(), at: SourceSpan(source, index - 2..<index + 1))
      }
    }
    return nil
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

package struct WrongEncoding: FindingMessage {
  package static let code: FindingCode = "TS1001"
  let guess: String?

  package var text: Bilingual {
    let seems = guess.map { Bilingual(zh: "（像是 \($0)）", en: " (it looks like \($0))") }
    return Bilingual(
      zh: "文件不是 UTF-8 编码\(seems?.zh ?? "")", en: "the file is not UTF-8\(seems?.en ?? "")")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在编辑器中用原编码打开，再“另存为”UTF-8",
      en: "open it in an editor under its own encoding and save it as UTF-8")
  }
}

package struct NotText: FindingMessage {
  package static let code: FindingCode = "TS1018"
  let format: Bilingual

  private static let formats: [(start: [UInt8], name: Bilingual)] = [
    (Array("PK\u{3}\u{4}".utf8), Bilingual(zh: " Word、Excel 文件或压缩包", en: "a Word or Excel file, or an archive")),
    ([0xD0, 0xCF, 0x11, 0xE0], Bilingual(zh: "旧格式的 Word、Excel 文件", en: "a Word or Excel file of the old kind")),
    (Array("%PDF-".utf8), Bilingual(zh: " PDF 文件", en: "a PDF file")),
    ([0x89, 0x50, 0x4E, 0x47], Bilingual(zh: "图片", en: "a picture")),
    ([0xFF, 0xD8, 0xFF], Bilingual(zh: "图片", en: "a picture")),
  ]
  private static let page = Bilingual(zh: "网页", en: "a web page")

  static func problem(in bytes: [UInt8], source: SourceID) -> Finding? {
    format(of: bytes).map { Finding(NotText(format: $0), at: SourceSpan(source, 0..<0)) }
  }

  /// What a file is, told by how it begins.
  private static func format(of bytes: [UInt8]) -> Bilingual? {
    if let format = formats.first(where: { bytes.starts(with: $0.start) }) { return format.name }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = bytes.dropFirst(isMarked ? 3 : 0).prefix(64).drop { $0 <= UInt8(ascii: " ") }
    guard start.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<?xml"].contains(where: text.hasPrefix) ? page : nil
  }

  package var text: Bilingual {
    Bilingual(zh: "这个文件是\(format.zh)，不是 YAML 文本", en: "this file is \(format.en), not YAML text")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "把内容写进文本文件（UTF-8）再以 .yaml 保存；只改扩展名不会改变文件的格式",
      en: "write what it says into a text file (UTF-8) saved as .yaml; another ending does not change what a file is")
  }
}

package struct LostCharacter: FindingMessage {
  package static let code: FindingCode = "TS1015"
  package var text: Bilingual {
    Bilingual(zh: "此处的字在转换编码时丢失了（U+FFFD）", en: "a character was lost in a conversion here (U+FFFD)")
  }
  package var advice: Bilingual {
    Bilingual(zh: "对照原文补上；其余各处也可能丢字，请一并检查", en: "restore it from the original, and look for others")
  }
}

package struct FileTooLarge: FindingMessage {
  package static let code: FindingCode = "TS1002"
  package let bytes: Int

  /// What is to be said of a file of so many bytes, which can be asked before it is read.
  package static func problem(bytes: Int, source: SourceID) -> Finding? {
    bytes > YAMLParser.maximumBytes ? Finding(FileTooLarge(bytes: bytes), at: SourceSpan(source, 0..<0)) : nil
  }

  package var text: Bilingual {
    Bilingual(
      zh: "文件有 \(bytes) 字节，超过上限 \(YAMLParser.maximumBytes)",
      en: "the file has \(bytes) bytes, more than the limit of \(YAMLParser.maximumBytes)")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "一份标准不会这么大；检查是否放错了文件，或拆成多份", en: "no standard is that large; check that this is the right file, or split it")
  }
}
