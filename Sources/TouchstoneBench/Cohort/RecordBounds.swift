import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// The most of everything that a record of a scheme can hold, so that a CSV file's columns do not depend on which
/// learners are in it.
struct RecordBounds {
  /// As many numbered groups as CSV can have columns for.
  static let mostEvidence = 99

  /// A record as wide as any.
  let widest: LearnerRecord

  /// Nil where the scheme has no levels.
  init?(_ plan: SchemePlan) {
    guard let first = plan.allPlans.first else { return nil }
    let occupation = plan.scheme.occupation.code
    var record = LearnerRecord(
      application: Application(id: "", date: plan.asOf, occupation: occupation, level: first.applied.level),
      person: Person(name: "", document: .residentID, number: "", birthDate: plan.asOf))
    func repeated<Element>(_ element: Element, _ count: Int) -> [Element] { Array(repeating: element, count: count) }
    record.employment = repeated(Employment(from: plan.asOf, occupation: occupation), Self.mostJobs)
    record.declaredExperience = 0
    let demands = plan.allPlans.map(Demands.init)
    record.education = repeated(
      Diploma(school: .university, education: .bachelor, major: ""), max(1, demands.map(\.diplomas).max() ?? 0))
    record.certificates = repeated(
      HeldCertificate(occupation: occupation, level: first.applied.level, date: plan.asOf),
      2 + (demands.map(\.certificates).max() ?? 0))
    record.credentials = repeated(
      HeldQualification(kind: .traineeTechnician, date: plan.asOf), demands.map(\.qualifications).max() ?? 0)
    record.titles = repeated(
      HeldTitle(rank: .elementary, speciality: "", date: plan.asOf), demands.map(\.titles).max() ?? 0)
    record.training = repeated(
      CompletedTraining(occupation: occupation, level: first.applied.level, completed: plan.asOf),
      demands.map(\.training).max() ?? 0)
    record.apprenticeships = repeated(
      Apprenticeship(occupation: occupation, completed: plan.asOf, enterpriseMentor: ""),
      demands.map(\.apprenticeships).max() ?? 0)
    record.sittings = repeated(
      Sitting(component: .theory, date: plan.asOf, score: nil), plan.allPlans.map(Self.sittings).max() ?? 0)
    record.evidence = repeated(
      Evidence(item: "", kind: .project, score: RecordedScore(.zero)),
      min(Self.mostEvidence, plan.allPlans.map(Self.evidence).max() ?? 0))
    widest = record
  }

  /// Three jobs on either side of a certificate, one beside them, one before, one in a related occupation.
  private static let mostJobs = 9

  /// What the alternatives of a level can ask for together.
  private struct Demands {
    var diplomas = 0
    var certificates = 0
    var qualifications = 0
    var titles = 0
    var training = 0
    var apprenticeships = 0

    init(_ level: LevelPlan) {
      for clause in level.effective.eligibility {
        func most(_ counts: (Condition) -> Bool) -> Int {
          clause.alternatives.map { $0.conditions.count(where: counts) }.max() ?? 0
        }
        diplomas += most { if case .graduate = $0 { true } else { false } }
        certificates += most {
          switch $0 {
          case .experience(let work): if case .certificate = work.after { true } else { false }
          case .holds: true
          default: false
          }
        }
        titles += most {
          switch $0 {
          case .experience(let work): if case .title = work.after { true } else { false }
          case .title: true
          default: false
          }
        }
        training += most { if case .trained = $0 { true } else { false } }
        qualifications += most { if case .qualification = $0 { true } else { false } }
        apprenticeships += most { if case .apprenticeship = $0 { true } else { false } }
      }
    }
  }

  /// Two of each component, those of an endorsement, and an earlier one.
  private static func sittings(_ level: LevelPlan) -> Int {
    1 + 2 * (level.examinations.count + (level.endorsements.map(\.examinations.count).max() ?? 0))
  }

  private static func evidence(_ level: LevelPlan) -> Int {
    func pieces(_ items: [ItemName], _ count: Int) -> Int { items.reduce(0) { $0 + ($1.kind == .skill ? count : 1) } }
    func perItem(_ rules: EvidenceClause) -> Int { max(rules.count, rules.requiredKinds.count) }
    let own = perItem(level.effective.evidence)
    let portfolio = level.examinations.filter(\.admitsPortfolio).map { pieces($0.items, own) }.reduce(0, +)
    let items = pieces(level.effective.items.map(\.item), own)
    let endorsed = level.endorsements.map { pieces($0.items.map(\.item), perItem($0.rules)) }.max() ?? 0
    return portfolio + items + endorsed + ResultMaker.mostPieces
  }
}
