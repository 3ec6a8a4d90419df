import Diagnostics
import FoundationEssentials

/// A file that a command is given to read whole.
enum InputFile {
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Failure(
        Bilingual(zh: "无法读取 `\(path)`", en: "cannot read `\(path)`"),
        advice: Bilingual(zh: "检查路径与读取权限", en: "check the path, and that you may read it"))
    }
    return Array(data)
  }

  /// Reads a file whose mistakes are told by a finding.
  static func read<Value>(_ path: String, _ parse: ([UInt8]) throws -> Value) throws -> Value {
    let bytes = try bytes(path)
    do {
      return try parse(bytes)
    } catch let message as any FindingMessage {
      throw Failure(
        Bilingual(zh: "`\(path)`：\(message.text.zh)", en: "`\(path)`: \(message.text.en)"), advice: message.advice)
    }
  }
}
