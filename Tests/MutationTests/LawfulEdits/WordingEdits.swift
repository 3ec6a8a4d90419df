import Diagnostics
import Vocabulary
import YAMLSource

extension LawfulEdit {
  static let quotes: [LawfulEdit] = [
    LawfulEdit("double quotes put around a value") { manuscript, _ in
      plain(manuscript).map { Slip($0.span.range, "\"\($0.text)\"") }
    },
    LawfulEdit("single quotes put around a value") { manuscript, _ in
      plain(manuscript).map { Slip($0.span.range, "'\($0.text)'") }
    },
    LawfulEdit("quotes put around a key") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard let key = site.key, !manuscript.isQuoted(key) else { return nil }
        return Slip(key.span.range, "\"\(key.text)\"")
      }
    },
    LawfulEdit("quotes taken away") { manuscript, _ in
      manuscript.sites.flatMap { [$0.key, $0.value].compactMap(\.self) }
        .filter { manuscript.isQuoted($0) && $0.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } }
        .map { Slip($0.span.range, $0.text) }
    },
  ]

  static let languages: [LawfulEdit] = [
    LawfulEdit("a key in Chinese") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard let key = site.key, let name = site.chineseKey else { return nil }
        return Slip(key.span.range, name)
      }
    },
    LawfulEdit("all keys in Chinese") { manuscript, _ in
      [
        Slip(
          manuscript.sites.compactMap { site in
            guard let key = site.key, let name = site.chineseKey else { return nil }
            return TextEdit(key.span.range, name)
          })
      ]
    },
    LawfulEdit("words in Chinese") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard site.value.kind == .scalar, let word = chineseWord(site) else { return nil }
        return Slip(site.value.span.range, word)
      }
    },
    LawfulEdit("a national level by its name") { manuscript, _ in
      let names = ["5": "五级", "4": "中级工", "3": "三级/高级工", "2": "技师", "1": "一级"]
      return manuscript.sites.compactMap { site in
        guard ["level", "certificate"].contains(site.path.last), site.value.kind == .scalar,
          let name = names[site.value.text]
        else { return nil }
        return Slip(site.value.span.range, name)
      }
    },
  ]

  private static func plain(_ manuscript: Manuscript) -> [YAMLNode] {
    manuscript.sites.map(\.value).filter {
      $0.kind == .scalar && !$0.isAbsent && !manuscript.isQuoted($0)
        && !$0.text.contains(where: { "\"'\\".contains($0) })
        && manuscript.text($0.span.range) == $0.text
    }
  }

  /// The vocabularies by the places whose words they are.
  private static func chineseWord(_ site: Site) -> String? {
    let text = site.value.text
    let places: [(String, (String) -> String?)] = [
      ("standard|ladder|crosswalk/layer", { Layer(rawValue: $0)?.chinese }),
      ("standard/levels/*/evidence/acceptedKinds|requiredKinds/-", { EvidenceKind(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/graduate/school/-", { SchoolKind(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/graduate/education", { EducationLevel(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/graduate/major", { MajorRelation(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/of", { Relatedness(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/after|holds/of", { Relatedness(rawValue: $0)?.chinese }),
      ("standard/levels/*/eligibility/-/credential", { Qualification(rawValue: $0)?.chinese }),
      ("crosswalk/alignments/-/relation", { AlignmentRelation(rawValue: $0)?.chinese }),
      ("ladder/mappings/-/relation", { LevelRelation(rawValue: $0)?.chinese }),
      ("issuer/filing/category", { InstitutionCategory(rawValue: $0)?.chinese }),
      ("standard/functions/-/tasks/-/skills/-/key", { $0 == "true" ? "是" : nil }),
    ]
    return places.first { site.matches($0.0) }?.1(text)
  }
}
