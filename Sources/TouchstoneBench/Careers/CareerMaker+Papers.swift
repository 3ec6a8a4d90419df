import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Certificates, diplomas and what else a learner can show on paper.
extension CareerMaker {
  /// - Parameter milestones: by demand, the day from which work after a certificate or title is counted.
  func addCertificates(_ milestones: [Int: CalendarDate], to career: inout Career, _ stream: RandomStream) {
    var random = stream
    for (index, demand) in route.demands.enumerated() {
      switch demand.condition {
      case .experience(let work):
        guard case .certificate(let after) = work.after else { continue }
        career.certificates.append(
          certificates(of: demand.standard).certificate(
            after.level, occupation: demand.standard.occupation(after.of, &random),
            on: milestones[index] ?? applicationDate, &random))
      case .holds(let wanted, let held):
        if let certificate = heldCertificate(wanted, held, demand, &random) { career.certificates.append(certificate) }
      default: break
      }
    }
    let own = certificates(of: standard)
    if let held = career.certificates.first, held.ladder == standard.ladder, random.chance(45),
      let lower = own.lower(than: held.level)
    {
      let earlier = held.date.adding(days: -random.within(400...1600))
      career.certificates.insert(
        own.certificate(lower, occupation: held.occupation, on: earlier, &random), at: 0)
    }
    if random.chance(12), let level = own.ordinaryLevel(&random) {
      let date = applicationDate.adding(days: -random.within(100...2000))
      career.certificates.append(
        own.certificate(level, occupation: standard.unrelatedOccupation(&random), on: date, &random))
    }
  }

  /// Levels in a standard's conditions are of its ladder.
  private func certificates(of standard: Standard) -> CertificateMaker {
    CertificateMaker(model, ladder: standard.ladder)
  }

  private func heldCertificate(
    _ wanted: CertificateCondition, _ held: CalendarLength?, _ demand: Demand, _ random: inout RandomStream
  ) -> HeldCertificate? {
    let certificates = certificates(of: demand.standard)
    var level = wanted.level
    let latest = applicationDate.adding(months: -(held?.months ?? 0))
    var date = latest.adding(days: -random.within(20...(route.isTight ? 330 : 1500)))
    var occupation = demand.standard.occupation(wanted.of, &random)
    if demand.fulfilment == .missed {
      switch random.below(4) {
      case 0: date = latest.adding(days: random.within(1...40))
      case 1: occupation = demand.standard.unrelatedOccupation(&random)
      default:
        guard let lower = certificates.lower(than: level) else { return nil }
        level = lower
      }
    }
    return certificates.certificate(level, occupation: occupation, on: date, &random)
  }

  func addSchooling(began: CalendarDate, to career: inout Career, _ stream: RandomStream) {
    var random = stream
    let maker = DiplomaMaker(applicationDate: applicationDate, workBegan: began, isTight: route.isTight)
    for demand in route.demands {
      guard case .graduate(let condition) = demand.condition else { continue }
      career.education.append(maker.diploma(condition, for: demand, &random))
    }
    if career.education.isEmpty, random.chance(70) {
      career.education.append(maker.plain(isTight: route.isTight, standard, &random))
    }
  }

  func addQualifications(to career: inout Career, _ stream: RandomStream) {
    var random = stream
    for demand in route.demands {
      let date =
        demand.fulfilment == .missed
        ? applicationDate.adding(days: random.within(1...60)) : applicationDate.adding(days: -random.below(900))
      switch demand.condition {
      case .qualification(let kind): career.credentials.append(HeldQualification(kind: kind, date: date))
      case .trained(let training):
        career.training.append(
          TrainingMaker(applicationDate: applicationDate, certificates: certificates(of: demand.standard))
            .training(training, for: demand, &random))
      case .apprenticeship(let of):
        career.apprenticeships.append(
          Apprenticeship(
            occupation: demand.standard.occupation(of, &random), completed: date,
            enterpriseMentor: PersonMaker.mentor(&random), schoolMentor: PersonMaker.mentor(&random)))
      default: break
      }
    }
  }

  func addTitles(_ milestones: [Int: CalendarDate], to career: inout Career, _ stream: RandomStream) {
    var random = stream
    let maker = TitleMaker(applicationDate: applicationDate, isTight: route.isTight)
    for (index, demand) in route.demands.enumerated() {
      switch demand.condition {
      case .experience(let work):
        guard case .title(let rank) = work.after else { continue }
        career.titles.append(maker.title(rank, demand.standard, on: milestones[index] ?? applicationDate, &random))
      case .title(let condition): career.titles.append(maker.title(condition, for: demand, &random))
      default: break
      }
    }
  }

  /// Where an alternative turns on it, those who are to meet another one, or none, may have other plans; left blank it
  /// would be open.
  func addIntention(to career: inout Career, _ stream: RandomStream) {
    guard eligibility.intentionCounts else { return }
    var random = stream
    for demand in route.demands {
      guard case .intends(let of) = demand.condition else { continue }
      switch demand.fulfilment {
      case .met: career.intendedOccupation = demand.standard.occupation(of, &random)
      case .missed: career.intendedOccupation = standard.unrelatedOccupation(&random)
      case .unrecorded: break
      }
      return
    }
    if route.isTight || random.chance(50) { career.intendedOccupation = standard.unrelatedOccupation(&random) }
  }
}
