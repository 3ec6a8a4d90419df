import Diagnostics

/// 申报条件 that rest on what the standard does not list, and a date before its edition.
extension CheckCase {
  private static let entry = "- {after: {certificate: \"5\", of: own}, experience: 1y}"

  static let eligibility = [
    CheckCase(
      "TS2030", in: SoundDocument.standard, [(entry, "- «{after: {title: assistant}, experience: 1y}»")],
      #"""
      这一条要求职称，而本标准没有列出对应的职称专业，谁都不符合
      在 `相关`（related）中补上 `对应职称`（titles），列出有专业对应关系的职称专业
      this entry asks for a professional title, and the standard lists no speciality that counts: nobody meets it
      list the specialities that correspond to the occupation as `titles:` under `related:`
      """#),
    CheckCase(
      "TS2031", in: SoundDocument.standard, [(entry, "- «{graduate: {major: related}}»")],
      #"""
      这一条要求专业，而本标准没有列出任何专业，谁都不符合
      在 `相关`（related）中补上 `本专业`（ownMajors）与 `相关专业`（majors）；不限专业时写 `专业: 不限`
      this entry asks for a major, and the standard lists none: nobody meets it
      list them as `ownMajors:` and `majors:` under `related:`; where any major will do, write `major: any`
      """#),
    CheckCase(
      "TS2031", in: SoundDocument.standard,
      [(entry, "- «{graduate: {major: own}}»"), ("levels:", "related: {majors: [甲专业]}\nlevels:")],
      #"""
      这一条要求本专业，而本标准没有列出本专业，谁都不符合
      在 `相关`（related）中补上 `本专业`（ownMajors）与 `相关专业`（majors）；不限专业时写 `专业: 不限`
      this entry asks for the occupation's own major, and the standard lists none: nobody meets it
      list them as `ownMajors:` and `majors:` under `related:`; where any major will do, write `major: any`
      """#),
    CheckCase(
      "TS2032", in: SoundDocument.standard,
      [(entry, "- «{graduate: {major: related}}»"), ("levels:", "related: {ownMajors: [甲专业]}\nlevels:")],
      #"""
      这一条认相关专业，而本标准没有列出相关专业
      在 `相关`（related）中补上 `相关专业`（majors）；只认本专业时写 `本`（own）
      this entry counts related majors, and the standard lists none
      list them as `majors:` under `related:`; where only the occupation's own major counts, write `own`
      """#),
    CheckCase(
      "TS2032", in: SoundDocument.standard, [(entry, "- «{after: {certificate: \"5\", of: related}, experience: 1y}»")],
      #"""
      这一条认相关职业，而本标准没有列出相关职业
      在 `相关`（related）中补上 `相关职业`（occupations）；只认本职业时写 `本`（own）
      this entry counts related occupations, and the standard lists none
      list them as `occupations:` under `related:`; where only the occupation itself counts, write `own`
      """#),
    CheckCase(
      "TS2032", in: SoundDocument.standard,
      [(entry, "- «{experience: 1y, of: related}»"), ("levels:", "related: {occupations: [6-30-99-00-001]}\nlevels:")],
      #"""
      这一条认相关职业，而本标准没有列出相关职业
      在 `相关`（related）中补上 `相关职业`（occupations）；只认本职业时写 `本`（own）
      this entry counts related occupations, and the standard lists none
      list them as `occupations:` under `related:`; where only the occupation itself counts, write `own`
      """#),
    CheckCase(
      "TS2033", in: SoundDocument.standard,
      [
        ("edition: \"1\"", "edition: \"2021\""),
        ("{from: 2020-01-01, to: 2030-01-01}", "«{from: 2020-01-01, to: 2030-01-01}»"),
      ],
      #"""
      施行日期 `2020-01-01` 早于版次 `2021` 年
      对照发布通知，改正施行日期或版次
      it is in force from `2020-01-01`, before the year of its edition `2021`
      correct the date or the edition by the notice of publication
      """#),
  ]
}
