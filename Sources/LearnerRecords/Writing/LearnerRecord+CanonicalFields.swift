import CanonicalJSON
import Vocabulary

// Each part's members in the order of their keys.

extension Application {
  func write(to fields: inout CanonicalFields) {
    fields.text("cohort", cohort)
    fields.date("date", date)
    fields.text("id", id)
    fields.text("intendedOccupation", intendedOccupation?.description)
    fields.text("level", level)
    fields.text("occupation", occupation.description)
    fields.text("standard", standard)
    fields.text("workType", workType)
  }
}

extension Person {
  func write(to fields: inout CanonicalFields) {
    fields.date("birthDate", birthDate)
    fields.text("document", document.rawValue)
    fields.text("name", name)
    fields.text("number", number)
  }
}

extension Diploma {
  func write(to fields: inout CanonicalFields) {
    fields.text("accreditedFor", accreditedFor)
    fields.text("education", education.rawValue)
    fields.flag("enrolled", enrolled)
    fields.flag("finalYear", finalYear)
    fields.date("graduated", graduated)
    fields.text("major", major)
    fields.text("programme", programme?.rawValue)
    fields.text("school", school.rawValue)
  }
}

extension Employment {
  func write(to fields: inout CanonicalFields) {
    fields.text("employer", employer)
    fields.date("from", from)
    fields.text("occupation", occupation.description)
    fields.date("to", to)
  }
}

extension HeldCertificate {
  func write(to fields: inout CanonicalFields) {
    fields.date("date", date)
    fields.text("ladder", ladder)
    fields.text("level", level)
    fields.text("number", number)
    fields.text("occupation", occupation.description)
  }
}

extension HeldQualification {
  func write(to fields: inout CanonicalFields) {
    fields.date("date", date)
    fields.text("kind", kind.rawValue)
  }
}

extension HeldTitle {
  func write(to fields: inout CanonicalFields) {
    fields.date("date", date)
    fields.text("rank", rank.rawValue)
    fields.text("speciality", speciality)
  }
}

extension CompletedTraining {
  func write(to fields: inout CanonicalFields) {
    fields.date("completed", completed)
    fields.number("hours", hours)
    fields.text("level", level)
    fields.text("occupation", occupation.description)
  }
}

extension Apprenticeship {
  func write(to fields: inout CanonicalFields) {
    fields.date("completed", completed)
    fields.text("enterpriseMentor", enterpriseMentor)
    fields.text("occupation", occupation.description)
    fields.text("schoolMentor", schoolMentor)
  }
}

extension Sitting {
  func write(to fields: inout CanonicalFields) {
    fields.texts("assessors", assessors)
    fields.text("component", component.rawValue)
    fields.date("date", date)
    fields.members("functions", functions) { JSONText.appendQuoted($0.description, to: &$1) }
    fields.members("keys", keys) { JSONValue.bool($0).appendCanonical(to: &$1) }
    fields.text("level", level)
    fields.text("score", score?.description)
    fields.text("standard", standard)
  }
}

extension Evidence {
  func write(to fields: inout CanonicalFields) {
    fields.texts("assessors", assessors)
    fields.date("date", date)
    fields.text("item", item)
    fields.text("kind", kind.rawValue)
    fields.text("organisation", organisation)
    fields.text("score", score.description)
  }
}

extension Sanction {
  func write(to fields: inout CanonicalFields) {
    fields.text("component", component?.rawValue)
    fields.date("from", from)
    fields.text("item", item)
    fields.text("measure", measure.rawValue)
    fields.text("reference", reference)
    fields.date("to", to)
  }
}

extension Award {
  func write(to fields: inout CanonicalFields) {
    fields.text("approval", approval)
    fields.text("competition", competition)
    fields.text("competitionClass", competitionClass.rawValue)
    fields.date("date", date)
    fields.text("group", group.rawValue)
    fields.text("occupation", occupation.description)
    fields.text("prize", prize?.rawValue)
    fields.number("rank", rank)
  }
}

extension Recognition {
  func write(to fields: inout CanonicalFields) {
    fields.text("approver", approver)
    fields.date("date", date)
    fields.text("kind", kind.rawValue)
    fields.text("level", level)
    fields.text("reference", reference)
  }
}
