package import Diagnostics
import Vocabulary

package struct SameLevelJoined: FindingMessage {
  package static let code: FindingCode = "TS3010"
  let first: ItemName
  let second: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "这条对照使同一等级的两个条目合而为一：`\(first)` 与 `\(second)`",
      en: "this alignment makes two items of one level one: `\(first)` and `\(second)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为 `相关`（related），或删去这条对照", en: "change it to `related`, or remove the alignment")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "同一标准同一等级的条目各自考核，不能互相代替", en: "items of one level are each assessed for themselves")
  }
}

package struct CoversCycle: FindingMessage {
  package static let code: FindingCode = "TS3011"
  package static let severity = Severity.warning
  let from: ItemName
  let to: ItemName

  package var text: Bilingual {
    Bilingual(
      zh: "`覆盖`（covers）成了循环，`\(from)` 与 `\(to)` 将视为相同",
      en: "`covers` runs in a circle, so `\(from)` and `\(to)` count as the same")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "两者相同就写 `相同`（same），否则删去其中一个方向", en: "write `same` if they are, or remove one of the directions")
  }
}
