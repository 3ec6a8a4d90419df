import ArgumentParser

/// What somebody writes for the record: a person, a cause, a batch's name. It stands on one line, as it is seen.
enum RecordedText {
  /// - Throws: ``ValidationError`` where there is nothing to read, or something in it that is not seen or breaks the line.
  static func check(_ text: String, _ option: String) throws {
    if text.allSatisfy(\.isWhitespace) {
      throw ValidationError(say("\(option) 不能为空", "\(option) must not be empty"))
    }
    if text.unicodeScalars.contains(where: isUnseen) {
      throw ValidationError(
        say(
          "\(option) 含有控制字符或不可见字符，请重新输入",
          "\(option) holds control characters or invisible ones; type it again"))
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: scalar.properties.isVariationSelector
    }
  }
}
