import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// A field whose example its own form can read.
private protocol ExampleField: DeclaredField {
  func read(_ node: YAMLNode) -> (hasValue: Bool, findings: [Finding])
}

extension Field: ExampleField {
  fileprivate func read(_ node: YAMLNode) -> (hasValue: Bool, findings: [Finding]) {
    var decoding = Decoding()
    let value = form.decode(node, nil, &decoding)
    return (value != nil, decoding.findings)
  }
}

/// Whoever copies an example has written something that is right.
struct ExampleTests {
  private static let fields: [any ExampleField] = [
    Keys.experience, Keys.continuous, Keys.of, Keys.after, Keys.certificate, Keys.engaged, Keys.intends, Keys.holds,
    Keys.duration, Keys.professionalTitle, Keys.titleRank, Keys.titleHeld, Keys.milestoneTitle, Keys.graduate,
    Keys.school, Keys.programme, Keys.education, Keys.major, Keys.finalYear, Keys.enrolled, Keys.accreditedFor,
    Keys.trained, Keys.trainedLevel, Keys.trainedHours, Keys.apprenticeship, Keys.age, Keys.credential, Keys.all,
    Keys.training, Keys.trainingSynthetic, Keys.eligibility, Keys.assessment, Keys.theory, Keys.practical,
    Keys.review, Keys.pass, Keys.minutes, Keys.assessors, Keys.oddPanel, Keys.candidatesPerAssessor, Keys.methods,
    Keys.carryOver, Keys.schemeCarryOver, Keys.columns, Keys.awards, Keys.awardClass, Keys.awardGroup, Keys.firstRank,
    Keys.lastRank,
    Keys.prizes, Keys.grants, Keys.grantsUpTo, Keys.awardWithin, Keys.recognitions, Keys.recognitionKind,
    Keys.recognisedLevels, Keys.waives, Keys.qualified, Keys.independent, Keys.assessorList, Keys.assessorID,
    Keys.assessorOccupations, Keys.assessorInForce, Keys.assessorUnit,
    Keys.weights, Keys.synthetic, Keys.theoryWeights, Keys.practicalWeights, Keys.weightsByWorkType, Keys.evidence,
    Keys.acceptedKinds, Keys.requiredKinds, Keys.count, Keys.recency, Keys.evidenceAssessors, Keys.keyItems,
    Keys.blueprint, Keys.rangeTitle, Keys.covers, Keys.choose, Keys.percent, Keys.rangeMinutes, Keys.rangeMethod,
    Keys.steps, Keys.stepID, Keys.components, Keys.digit, Keys.mappings, Keys.fromStep, Keys.otherLadder, Keys.toStep,
    Keys.levelRelation, Keys.exempts, Keys.owner, Keys.alignments, Keys.fromItem, Keys.toItem, Keys.alignmentRelation,
    Keys.reason, Keys.entries, Keys.occupationTitle, Keys.became, Keys.certifies, Keys.endorses, Keys.schemeLevels,
    Keys.issuer, Keys.declaredExperience, Keys.cohorts, Keys.cohortID, Keys.cohortEdition, Keys.cohortUntil,
    Keys.cohortReason, Keys.did, Keys.filing, Keys.category, Keys.institution, Keys.province,
    Keys.site, Keys.filingInForce, Keys.scope, Keys.scopeOccupation, Keys.edition, Keys.family, Keys.body,
    Keys.document, Keys.occupation, Keys.catalogue, Keys.occupationCode, Keys.workTypes, Keys.workTypeTitle,
    Keys.workTypeCode, Keys.definition, Keys.environment, Keys.abilities, Keys.minEducation,
    Keys.trainingRequirements, Keys.teachers, Keys.facilities, Keys.ladder, Keys.inForce, Keys.from, Keys.to,
    Keys.refines, Keys.standard, Keys.refinedEdition, Keys.levelMap, Keys.related, Keys.occupations, Keys.ownMajors,
    Keys.majors,
    Keys.titles, Keys.basics, Keys.ethics, Keys.basicKnowledge, Keys.levels, Keys.appendix, Keys.appendixTitle,
    Keys.appendixText, Keys.functions, Keys.level, Keys.functionWorkTypes, Keys.code, Keys.tasks, Keys.skills,
    Keys.knowledge, Keys.text, Keys.key, Keys.itemPass, Keys.kind, Keys.id, Keys.title, Keys.chineseText,
    Keys.englishText, Keys.layer, Keys.authority, Keys.date,
    Keys.chainLeaders, Keys.nodes, Keys.nodeID, Keys.nodeLeaders, Keys.members, Keys.organisationName, Keys.aliases,
    Keys.creditCode, Keys.posts, Keys.leaderPosts, Keys.attachedNodes, Keys.schemeChain,
    Keys.resolutions, Keys.conflict, Keys.firstSide,
    Keys.secondSide, Keys.place, Keys.says, Keys.sideDigest, Keys.choice, Keys.person, Keys.signingBody, Keys.expires,
  ]

  @Test func `every key of the table is here`() {
    #expect(Set(Self.fields.map(\.keyword)) == Set(AuthoringLanguage.keywords))
  }

  @Test(arguments: fields.map(\.keyword)) func `an example is read without a finding`(keyword: Keyword) throws {
    let node = try #require(keyword.exampleNode, "`\(keyword.english): \(keyword.example)` is no YAML")
    guard keyword.exampleIsComplete else { return }
    let field = try #require(Self.fields.first { $0.keyword == keyword })
    let (hasValue, findings) = field.read(node)
    #expect(hasValue && findings.isEmpty, "\(keyword.english): \(findings.map { $0.message.text.en })")
    #expect(keyword.exampleValue(as: field.valueShape) != nil)
  }

  @Test func `only what is too long for a line is shown in outline`() {
    #expect(
      AuthoringLanguage.keywords.filter { !$0.exampleIsComplete }
        == [Keys.levels.keyword, Keys.functions.keyword, Keys.resolutions.keyword])
  }
}
