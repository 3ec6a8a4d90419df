package import Diagnostics
import LearnerRecords
import Vocabulary

/// Whether a record's scores can be added exactly. Points out of totals that share no multiple of reasonable size
/// (out of 9973, of 9967, of 9949, …) make fractions that no machine word holds; such totals are mistakes, and refused
/// rather than rounded.
enum ScoreTotals {
  /// Beside weights, hundredths and means over up to 14 items of any number there is room for this much in 64 bits.
  private static let largest = 100_000_000

  /// The path of the first score that takes the common multiple beyond reason.
  static func tooVaried(in record: LearnerRecord) -> String? {
    var multiple = 1
    for (path, score) in summed(record) {
      let denominator = score.value.denominator
      multiple *= denominator / greatestCommonDivisor(multiple, denominator)
      if multiple > largest { return path }
    }
    return nil
  }

  /// The scores that are added to others; a sitting's total is only compared.
  private static func summed(_ record: LearnerRecord) -> [(path: String, score: RecordedScore)] {
    let functions = record.sittings.enumerated().flatMap { index, sitting in
      sitting.functions.sorted { $0.key < $1.key }.map { ("/sittings/\(index)/functions/\($0.key)", $0.value) }
    }
    return functions + record.evidence.enumerated().map { ("/evidence/\($0.offset)/score", $0.element.score) }
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

package struct ScoreTotalsTooVaried: FindingMessage {
  package static let code: FindingCode = "TS5007"
  package var text: Bilingual {
    Bilingual(
      zh: "本记录各项得分的满分过于零碎，无法精确相加",
      en: "the totals that this record's scores are out of are too varied to be added exactly")
  }
  package var advice: Bilingual {
    Bilingual(zh: "核对这一格的满分，或改用百分制成绩", en: "check this score's total, or give the score out of 100")
  }
}
