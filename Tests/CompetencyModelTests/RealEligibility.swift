/// 申报条件 as real standards have them, by generation of 编制技术规程.
enum RealEligibility {
  private static let review = "{theory: {pass: 60}, practical: {pass: 60}, review: {pass: 60}}"
  private static let schools =
    "[technical-school, senior-technical-school, technician-college, secondary-vocational, higher-vocational]"

  /// Of the 2018 rules.
  static let rules2018 = LevelledStandard(levels: [
    .init(id: "5", entries: ["{experience: 1y, of: related}", "{apprenticeship: completed, of: related}"]),
    .init(
      id: "4",
      entries: [
        "{after: {certificate: \"5\", of: related}, experience: 4y, of: related}",
        "{experience: 6y, of: related}",
        "{graduate: {school: [technical-school], major: related, finalYear: true}}",
        "{graduate: {school: [secondary-vocational, higher-vocational], major: related, accreditedFor: \"4\", finalYear: true}}",
      ]),
    .init(
      id: "3",
      entries: [
        "{after: {certificate: \"4\", of: related}, experience: 5y, of: related}",
        "{holds: {certificate: \"4\", of: related}, graduate: {school: [senior-technical-school, technician-college], finalYear: true}}",
        "{holds: {certificate: \"4\", of: related}, graduate: {school: [higher-vocational], major: related, accreditedFor: \"3\", finalYear: true}}",
        "{after: {certificate: \"4\", of: related}, experience: 2y, of: related, graduate: {education: associate, major: related}}",
      ]),
    .init(
      id: "2",
      entries: [
        "{after: {certificate: \"3\", of: related}, experience: 4y, of: related}",
        "{holds: {certificate: \"3\", of: related}, graduate: {school: [senior-technical-school, technician-college]}, experience: 3y, of: related}",
        "{credential: trainee-technician, experience: 2y, of: related}",
      ], assessment: review),
    .init(
      id: "1", entries: ["{after: {certificate: \"2\", of: related}, experience: 4y, of: related}"], assessment: review),
  ])

  /// 劳动关系协调员: degrees shorten the years.
  static let labourRelations: LevelledStandard = {
    var standard = rules2018
    standard.levels[2].entries += [
      "{after: {certificate: \"4\", of: related}, experience: 1y, of: related, graduate: {education: bachelor, major: related}}",
      "{graduate: {education: master, major: related, finalYear: true}}",
    ]
    standard.levels[3].entries += [
      "{after: {certificate: \"3\", of: related}, experience: 2y, of: related, graduate: {education: bachelor, major: related}}",
      "{after: {certificate: \"3\", of: related}, experience: 1y, of: related, graduate: {education: master, major: related}}",
      "{graduate: {education: doctor, major: related}, experience: 2y, of: related}",
    ]
    return standard
  }()

  /// Of the 2023 rules.
  static let rules2023 = LevelledStandard(levels: [
    .init(id: "5", entries: ["{age: 16, intends: related}", "{age: 16, engaged: related}"]),
    .init(
      id: "4",
      entries: [
        "{experience: 5y, of: related}",
        "{after: {certificate: \"5\", of: related}, experience: 3y, of: related}",
        "{graduate: {school: \(schools), major: related, enrolled: true}}",
        "{graduate: {school: [university], education: associate, major: related, enrolled: true}}",
      ]),
    .init(
      id: "3",
      entries: [
        "{experience: 10y, of: related}",
        "{after: {certificate: \"4\", of: related}, experience: 4y, of: related}",
        "{after: {title: elementary}, experience: 1y, of: related}",
        "{graduate: {class: senior-class, major: related, enrolled: true}}",
        "{holds: {certificate: \"4\", of: related}, graduate: {education: associate, major: related, finalYear: true}}",
        "{graduate: {education: associate, major: related, accreditedFor: \"3\", finalYear: true}}",
      ]),
    .init(
      id: "2",
      entries: [
        "{after: {certificate: \"3\", of: related}, experience: 5y, of: related}",
        "{all: [{after: {title: elementary}, experience: 5y, of: related}, {after: {certificate: \"3\", of: related}, experience: 1y, of: related}]}",
        "{after: {title: intermediate}, experience: 1y, of: related}",
        "{holds: {certificate: \"3\", of: related}, graduate: {school: [senior-technical-school, technician-college]}, experience: 2y, of: related}",
        "{holds: {certificate: \"3\", of: related}, for: 2y, graduate: {class: trainee-technician-class, enrolled: true}}",
      ], assessment: review),
    .init(
      id: "1",
      entries: [
        "{after: {certificate: \"2\", of: related}, experience: 5y, of: related}",
        "{all: [{after: {title: intermediate}, experience: 5y, of: related}, {after: {certificate: \"2\", of: related}, experience: 1y, of: related}]}",
        "{after: {title: associate-senior}, experience: 1y, of: related}",
      ], assessment: review),
  ])

  /// Before 2018: training shortens the years, and some of them must be without a break.
  static let before2018 = LevelledStandard(levels: [
    .init(id: "5", entries: ["{trained: \"5\"}", "{continuous: true, experience: 2y}", "{apprenticeship: completed}"]),
    .init(
      id: "4",
      entries: [
        "{after: \"5\", continuous: true, experience: 3y, trained: \"4\"}",
        "{after: \"5\", continuous: true, experience: 5y}",
        "{continuous: true, experience: 7y}",
        "{graduate: {school: [technical-school, secondary-vocational], major: related, accreditedFor: \"4\"}}",
      ]),
    .init(
      id: "3",
      entries: [
        "{after: \"4\", continuous: true, experience: 4y, trained: \"3\"}",
        "{after: \"4\", continuous: true, experience: 7y}",
        "{graduate: {school: [senior-technical-school, higher-vocational], major: related, accreditedFor: \"3\"}}",
        "{after: \"4\", continuous: true, experience: 2y, graduate: {education: associate, major: related}}",
      ]),
    .init(
      id: "2",
      entries: [
        "{after: \"3\", continuous: true, experience: 5y, trained: \"2\"}",
        "{after: \"3\", continuous: true, experience: 8y}",
        "{after: \"3\", continuous: true, experience: 2y, graduate: {school: [senior-technical-school], major: any}}",
      ], assessment: review),
    .init(
      id: "1",
      entries: [
        "{after: \"2\", continuous: true, experience: 3y, trained: \"1\"}",
        "{after: \"2\", continuous: true, experience: 5y}",
      ], assessment: review),
  ])
}
