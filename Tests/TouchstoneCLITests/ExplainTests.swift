import Certification
import Diagnostics
import Evaluation
import LearnerRecords
import Testing

@testable import TouchstoneCLI

/// `touchstone explain`: what a code or a key stands for.
@Suite struct ExplainTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func explain(_ arguments: String...) throws -> (output: String, errors: String, code: Int32?) {
    let run = try Program.touchstone.run(["explain"] + arguments, in: folder)
    let code: Int32? = if case .exit(let code) = run.ending { code } else { nil }
    return (String(decoding: run.output, as: UTF8.self), run.errors, code)
  }

  @Test func `a rule's page has its examples, with what is found in the bad one`() throws {
    let page = try explain("TS2005", "--lang", "en")
    #expect(page.code == 0 && page.errors.isEmpty)
    #expect(page.output.hasPrefix("error[TS2005]: a weight table sums to 100\n"))
    #expect(
      page.output.contains(
        """
          |       theory: {ethics: 10, "1": 89}
          |               ^^^^^^^^^^^^^^^^^^^^^
        """))
    #expect(page.output.contains("  ! the theory weights sum to `99`, not 100\n"))
    #expect(page.output.contains("Good:\n"))
  }

  @Test func `a code may be written in small letters, and read in Chinese`() throws {
    let page = try explain("ts2005", "--lang", "zh")
    #expect(page.code == 0)
    #expect(page.output.hasPrefix("错误[TS2005]：权重表合计 100\n"))
    #expect(page.output.contains("  ! 理论权重合计为 `99`，应为 100\n"))
  }

  @Test func `a key is explained by either of its names`() throws {
    let english = try explain("weights", "--lang", "en")
    let chinese = try explain("权重", "--lang", "en")
    #expect(english.code == 0)
    #expect(english.output == chinese.output)
    #expect(english.output.hasPrefix("weights, 权重, 权重表\n"))
    #expect(
      try explain("pass", "--lang", "en").output.contains("where several standards give it: the larger one counts"))
  }

  @Test func `without a name every rule is listed`() throws {
    let list = try explain("--lang", "en")
    #expect(list.code == 0)
    #expect(list.output.contains("TS1001  a file is UTF-8\n"))
    #expect(list.output.contains("TS3034  the catalogue lists an occupation once\n"))
    #expect(list.output.contains("TS6xxx  numbers, batches, issuing and changing certificates\n"))
  }

  @Test(arguments: ["TS4001", "TS5001", "TS6001"])
  func `what is not found in documents is said to have no example`(_ code: String) throws {
    let page = try explain(code, "--lang", "en")
    #expect(page.code == 0)
    #expect(page.output.hasPrefix(code + ": "))
    #expect(page.output.contains("Only rules on documents"))
  }

  @Test func `every code of records, evaluation and certificates has its meaning, and nothing else has`() {
    let messages = RecordMessages.all + EvaluationMessages.all + CertificationMessages.all
    #expect(CodeGroup.all.flatMap(\.meanings).map(\.code) == messages.map { $0.code }.sorted())
    for meaning in CodeGroup.all.flatMap(\.meanings) {
      for text in [meaning.wrong, meaning.remedy] {
        #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en)
        #expect(!text.zh.hasSuffix("。") && !text.en.hasSuffix("."))
      }
    }
  }

  @Test(arguments: [
    ("TS2999", "there is no code or key of the name `TS2999`"), ("weihgts", "did you mean `weights`?"),
    ("ts205", "did you mean `TS2005`?"),
  ])
  func `what is neither a code nor a key is wrong usage`(_ name: String, _ told: String) throws {
    let page = try explain(name, "--lang", "en")
    #expect(page.code == 64)
    #expect(page.output.isEmpty)
    #expect(page.errors.contains(told))
  }
}
