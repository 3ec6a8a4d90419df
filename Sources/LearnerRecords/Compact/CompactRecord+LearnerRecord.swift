import CanonicalJSON
import Vocabulary

extension CompactRecord {
  /// Takes over what a learner record holds.
  package mutating func fill(_ record: LearnerRecord) {
    removeAll()
    fill(record.application)
    person = Person(
      name: add(record.person.name), document: record.person.document, number: add(record.person.number),
      birthDate: CompactDate(record.person.birthDate))
    declaredExperience = record.declaredExperience ?? -1
    fillHistory(record)
    fillResults(record)
    for award in record.awards {
      awards.append(
        Award(
          competition: add(award.competition), competitionClass: award.competitionClass, group: award.group,
          rank: award.rank ?? -1, prize: award.prize, occupation: add(award.occupation),
          date: CompactDate(award.date), approval: add(award.approval)))
    }
    for recognition in record.recognitions {
      recognitions.append(
        Recognition(
          kind: recognition.kind, level: add(recognition.level), date: CompactDate(recognition.date),
          approver: add(recognition.approver), reference: add(recognition.reference)))
    }
  }

  private mutating func fill(_ applied: LearnerRecords.Application) {
    application = Application(
      id: add(applied.id), date: CompactDate(applied.date), occupation: add(applied.occupation),
      level: add(applied.level), cohort: add(applied.cohort), standard: add(applied.standard),
      workType: add(applied.workType), intendedOccupation: add(applied.intendedOccupation))
  }

  private mutating func fillHistory(_ record: LearnerRecord) {
    for diploma in record.education {
      education.append(
        Diploma(
          school: diploma.school, education: diploma.education, major: add(diploma.major),
          graduated: CompactDate(diploma.graduated), finalYear: diploma.finalYear, programme: diploma.programme,
          enrolled: diploma.enrolled, accreditedFor: add(diploma.accreditedFor)))
    }
    for job in record.employment {
      employment.append(
        Employment(
          from: CompactDate(job.from), to: CompactDate(job.to), occupation: add(job.occupation),
          employer: add(job.employer)))
    }
    for certificate in record.certificates {
      certificates.append(
        Certificate(
          number: add(certificate.number), occupation: add(certificate.occupation), ladder: add(certificate.ladder),
          level: add(certificate.level), date: CompactDate(certificate.date)))
    }
    for held in record.credentials {
      credentials.append(Credential(kind: held.kind, date: CompactDate(held.date)))
    }
    for title in record.titles {
      titles.append(Title(rank: title.rank, speciality: add(title.speciality), date: CompactDate(title.date)))
    }
    for course in record.training {
      training.append(
        Training(
          occupation: add(course.occupation), level: add(course.level), hours: course.hours ?? -1,
          completed: CompactDate(course.completed)))
    }
    for served in record.apprenticeships {
      apprenticeships.append(
        Apprenticeship(
          occupation: add(served.occupation), completed: CompactDate(served.completed),
          enterpriseMentor: add(served.enterpriseMentor), schoolMentor: add(served.schoolMentor)))
    }
  }

  private mutating func fillResults(_ record: LearnerRecord) {
    for sitting in record.sittings {
      let score: SittingScore =
        switch sitting.score {
        case nil: .blank
        case .absent: .absent
        case .given(let score): .given(add(score))
        }
      let (firstFunction, firstKey) = (functions.count, keys.count)
      for entry in sitting.functions.sorted(by: { JSONText.precedes($0.key, $1.key) }) {
        functions.append(FunctionScore(code: add(entry.key), score: add(entry.value)))
      }
      for entry in sitting.keys.sorted(by: { JSONText.precedes($0.key, $1.key) }) {
        keys.append(KeyOutcome(code: add(entry.key), isPassed: entry.value))
      }
      sittings.append(
        Sitting(
          component: sitting.component, date: CompactDate(sitting.date), score: score, standard: add(sitting.standard),
          level: add(sitting.level), assessors: add(sitting.assessors),
          functions: Stretch(firstFunction..<functions.count), keys: Stretch(firstKey..<keys.count)))
    }
    for piece in record.evidence {
      evidence.append(
        Evidence(
          item: add(piece.item), kind: piece.kind, score: add(piece.score), date: CompactDate(piece.date),
          assessors: add(piece.assessors), organisation: add(piece.organisation)))
    }
    for sanction in record.sanctions {
      sanctions.append(
        Sanction(
          measure: sanction.measure, from: CompactDate(sanction.from), to: CompactDate(sanction.to),
          component: sanction.component, item: add(sanction.item), reference: add(sanction.reference)))
    }
  }

  // MARK: Values

  private mutating func add(_ text: String?) -> Text { text.map { add($0) } ?? .absent }

  private mutating func add(_ code: OccupationCode?) -> Occupation {
    code.map { Occupation(text: add($0.description), number: OccupationNumber($0)) } ?? .absent
  }

  private mutating func add(_ score: RecordedScore) -> Score { Score(score.value, text: add(score.description)) }

  private mutating func add(_ names: [String]) -> Stretch {
    let start = assessors.count
    for name in names { assessors.append(add(name)) }
    return Stretch(start..<assessors.count)
  }
}

extension CompactDate {
  fileprivate init(_ date: CalendarDate?) { self = date.map { CompactDate($0) } ?? .absent }
}
