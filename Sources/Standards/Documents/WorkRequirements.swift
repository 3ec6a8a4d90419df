package import Diagnostics
package import Vocabulary
import YAMLSource

/// 技能要求 or 相关知识要求: one numbered item of a task.
package final class RequirementItem: Sendable {
  package let code: Sited<String>
  package let text: LocalizedText
  package let textSpan: SourceSpan
  /// ★: 未达到该技能要求的，技能考核成绩为不合格 (技术规程 4.5).
  package let isKey: Sited<Bool>?
  /// The item's own pass mark, where it has one.
  package let pass: Sited<Score>?

  init(
    code: Sited<String>, text: LocalizedText, textSpan: SourceSpan, isKey: Sited<Bool>?, pass: Sited<Score>?
  ) {
    self.code = code
    self.text = text
    self.textSpan = textSpan
    self.isKey = isKey
    self.pass = pass
  }

  private static func shape(_ name: Bilingual, optional: [any DeclaredField]) -> Shape {
    Shape(name, required: [Keys.code, Keys.text], optional: optional)
  }

  private static func form(_ shape: Shape) -> Form<RequirementItem> {
    .object(shape) { reader, decoding in
      let code = reader.read(Keys.code, &decoding)
      let text = reader.read(Keys.text, &decoding)
      let isKey = reader.read(Keys.key, &decoding)
      let pass = reader.read(Keys.itemPass, &decoding)
      guard let code, let text else { return nil }
      let textSpan = reader.node(Keys.text)?.span ?? reader.node.span
      return RequirementItem(code: code, text: text, textSpan: textSpan, isKey: isKey, pass: pass)
    }
  }

  static let skillForm = form(
    shape(Bilingual(zh: "一项技能要求", en: "a skill"), optional: [Keys.key, Keys.itemPass]))
  static let knowledgeForm = form(
    shape(Bilingual(zh: "一项相关知识要求", en: "a piece of knowledge"), optional: [Keys.itemPass]))
  static let basicForm = form(shape(Bilingual(zh: "一项基本要求", en: "a basic requirement"), optional: []))
}

/// 工作内容.
package final class WorkTask: Sendable {
  package let code: Sited<String>
  package let title: LocalizedText
  package let skills: [RequirementItem]
  package let knowledge: [RequirementItem]

  init(
    code: Sited<String>, title: LocalizedText, skills: [RequirementItem], knowledge: [RequirementItem]
  ) {
    self.code = code
    self.title = title
    self.skills = skills
    self.knowledge = knowledge
  }

  private static let shape = Shape(
    Bilingual(zh: "一项工作内容", en: "a task"), required: [Keys.code, Keys.title, Keys.skills], optional: [Keys.knowledge])

  static let form = Form<WorkTask>.object(shape) { reader, decoding in
    let code = reader.read(Keys.code, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let skills = reader.read(Keys.skills, &decoding)
    let knowledge = reader.read(Keys.knowledge, &decoding)
    guard let code, let title, let skills else { return nil }
    return WorkTask(code: code, title: title, skills: skills, knowledge: knowledge ?? [])
  }

  package func items(_ kind: ItemKind) -> [RequirementItem] {
    switch kind {
    case .skill: skills
    case .knowledge: knowledge
    }
  }
}

/// 职业功能 at one level: numbering restarts at every level, so a function belongs to its level.
package final class WorkFunction: Sendable {
  package let level: Sited<String>
  package let code: Sited<String>
  package let title: LocalizedText
  package let tasks: [WorkTask]
  /// The work types (方向) it belongs to; empty: all of them.
  package let workTypes: [Sited<String>]

  init(
    level: Sited<String>, code: Sited<String>, title: LocalizedText, tasks: [WorkTask], workTypes: [Sited<String>]
  ) {
    self.level = level
    self.code = code
    self.title = title
    self.tasks = tasks
    self.workTypes = workTypes
  }

  /// Whether a candidate of a work type is examined in it.
  package func concerns(_ workType: String?) -> Bool {
    workTypes.isEmpty || workTypes.contains { $0.value == workType }
  }

  private static let shape = Shape(
    Bilingual(zh: "一项职业功能", en: "a function"), required: [Keys.level, Keys.code, Keys.title, Keys.tasks],
    optional: [Keys.functionWorkTypes])

  static let form = Form<WorkFunction>.object(shape) { reader, decoding in
    let level = reader.read(Keys.level, &decoding)
    let code = reader.read(Keys.code, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let tasks = reader.read(Keys.tasks, &decoding)
    let workTypes = reader.read(Keys.functionWorkTypes, &decoding)
    guard let level, let code, let title, let tasks else { return nil }
    return WorkFunction(level: level, code: code, title: title, tasks: tasks, workTypes: workTypes ?? [])
  }
}
