import Diagnostics
import Vocabulary

/// One sitting that stands in a row in several pieces (技能成绩 beside 考试1_关键项): one examination of one component of one
/// (standard, level) on one day is one sitting (rule 1), so that a failed ★ in one piece fails the total in another.
extension RecordDecoder {
  /// - Parameter application: what a piece belongs to that names no standard or level of its own.
  mutating func sittings(of application: Application?) -> [Sitting] {
    var pieces: [JoinedSitting] = []
    for slot in 0..<fields.slotCount(.sittings) where !fields.isBlank(.sittings, slot: slot) {
      guard let sitting = sitting(slot) else { continue }
      if let index = pieces.firstIndex(where: { $0.sitting.isSame(as: sitting, application) }) {
        join(sitting, slot, to: &pieces[index])
      } else {
        pieces.append(JoinedSitting(sitting: sitting, slot: slot))
        slots.append(slot)
      }
    }
    slots.endGroup(.sittings)
    for (index, piece) in pieces.enumerated() {
      for (part, slot) in piece.others { slots.join("/sittings/\(index)/\(part.pointer)", slot) }
    }
    return pieces.map(\.sitting)
  }

  private mutating func join(_ more: Sitting, _ slot: Int, to whole: inout JoinedSitting) {
    switch (whole.sitting.score, more.score) {
    case (_, nil): break
    case (nil, let score):
      whole.sitting.score = score
      whole.others[.score] = slot
    case (let score?, let other?):
      if !score.isSame(as: other) { contradict(.score, Self.words(score), Self.words(other), slot, whole) }
    }
    for (code, score) in more.functions.sorted(by: { $0.key < $1.key }) {
      if let known = whole.sitting.functions[code] {
        if known.value != score.value {
          contradict(.function(code), Self.words(.given(known)), Self.words(.given(score)), slot, whole)
        }
      } else {
        whole.sitting.functions[code] = score
        whole.others[.function(code)] = slot
      }
    }
    for (code, isPassed) in more.keys.sorted(by: { $0.key < $1.key }) {
      if let known = whole.sitting.keys[code] {
        if known != isPassed { contradict(.key(code), Self.words(known), Self.words(isPassed), slot, whole) }
      } else {
        whole.sitting.keys[code] = isPassed
        whole.others[.key(code)] = slot
      }
    }
    whole.sitting.assessors += more.assessors.filter { !whole.sitting.assessors.contains($0) }
  }

  private mutating func contradict(
    _ part: SittingPart, _ first: Bilingual, _ second: Bilingual, _ slot: Int, _ whole: JoinedSitting
  ) {
    let earlier = cell(part, whole.others[part] ?? whole.slot)
    fail(SittingContradicted(earlier: earlier, first: first, second: second), at: cell(part, slot))
  }

  private func cell(_ part: SittingPart, _ slot: Int) -> String {
    switch part {
    case .score: fields.cellName(.sittingScore, slot: slot)
    case .function(let code): fields.memberName(.sittingFunctions, slot: slot, member: code)
    case .key(let code): fields.memberName(.sittingKeys, slot: slot, member: code)
    }
  }

  private static func words(_ score: SittingScore) -> Bilingual {
    switch score {
    case .absent: Bilingual(zh: "缺考", en: "absent")
    case .given(let score): Bilingual(zh: score.description, en: score.description)
    }
  }

  private static func words(_ isPassed: Bool) -> Bilingual {
    isPassed ? Bilingual(zh: "合格", en: "pass") : Bilingual(zh: "不合格", en: "fail")
  }
}

/// What of a sitting stands in one place.
private enum SittingPart: Hashable {
  case score
  case function(String)
  case key(String)

  var pointer: String {
    switch self {
    case .score: "score"
    case .function(let code): "functions/\(code)"
    case .key(let code): "keys/\(code)"
    }
  }
}

/// A sitting as far as its pieces have been read.
private struct JoinedSitting {
  var sitting: Sitting
  /// That of its first piece.
  let slot: Int
  /// Where its other parts stand.
  var others: [SittingPart: Int] = [:]
}

extension Sitting {
  fileprivate func isSame(as other: Sitting, _ application: Application?) -> Bool {
    component == other.component && date == other.date
      && (standard ?? application?.standard) == (other.standard ?? application?.standard)
      && (level ?? application?.level) == (other.level ?? application?.level)
  }
}

extension SittingScore {
  /// However the two are written: 40 out of 50 is 80.
  fileprivate func isSame(as other: SittingScore) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    case (.given(let score), .given(let other)): score.value == other.value
    default: false
    }
  }
}
