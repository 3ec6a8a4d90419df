import Diagnostics
import Testing

/// What is wrong with a resolution whatever the other documents say.
extension CheckCase {
  static let resolutions = [
    CheckCase(
      "TS2050", in: SoundDocument.resolutions, [("place: n@1#4/practical/pass", "place: «h@1#4/practical/pass»")],
      #"""
      冲突的双方都是 `h@1#4/practical/pass`
      改正其中一方；`touchstone conflicts` 给出可直接粘贴的裁定
      both sides of the conflict are `h@1#4/practical/pass`
      correct one of them; `touchstone conflicts` prints entries ready to paste
      """#),
    CheckCase(
      "TS2051", in: SoundDocument.resolutions, [("choice: first", "choice: «并存»")],
      #"""
      `要求放宽`（TS3007）不能这样裁定：`并存`（both）
      可以写 `甲`（first）、`乙`（second）
      a conflict of the kind `TS3007` cannot be settled by `both`
      write `first` or `second`
      """#),
    CheckCase(
      "TS2052", in: SoundDocument.resolutions, [("expires: 2027-12-31", "expires: «2025-12-31»")],
      #"""
      有效期至 `2025-12-31`，早于裁定日期 `2026-01-05`
      改正其中一个日期；一直有效的就删去 `有效期至`（expires）
      it expires on `2025-12-31`, before it was decided on `2026-01-05`
      correct one of the dates, or leave `expires` out
      """#),
  ]
}
