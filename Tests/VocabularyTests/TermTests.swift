import Testing
import Vocabulary

struct TermTests {
  private static let vocabularies: [any Term.Type] = [
    Layer.self, Component.self, ItemKind.self, Relatedness.self, MajorRelation.self, EducationLevel.self,
    SchoolKind.self, EvidenceKind.self, Qualification.self, IdentityDocument.self, AlignmentRelation.self,
    LevelRelation.self, InstitutionCategory.self,
  ]

  private func names<Vocabulary: Term>(_ vocabulary: Vocabulary.Type) -> [String] {
    vocabulary.allCases.flatMap { [$0.rawValue, $0.chinese] }
  }

  private func readsBack<Vocabulary: Term>(_ vocabulary: Vocabulary.Type) -> Bool {
    vocabulary.allCases.allSatisfy {
      vocabulary.init(named: $0.rawValue) == $0 && vocabulary.init(named: $0.chinese) == $0
    }
  }

  @Test func `within a vocabulary no name in either language means two things`() {
    for vocabulary in Self.vocabularies {
      let names = names(vocabulary)
      #expect(Set(names).count == names.count, "\(vocabulary): \(names)")
    }
  }

  @Test func `every name in either language names its case`() {
    for vocabulary in Self.vocabularies {
      let readsBack = readsBack(vocabulary)
      #expect(readsBack, "\(vocabulary)")
    }
  }

  /// `replacedBy` is the name of CASE's own association.
  @Test func `English names are kebab-case and Chinese names are Chinese`() {
    for vocabulary in Self.vocabularies where vocabulary != InstitutionCategory.self {
      for (index, name) in names(vocabulary).enumerated() {
        let isEnglish = index.isMultiple(of: 2)
        let isKebabCase = name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }
        #expect((isKebabCase || name == AlignmentRelation.replacedBy.rawValue) == isEnglish, "\(name)")
        #expect(!name.isEmpty)
      }
    }
  }

  @Test(arguments: ["", "National", "国家级", "nation", " national"])
  func `no other name is understood`(name: String) {
    #expect(Layer(named: name) == nil)
  }

  @Test func `a closed order runs from the lowest`() {
    #expect(EducationLevel.seniorMiddle < .associate)
    #expect(EducationLevel.associate < .bachelor)
    #expect(EducationLevel.allCases.sorted() == EducationLevel.allCases)
    #expect(!(Layer.national < .national))
  }

  @Test func `theory averages knowledge and the practical averages skills`() {
    #expect(ItemKind.knowledge.component == .theory)
    #expect(ItemKind.skill.component == .practical)
  }
}
