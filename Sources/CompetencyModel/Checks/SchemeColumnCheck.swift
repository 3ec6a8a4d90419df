package import Diagnostics
package import LearnerRecords
import Standards

/// What a scheme says of the headers of its sheets can be read by: each is one that nobody else knows, and stands for a
/// column that there is.
enum SchemeColumnCheck {
  static func findings(in index: DocumentIndex) -> [Finding] {
    index.schemes.values.flatMap { scheme in
      repeated(scheme.columns) + scheme.columns.compactMap(finding)
    }
  }

  private static func finding(_ entry: SchemeColumn) -> Finding? {
    let (header, column) = (entry.header.value, entry.column.value)
    return switch HeaderNames.fault(header: header, column: column) {
    case .unknownColumn(let suggestion):
      Finding(UnknownRecordColumn(column: column, suggestion: suggestion), at: entry.column.span)
    case .knownHeader: Finding(KnownHeader(header: header), at: entry.header.span)
    case nil: nil
    }
  }

  /// Headers that differ in spaces, widths or marks alone; the very same ones are told when the file is read.
  private static func repeated(_ columns: [SchemeColumn]) -> [Finding] {
    var first: [String: SchemeColumn] = [:]
    return columns.compactMap { entry in
      let identity = HeaderNames.identity(of: entry.header.value)
      guard let earlier = first[identity] else {
        first[identity] = entry
        return nil
      }
      return Finding(
        RepeatedEntry(entry: entry.header.value), at: entry.header.span,
        others: [SecondaryPlace(.source(earlier.header.span), Bilingual(zh: "第一次写在这里", en: "first written here"))])
    }
  }
}

extension Scheme {
  /// By which the headers of its sheets are read.
  package var headers: HeaderNames { HeaderNames((columns ?? []).map { ($0.header, $0.column) }) }
}

package struct UnknownRecordColumn: FindingMessage {
  package static let code: FindingCode = "TS3090"
  let column: String
  let suggestion: String?

  package var text: Bilingual {
    Bilingual(zh: "记录没有 `\(column)` 这一列", en: "records have no column `\(column)`")
  }
  package var advice: Bilingual {
    if let suggestion {
      Bilingual(zh: "是不是 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    } else {
      Bilingual(
        zh: "写列名表中的名称，如 `姓名`、`理论成绩`、`工作1_起`；用不到的列写 `不用`",
        en:
          "write a name of the table of columns, such as `name`, `theory_score` or `employment1_from`; for a column that is not needed `unused`"
      )
    }
  }
}

package struct KnownHeader: FindingMessage {
  package static let code: FindingCode = "TS3091"
  let header: String

  package var text: Bilingual {
    Bilingual(
      zh: "`\(header)` 本来就是列名，不能另作他用",
      en: "`\(header)` is a column's name already, and no scheme makes another of it")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去这一条；表中写错了列名的，改正成绩表", en: "remove the entry; where a sheet has the wrong header, correct the sheet")
  }
}
