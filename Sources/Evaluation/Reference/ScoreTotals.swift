import CompetencyModel
package import Diagnostics
import LearnerRecords
import Vocabulary

/// Whether a record's scores can be added exactly. Points out of totals that share no multiple of reasonable size
/// (out of 9973, of 9967, of 9949, …) make fractions that no machine word holds; such totals are mistakes, and refused
/// rather than rounded.
enum ScoreTotals {
  /// Beside weights, hundredths and a common multiple of items' numbers that fills a machine word (see
  /// ``ExaminationClause/countsMultiple``) a ``Fraction`` has room for this much.
  private static let largest = 100_000_000

  /// The path of the first score that takes the common multiple beyond reason.
  static func tooVaried(in record: LearnerRecord) -> String? {
    var multiple = 1
    for (path, score) in summed(record) {
      guard let next = leastCommonMultiple(multiple, Int(score.value.denominator)), next <= largest else { return path }
      multiple = next
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
}

extension ExaminationClause {
  /// The least common multiple of the numbers of items over which its functions are averaged; nil where sums of such
  /// means would not fit.
  var countsMultiple: Int? {
    weights.reduce(1) { multiple, row in multiple.flatMap { leastCommonMultiple($0, max(1, row.items.count)) } }
  }
}

/// A level whose functions have such different numbers of items that nothing can average them exactly.
package struct ItemCountsTooVaried: FindingMessage {
  package static let code: FindingCode = "TS5016"
  let examination: String

  package var text: Bilingual {
    Bilingual(
      zh: "`\(examination)` 各职业功能的条目数过于参差，平均分无法精确相加",
      en: "the functions of `\(examination)` have too varied numbers of items for their means to be added exactly")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "请标准的发布机构核对该等级的职业功能与条目", en: "let the standard's publisher check the functions and items of the level")
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
