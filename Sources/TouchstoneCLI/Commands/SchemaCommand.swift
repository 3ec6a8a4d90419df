import ArgumentParser
import CanonicalJSON
import Diagnostics
import Files
import FoundationEssentials
import Standards
import Vocabulary

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: say(
      "写出文档的 JSON Schema，供编辑器补全、说明与检查",
      "write the JSON Schema of documents, by which editors complete, explain and check them"))

  @Argument(
    help: ArgumentHelp(
      say(
        "文档类型：\(Self.kinds(\.chinese, "、"))；不写则适用于任何文档",
        "kind of document: \(Self.kinds(\.rawValue, ", ")); left out, one schema for any document"),
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      say(
        "写入的文件夹，每类一个文件，另有 \(Self.fileForAny)（默认：写到标准输出）",
        "folder to write to, a file for each kind and \(Self.fileForAny) (default: standard output)"),
      valueName: "dir"))
  var out: String?

  @OptionGroup var lang: LanguageOption

  /// For documents of any kind.
  private static let fileForAny = "document.json"

  private static func kinds(_ name: KeyPath<DocumentKind, String>, _ separator: String) -> String {
    DocumentKind.allCases.map { $0[keyPath: name] }.joined(separator: separator)
  }

  func run() throws {
    let language = lang.language
    try language.reporting {
      let asked = try kind.map(Self.kind(named:))
      guard let out else {
        let schema = asked.map(DocumentSchema.schema(of:)) ?? DocumentSchema.ofAnyKind
        return try Console.write(Array(schema.indentedText.utf8))
      }
      var files = (asked.map { [$0] } ?? DocumentKind.allCases).map { kind in
        (name: "\(kind.rawValue).json", schema: DocumentSchema.schema(of: kind))
      }
      if asked == nil { files.append((name: Self.fileForAny, schema: DocumentSchema.ofAnyKind)) }
      try FileManager.default.createFolder(out)
      let folder = URL(fileURLWithPath: out)
      for file in files {
        try AtomicFile.write(
          Array(file.schema.indentedText.utf8), to: folder.appendingPathComponent(file.name).path, durably: false)
      }
      Console.message(
        Bilingual(
          zh: "在 `\(out)` 写出了 \(files.count) 份 JSON Schema",
          en: "wrote \(files.count) JSON Schema\(files.count == 1 ? "" : "s") to `\(out)`"
        ).text(in: language))
    }
  }

  private static func kind(named name: String) throws -> DocumentKind {
    guard let kind = DocumentKind(named: name) else {
      throw WrongUsage.unknown(
        Bilingual(zh: "文档类型", en: "kind of document"), name,
        among: DocumentKind.allCases.flatMap { [$0.rawValue, $0.chinese] })
    }
    return kind
  }
}
