import Diagnostics
import Testing

@testable import YAMLSource

/// Every message of the module has a golden case, and all are worded alike.
struct MessageTests {
  @Test func `every code has a golden case`() {
    // A file too large is no literal, and a lost character leaves the rest readable: see SyntaxTests.
    let golden = Set((GoldenCase.syntax + ObjectTests.cases).map(\.code))
    #expect(golden.union(["TS1002", "TS1015", "TS1020", "TS1021"]) == Set(YAMLMessages.all.map { $0.code }))
  }

  @Test func `codes are unique, and of this module`() {
    let codes = YAMLMessages.all.map { $0.code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.description.hasPrefix("TS10") })
  }

  @Test(arguments: GoldenCase.syntax + ObjectTests.cases) func `wording is uniform`(_ example: GoldenCase) {
    let lines = example.wording.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 4)
    for chinese in lines.prefix(2) {
      #expect(!chinese.hasSuffix("。") && !chinese.hasSuffix("."))
      #expect(chinese.unicodeScalars.contains { isHan($0) })
      let scalars = Array(chinese.unicodeScalars)
      for index in scalars.indices.dropFirst().dropLast() where scalars[index] == "," {
        #expect(!isHan(scalars[index - 1]) || !isHan(scalars[index + 1]), "ASCII comma in \(chinese)")
      }
    }
    for english in lines.suffix(2) {
      #expect(!english.hasSuffix("."))
      #expect(english.first?.isUppercase == false)
    }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
