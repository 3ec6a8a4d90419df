import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Completed training that meets a condition, or narrowly misses it.
struct TrainingMaker {
  let applicationDate: CalendarDate
  /// Of the ladder that the level is a step of.
  let certificates: CertificateMaker

  private static let usualHours = 120

  func training(
    _ condition: TrainingCondition, for demand: Demand, _ random: inout RandomStream
  ) -> CompletedTraining {
    var training = CompletedTraining(
      occupation: demand.standard.occupation.code, level: condition.level,
      hours: (condition.hours ?? Self.usualHours) + (random.chance(40) ? 0 : random.within(1...60)),
      completed: applicationDate.adding(days: -random.within(5...900)))
    switch demand.fulfilment {
    case .met: break
    case .missed: miss(&training, condition, demand, &random)
    case .unrecorded: training.hours = nil
    }
    return training
  }

  private func miss(
    _ training: inout CompletedTraining, _ condition: TrainingCondition, _ demand: Demand,
    _ random: inout RandomStream
  ) {
    if let hours = condition.hours, random.chance(50) {
      training.hours = hours - min(hours, random.pick([1, 2, 8, 20]))
      return
    }
    switch random.below(3) {
    case 0: training.completed = applicationDate.adding(days: random.within(1...60))
    case 1: training.occupation = demand.standard.unrelatedOccupation(&random)
    default:
      if let lower = certificates.lower(than: condition.level) {
        training.level = lower
      } else {
        training.completed = applicationDate.adding(days: 1)
      }
    }
  }
}
