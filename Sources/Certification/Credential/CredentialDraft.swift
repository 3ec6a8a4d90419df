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
  let credential: JSONValue
  let disclosure: Disclosure

  init(_ facts: CertificateFacts, random: RandomSource) {
    let attainment = facts.attainment
    var nodes = random.uuids(
      7 + attainment.ladder.count + attainment.competencies.count + attainment.endorsements.count)[...]
    let id = nodes.removeFirst()
    let disclosure = Disclosure(number: facts.number, credential: id, random: random)
    let binding = facts.decision
    var members: [String: JSONValue] = [
      "@context": .array(CredentialVocabulary.contexts.map { .string($0) }),
      "id": .string(id),
      "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "name": .string("职业技能等级证书：\(attainment.occupation.title.zh) \(attainment.level.title.zh)"),
      "description": .string(
        "Skill level certificate: \(attainment.occupation.title.en), \(attainment.level.title.en)"),
      "issuer": ["id": .string(facts.issuer.id), "type": ["Profile"], "name": .string(facts.issuer.name)],
      "validFrom": .string(CredentialVocabulary.timestamp(facts.issueDate)),
      "awardedDate": .string(CredentialVocabulary.timestamp(facts.awardDate)),
      "credentialSubject": Self.subject(facts, disclosure, &nodes),
      "evidence": [Self.evidence(facts, id: nodes.removeFirst())],
      "credentialSchema": [["id": .string(CredentialVocabulary.schema), "type": "1EdTechJsonSchemaValidator2019"]],
    ]
    let bindings: [(CredentialVocabulary.Binding, JSONValue)] = [
      (.modelDigest, .string(binding.model.description)),
      (.lockDigest, .string(binding.lock.description)),
      (.recordCommitment, Self.commitment(binding.record, disclosure.recordNonce)),
      (.decisionCommitment, Self.commitment(binding.decision, disclosure.decisionNonce)),
      (.engineVersion, .string(binding.engineVersion)),
      (.semantics, .integer(binding.semantics)),
      (.asOf, .string(binding.asOf.description)),
      (
        .standard, .string(StandardLevel(standard: attainment.standard.edition, level: attainment.level.id).description)
      ),
      (.occupation, .string("\(attainment.occupation.identity.catalogue)/\(attainment.occupation.identity.code)")),
    ]
    for (key, value) in bindings { members[key.iri] = value }
    members["credentialStatus"] = facts.status?.json
    self.credential = .object(members)
    self.disclosure = disclosure
  }

  private static func commitment(_ digest: ContentDigest, _ nonce: Disclosure.Secret) -> JSONValue {
    .string(Disclosure.commitment(to: digest, nonce: nonce).description)
  }

  private static func subject(
    _ facts: CertificateFacts, _ disclosure: Disclosure, _ nodes: inout ArraySlice<String>
  ) -> JSONValue {
    let attainment = facts.attainment
    let subject = nodes.removeFirst()
    let (description, attained) = levels(attainment, &nodes)
    return [
      "id": .string(subject),
      "type": ["AchievementSubject"],
      "identifier": [
        identity(
          attainment.holder.number, as: CredentialVocabulary.identityType(attainment.holder.document),
          salt: disclosure.numberSalt),
        identity(attainment.holder.name, as: "name", salt: disclosure.nameSalt),
      ],
      "licenseNumber": .string(facts.number.description),
      "result": [
        [
          "id": .string(nodes.removeFirst()), "type": ["Result"], "resultDescription": description["id"] ?? .null,
          "achievedLevel": .string(attained), "status": "Completed",
          "value": .string(facts.number.level.rawValue),
        ]
      ],
      "achievement": achievement(attainment, description, &nodes),
    ]
  }

  private static func identity(_ identity: String, as type: String, salt: Disclosure.Secret) -> JSONValue {
    [
      "type": "IdentityObject", "hashed": true, "identityType": .string(type),
      "identityHash": .string(Disclosure.identityHash(identity, salt: salt)),
    ]
  }

  private static func achievement(
    _ attainment: Attainment, _ levels: JSONValue, _ nodes: inout ArraySlice<String>
  ) -> JSONValue {
    let standard = StandardLevel(standard: attainment.standard.edition, level: attainment.level.id)
    var members: [String: JSONValue] = [
      "id": .string(nodes.removeFirst()),
      "type": ["Achievement"],
      "achievementType": "Certification",
      "name": .string("\(attainment.occupation.title.zh) \(attainment.level.title.zh)"),
      "description": .string(
        "按《\(attainment.standard.title.zh)》（\(attainment.standard.edition)）评价，达到\(attainment.level.title.zh)。"
          + "\(attainment.occupation.title.en), \(attainment.level.title.en), under \(standard)."),
      "humanCode": .string(attainment.occupation.identity.code.description),
      "version": .string(attainment.standard.edition.edition),
      "specialization": .string(attainment.occupation.workType ?? "--"),
      "inLanguage": "zh-CN",
      "criteria": [
        "id": .string(nodes.removeFirst()),
        "narrative": .string(
          "All requirements of \(standard) were met, under the standards and rules that the model digest names."),
      ],
      "resultDescription": [levels],
    ]
    // Sorted and without repeats, so that the order in which the engine walks has no say in the bytes.
    let competencies = Dictionary(
      attainment.competencies.map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first }
    )
    .values.sorted { $0.item < $1.item }
    let alignment =
      competencies.map { competency($0, id: nodes.removeFirst()) }
      + attainment.endorsements.map { endorsement($0, id: nodes.removeFirst()) }
    if !alignment.isEmpty { members["alignment"] = .array(alignment) }
    return .object(members)
  }

  private static func competency(_ competency: CertifiedCompetency, id: String) -> JSONValue {
    [
      "id": .string(id), "type": ["Alignment"], "targetType": "CFItem", "targetName": .string(competency.text),
      "targetCode": .string("\(competency.item.kind.rawValue)/\(competency.item.code)"),
      "targetFramework": .string("\(competency.standardTitle) \(competency.item.owner)"),
      "targetUrl": .string(CredentialVocabulary.iri(competency.item)),
    ]
  }

  private static func endorsement(_ endorsement: Endorsement, id: String) -> JSONValue {
    let level = StandardLevel(standard: endorsement.standard.edition, level: endorsement.level.id)
    return [
      "id": .string(id), "type": ["Alignment"], "targetType": "ext:endorsement",
      "targetName": .string("\(endorsement.standard.title.zh) \(endorsement.level.title.zh)"),
      "targetCode": .string(endorsement.level.id),
      "targetFramework": .string("\(endorsement.standard.title.zh) \(endorsement.standard.edition)"),
      "targetUrl": .string(CredentialVocabulary.iri(level)),
    ]
  }

  /// The ladder as a rubric, and the id of the step attained. Under canonical RDF the order of an array is not signed,
  /// so every step carries its own name and rank.
  private static func levels(
    _ attainment: Attainment, _ nodes: inout ArraySlice<String>
  ) -> (description: JSONValue, attained: String) {
    let id = nodes.removeFirst()
    var attained = ""
    let steps: [JSONValue] = attainment.ladder.enumerated().map { index, step in
      let id = nodes.removeFirst()
      if step.id == attainment.level.id { attained = id }
      return [
        "id": .string(id), "type": ["RubricCriterionLevel"], "name": .string(step.title.zh),
        "description": .string(step.title.en), "level": .string(step.id), "points": .string("\(index + 1)"),
      ]
    }
    let description: JSONValue = [
      "id": .string(id), "type": ["ResultDescription"], "name": "职业技能等级", "resultType": "RubricCriterionLevel",
      "requiredLevel": .string(attained), "rubricCriterionLevel": .array(steps),
    ]
    return (description, attained)
  }

  private static func evidence(_ facts: CertificateFacts, id: String) -> JSONValue {
    [
      "id": .string(id), "type": ["Evidence"], "name": "Evaluation",
      "narrative": .string(
        "Examination results, qualifying conditions and competency evidence were evaluated as of "
          + "\(facts.decision.asOf) against \(facts.attainment.standard.edition) and "
          + "\(facts.attainment.endorsements.count) endorsed standards. "
          + "The commitments in this credential fix the record and the decision."),
    ]
  }
}
