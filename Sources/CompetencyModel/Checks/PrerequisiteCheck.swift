package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// 申报条件 that ask for what is only had afterwards: the level's own certificate or a higher one, or training for a
/// higher level. Certificates below the lowest level of the standard are nothing unusual: standards that begin at 四级
/// name 五级 ones.
enum PrerequisiteCheck {
  /// The first of an entry.
  static func finding(
    of entry: Sited<EligibilityAlternative>, at level: LevelRequirements, _ order: ConditionOrder
  ) -> Finding? {
    guard let rank = order.rank(level.level.value) else { return nil }
    for condition in entry.value.conditions {
      let message: (any FindingMessage)? =
        switch condition {
        case .experience(let work):
          if case .certificate(let certificate) = work.after { circular(certificate) } else { nil }
        case .holds(let certificate, _): circular(certificate)
        case .trained(let training):
          if let trained = order.rank(training.level), trained > rank {
            PrerequisiteNotLower(kind: .training, wanted: training.level, level: level.level.value)
          } else {
            nil
          }
        case .engaged, .intends, .title, .graduate, .apprenticeship, .age, .qualification: nil
        }
      if let message {
        let place = SecondaryPlace(.source(level.level.span), Bilingual(zh: "申报的等级", en: "the level applied for"))
        return Finding(message, at: entry.span, others: [place])
      }
    }
    return nil

    func circular(_ certificate: CertificateCondition) -> (any FindingMessage)? {
      guard let wanted = order.rank(certificate.level), wanted >= rank else { return nil }
      if certificate.of == .related, order.hasRelatedOccupations {
        return PrerequisiteNotLower(kind: .certificate, wanted: certificate.level, level: level.level.value)
      }
      return CircularPrerequisite(wanted: certificate.level, level: level.level.value)
    }
  }
}

package struct CircularPrerequisite: FindingMessage {
  package static let code: FindingCode = "TS3025"
  let wanted: String
  let level: String

  package var text: Bilingual {
    Bilingual(
      zh: "申报 `\(level)` 级要先有本职业 `\(wanted)` 级证书，没有人能凭这一条取得它",
      en:
        "to apply for level `\(level)` takes a level `\(wanted)` certificate in the same occupation, so that nobody comes by it this way"
    )
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为较低等级的证书", en: "name the certificate of a lower level")
  }
}

/// Another occupation's certificate may be had first: odd, and possible.
package struct PrerequisiteNotLower: FindingMessage {
  package static let code: FindingCode = "TS3026"
  package static let severity: Severity = .warning

  enum Kind {
    case certificate
    case training
  }

  let kind: Kind
  let wanted: String
  let level: String

  package var text: Bilingual {
    switch kind {
    case .certificate:
      Bilingual(
        zh: "申报 `\(level)` 级要先有 `\(wanted)` 级证书，并不低于所申报的等级",
        en: "to apply for level `\(level)` takes a level `\(wanted)` certificate, which is no lower")
    case .training:
      Bilingual(
        zh: "申报 `\(level)` 级要先参加更高的 `\(wanted)` 级培训",
        en: "to apply for level `\(level)` takes training for the higher level `\(wanted)`")
    }
  }
  package var advice: Bilingual {
    switch kind {
    case .certificate: Bilingual(zh: "对照原文，改为较低等级的证书", en: "compare the published text; a lower level's may be meant")
    case .training: Bilingual(zh: "对照原文，改为本级的培训", en: "compare the published text; the level's own may be meant")
    }
  }
}
