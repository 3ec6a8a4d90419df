/// 申报条件 of one level in the form of its time: that of the 技术规程 of 2018, or of 2023, or of the standards for
/// professional and technical occupations.
enum EligibilityText {
  /// - Parameter of: whether related occupations count, `own` or `related`.
  static func entries(_ step: String, edition: Int, of: String) -> [String] {
    let after = { (level: String, years: Int) in
      "{after: {certificate: \(YAMLText.quoted(level)), of: \(of)}, experience: \(years)y, of: \(of)}"
    }
    let holds = { (level: String) in "holds: {certificate: \(YAMLText.quoted(level)), of: \(of)}" }
    switch (step, edition) {
    case ("5", ...2022): return ["{experience: 1y, of: \(of)}", "{apprenticeship: completed, of: \(of)}"]
    case ("5", _): return ["{age: 16}"]
    case ("4", ...2022):
      return [
        after("5", 4), "{experience: 6y, of: \(of)}",
        "{graduate: {school: [technical-school], major: related, finalYear: true}}",
        "{graduate: {school: [secondary-vocational, higher-vocational], major: related, accreditedFor: \"4\", finalYear: true}}",
      ]
    case ("4", _):
      return [
        "{experience: 5y, of: \(of)}", after("5", 3),
        "{graduate: {school: [technical-school, secondary-vocational, higher-vocational, university], major: related, finalYear: true}}",
      ]
    case ("3", ...2022):
      return [
        after("4", 5),
        "{\(holds("4")), graduate: {school: [senior-technical-school, technician-college], finalYear: true}}",
        "{\(holds("4")), graduate: {school: [higher-vocational], major: related, accreditedFor: \"3\", finalYear: true}}",
        "{after: {certificate: \"4\", of: \(of)}, experience: 2y, of: \(of), graduate: {education: associate, major: related}}",
      ]
    case ("3", _):
      return [
        "{experience: 10y, of: \(of)}", after("4", 4),
        "{graduate: {school: [senior-technical-school, technician-college], major: related, finalYear: true}}",
        "{\(holds("4")), graduate: {school: [higher-vocational, university], major: related, finalYear: true}}",
        "{graduate: {school: [higher-vocational, university], major: related, accreditedFor: \"3\", finalYear: true}}",
      ]
    case ("2", ...2022):
      return [
        after("3", 4),
        "{\(holds("3")), graduate: {school: [senior-technical-school, technician-college]}, experience: 3y, of: \(of)}",
        "{credential: trainee-technician, experience: 2y, of: \(of)}",
      ]
    case ("2", _):
      return [
        after("3", 5),
        "{\(holds("3")), graduate: {school: [senior-technical-school, technician-college]}, experience: 2y, of: \(of)}",
        "{\(holds("3")), for: 2y, graduate: {school: [technician-college], finalYear: true}}",
      ]
    case ("1", let edition): return [after("2", edition <= 2022 ? 4 : 5)]
    case ("junior", _):
      return [
        "{graduate: {education: bachelor, major: related, finalYear: true}}",
        "{graduate: {education: associate, major: related}, experience: 2y, of: \(of)}", "{experience: 6y, of: \(of)}",
      ]
    case ("intermediate", _):
      return [after("junior", 2), "{graduate: {education: master, major: related}, experience: 1y, of: \(of)}"]
    default:
      return [after("intermediate", 3), "{graduate: {education: doctor, major: related}, experience: 1y, of: \(of)}"]
    }
  }
}
