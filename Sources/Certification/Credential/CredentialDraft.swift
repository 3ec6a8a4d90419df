import CanonicalJSON
import CompetencyModel
import Diagnostics
import Vocabulary

/// An unsigned Open Badges 3.0 credential with the secrets it was built with.
///
/// Every node that may have an `id` has a random one, so that no two nodes can be confused under any canonicalisation;
/// only the identity objects, closed by the schema, stay without. Values are strings and integers (and the one flag the
/// schema demands), never fractions. There is no `validUntil`: a national certificate does not expire. `credentialStatus`
/// is there unless the issuer has no address at which it could publish lists.
struct CredentialDraft {
  let credential: CanonicalText
  let disclosure: Disclosure

  init(_ facts: CertificateFacts, random: RandomSource) {
    let attainment = facts.attainment
    let competencies = Self.sorted(attainment.competencies)
    let nodes = NodeNames(
      steps: attainment.ladder.count, alignments: competencies.count + attainment.endorsements.count, random: random)
    let disclosure = Disclosure(number: facts.number, credential: nodes.credential, random: random)
    self.disclosure = disclosure
    self.credential = .writing(capacity: 1 << 14) { credential in
      credential.member("@context", CredentialVocabulary.contexts)
      credential.member("awardedDate", CredentialVocabulary.timestamp(facts.awardDate))
      credential.objects("credentialSchema") { schemas in
        schemas.element { schema in
          schema.member("id", CredentialVocabulary.schema)
          schema.member("type", "1EdTechJsonSchemaValidator2019")
        }
      }
      if let status = facts.status {
        credential.object("credentialStatus") { status.write(to: &$0) }
      }
      credential.object("credentialSubject") { subject in
        Self.write(facts, competencies, nodes, disclosure, to: &subject)
      }
      credential.member(
        "description", "Skill level certificate: \(attainment.occupation.title.en), \(attainment.level.title.en)")
      credential.objects("evidence") { $0.element { Self.writeEvidence(facts, nodes, to: &$0) } }
      credential.member("id", nodes.credential)
      credential.object("issuer") { issuer in
        issuer.member("id", facts.issuer.id)
        issuer.member("name", facts.issuer.name)
        issuer.member("type", ["Profile"])
      }
      credential.member("name", "职业技能等级证书：\(attainment.occupation.title.zh) \(attainment.level.title.zh)")
      credential.member("type", ["VerifiableCredential", "OpenBadgeCredential"])
      Self.writeBindings(facts, disclosure, to: &credential)
      credential.member("validFrom", CredentialVocabulary.timestamp(facts.issueDate))
    }
  }

  /// Sorted and without repeats, so that the order in which the engine walks has no say in the bytes.
  private static func sorted(_ competencies: [CertifiedCompetency]) -> [CertifiedCompetency] {
    // So they come from the engine.
    if zip(competencies, competencies.dropFirst()).allSatisfy({ $0.item < $1.item }) { return competencies }
    return Dictionary(competencies.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
      .values.sorted { $0.item < $1.item }
  }

  private static func writeBindings(
    _ facts: CertificateFacts, _ disclosure: Disclosure, to credential: inout CanonicalTextWriter
  ) {
    let (binding, attainment) = (facts.decision, facts.attainment)
    func commitment(_ digest: ContentDigest, _ nonce: Disclosure.Secret) -> String {
      Disclosure.commitment(to: digest, nonce: nonce).description
    }
    func member(_ key: CredentialVocabulary.Binding, _ text: String) { credential.member(key.iri, text) }
    member(.asOf, binding.asOf.description)
    member(.decisionCommitment, commitment(binding.decision, disclosure.decisionNonce))
    member(.engineVersion, binding.engineVersion)
    member(.lockDigest, binding.lock.description)
    member(.modelDigest, binding.model.description)
    member(.occupation, "\(attainment.occupation.identity.catalogue)/\(attainment.occupation.identity.code)")
    member(.recordCommitment, commitment(binding.record, disclosure.recordNonce))
    credential.member(CredentialVocabulary.Binding.semantics.iri, binding.semantics)
    member(.standard, StandardLevel(standard: attainment.standard.edition, level: attainment.level.id).description)
  }

  private static func writeEvidence(
    _ facts: CertificateFacts, _ nodes: NodeNames, to evidence: inout CanonicalTextWriter
  ) {
    evidence.member("id", nodes.evidence)
    evidence.member("name", "Evaluation")
    evidence.member(
      "narrative",
      "Examination results, qualifying conditions and competency evidence were evaluated as of "
        + "\(facts.decision.asOf) against \(facts.attainment.standard.edition) and "
        + "\(facts.attainment.endorsements.count) endorsed standards. "
        + "The commitments in this credential fix the record and the decision.")
    evidence.member("type", ["Evidence"])
  }
}

/// What a certificate says of its holder.
extension CredentialDraft {
  private static func write(
    _ facts: CertificateFacts, _ competencies: [CertifiedCompetency], _ nodes: NodeNames, _ disclosure: Disclosure,
    to subject: inout CanonicalTextWriter
  ) {
    let attainment = facts.attainment
    let attained = attainment.ladder.firstIndex { $0.id == attainment.level.id }.map { nodes.steps[$0] } ?? ""
    subject.object("achievement") { achievement in
      writeAchievement(attainment, competencies, attained: attained, nodes, to: &achievement)
    }
    subject.member("id", nodes.subject)
    subject.objects("identifier") { identities in
      let holder = attainment.holder
      identities.element {
        write(holder.number, as: CredentialVocabulary.identityType(holder.document), disclosure.numberSalt, to: &$0)
      }
      identities.element { write(holder.name, as: "name", disclosure.nameSalt, to: &$0) }
    }
    subject.member("licenseNumber", facts.number.description)
    subject.objects("result") { results in
      results.element { result in
        result.member("achievedLevel", attained)
        result.member("id", nodes.result)
        result.member("resultDescription", nodes.levels)
        result.member("status", "Completed")
        result.member("type", ["Result"])
        result.member("value", facts.number.level.rawValue)
      }
    }
    subject.member("type", ["AchievementSubject"])
  }

