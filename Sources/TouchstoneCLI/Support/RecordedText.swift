import ArgumentParser
import LearnerRecords

/// What somebody writes for the record: a person, a cause, a batch's name. It stands on one line, as it is seen.
enum RecordedText {
  /// - Throws: ``ValidationError`` where there is nothing to read, something in it that is not seen or breaks the line, or
  ///   somebody's identity number.
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
    // It would stand in clear for ever where records are kept encrypted and can be erased (rule 16).
    if IdentityNumbersInText.isPresent(in: text) {
      throw ValidationError(
        say(
          "\(option) 含有身份证件号码，会以明文永久留在登记簿中；请改写为证书编号或准考证号",
          "\(option) holds an identity document's number, which would stay in the register in clear for ever; write the "
            + "certificate's number or the application's instead"))
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: scalar.properties.isVariationSelector
    }
  }
}
