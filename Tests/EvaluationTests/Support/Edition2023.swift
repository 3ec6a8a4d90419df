/// The 申报条件 of a national standard as the 技术规程 of 2023 has them, every alternative of every level.
enum Edition2023 {
  static func judge() throws -> Judge { try made.get() }

  private static let made = Result {
    try MadeStandard.judge([
      "5": ["{age: 16, intends: related}", "{age: 16, engaged: related}"],
      "4": [
        "{experience: 5y, of: related}",
        "{after: {certificate: \"5\", of: related}, experience: 3y, of: related}",
        """
        {graduate: {school: [technical-school, senior-technical-school, technician-college, secondary-vocational, \
        higher-vocational, university], major: related, finalYear: true}}
        """,
      ],
      "3": [
        "{experience: 10y, of: related}",
        "{after: {certificate: \"4\", of: related}, experience: 4y, of: related}",
        "{title: {rank: elementary, for: 1y}}",
        "{graduate: {class: senior-class, major: related, finalYear: true}}",
        """
        {holds: {certificate: "4", of: related}, graduate: {school: [higher-vocational, university], \
        education: associate, major: related, finalYear: true}}
        """,
        """
        {graduate: {school: [higher-vocational, university], major: related, accreditedFor: "3", finalYear: true}}
        """,
      ],
      "2": [
        "{after: {certificate: \"3\", of: related}, experience: 5y, of: related}",
        """
        {all: [{after: {title: elementary}, experience: 5y, of: related}, \
        {after: {certificate: "3", of: related}, experience: 1y, of: related}]}
        """,
        "{title: {rank: intermediate, for: 1y}}",
        """
        {holds: {certificate: "3", of: related}, graduate: {school: [senior-technical-school, technician-college], \
        major: related}, experience: 2y, of: related}
        """,
        """
        {holds: {certificate: "3", of: related}, for: 2y, graduate: {school: [technician-college], \
        class: trainee-technician-class, enrolled: true}}
        """,
      ],
      "1": [
        "{after: {certificate: \"2\", of: related}, experience: 5y, of: related}",
        """
        {all: [{after: {title: intermediate}, experience: 5y, of: related}, \
        {after: {certificate: "2", of: related}, experience: 1y, of: related}]}
        """,
        "{title: {rank: associate-senior, for: 1y}}",
      ],
    ])
  }
}