  private static func write(
    _ identity: String, as type: String, _ salt: Disclosure.Secret, to object: inout CanonicalTextWriter
  ) {
    object.member("hashed", true)
    object.member("identityHash", Disclosure.identityHash(identity, salt: salt))
    object.member("identityType", type)
    object.member("type", "IdentityObject")
  }

  private static func writeAchievement(
    _ attainment: Attainment, _ competencies: [CertifiedCompetency], attained: String, _ nodes: NodeNames,
    to achievement: inout CanonicalTextWriter
  ) {
    let standard = StandardLevel(standard: attainment.standard.edition, level: attainment.level.id)
    achievement.member("achievementType", "Certification")
    if !nodes.alignments.isEmpty {
      achievement.objects("alignment") { alignments in
        for (competency, id) in zip(competencies, nodes.alignments) {
          alignments.element { write(competency, id: id, to: &$0) }
        }
        for (endorsement, id) in zip(attainment.endorsements, nodes.alignments.dropFirst(competencies.count)) {
          alignments.element { write(endorsement, id: id, to: &$0) }
        }
      }
    }
    achievement.object("criteria") { criteria in
      criteria.member("id", nodes.criteria)
      criteria.member(
        "narrative",
        "All requirements of \(standard) were met, under the standards and rules that the model digest names.")
    }
    achievement.member(
      "description",
      "按《\(attainment.standard.title.zh)》（\(attainment.standard.edition)）评价，达到\(attainment.level.title.zh)。"
        + "\(attainment.occupation.title.en), \(attainment.level.title.en), under \(standard).")
    achievement.member("humanCode", attainment.occupation.identity.code.description)
    achievement.member("id", nodes.achievement)
    achievement.member("inLanguage", "zh-CN")
    achievement.member("name", "\(attainment.occupation.title.zh) \(attainment.level.title.zh)")
    achievement.objects("resultDescription") { descriptions in
      descriptions.element { writeLevels(attainment.ladder, attained: attained, nodes, to: &$0) }
    }
    achievement.member("specialization", attainment.occupation.workType ?? "--")
    achievement.member("type", ["Achievement"])
    achievement.member("version", attainment.standard.edition.edition)
  }

  private static func write(
    _ competency: CertifiedCompetency, id: String, to alignment: inout CanonicalTextWriter
  ) {
    alignment.member("id", id)
    alignment.member("targetCode", "\(competency.item.kind.rawValue)/\(competency.item.code)")
    alignment.member("targetFramework", "\(competency.standardTitle) \(competency.item.owner)")
    alignment.member("targetName", competency.text)
    alignment.member("targetType", "CFItem")
    alignment.member("targetUrl", CredentialVocabulary.iri(competency.item))
    alignment.member("type", ["Alignment"])
  }

  private static func write(_ endorsement: Endorsement, id: String, to alignment: inout CanonicalTextWriter) {
    let level = StandardLevel(standard: endorsement.standard.edition, level: endorsement.level.id)
    alignment.member("id", id)
    alignment.member("targetCode", endorsement.level.id)
    alignment.member("targetFramework", "\(endorsement.standard.title.zh) \(endorsement.standard.edition)")
    alignment.member("targetName", "\(endorsement.standard.title.zh) \(endorsement.level.title.zh)")
    alignment.member("targetType", "ext:endorsement")
    alignment.member("targetUrl", CredentialVocabulary.iri(level))
    alignment.member("type", ["Alignment"])
  }

  /// The ladder as a rubric. Under canonical RDF the order of an array is not signed, so every step carries its own name
  /// and rank.
  private static func writeLevels(
    _ ladder: [LadderStep], attained: String, _ nodes: NodeNames, to levels: inout CanonicalTextWriter
  ) {
    levels.member("id", nodes.levels)
    levels.member("name", "职业技能等级")
    levels.member("requiredLevel", attained)
    levels.member("resultType", "RubricCriterionLevel")
    levels.objects("rubricCriterionLevel") { steps in
      for (index, step) in ladder.enumerated() {
        steps.element { object in
          object.member("description", step.title.en)
          object.member("id", nodes.steps[index])
          object.member("level", step.id)
          object.member("name", step.title.zh)
          object.member("points", "\(index + 1)")
          object.member("type", ["RubricCriterionLevel"])
        }
      }
    }
    levels.member("type", ["ResultDescription"])
  }
}

/// The names of a certificate's nodes, each a random one.
private struct NodeNames {
  let credential: String
  let subject: String
  let levels: String
  let result: String
  let achievement: String
  let criteria: String
  let evidence: String
  let steps: [String]
  let alignments: [String]

  init(steps: Int, alignments: Int, random: RandomSource) {
    let names = random.uuids(7 + steps + alignments)
    (credential, subject, levels, result) = (names[0], names[1], names[2], names[3])
    (achievement, criteria, evidence) = (names[4], names[5], names[6])
    self.steps = Array(names[7..<7 + steps])
    self.alignments = Array(names[(7 + steps)...])
  }
}
