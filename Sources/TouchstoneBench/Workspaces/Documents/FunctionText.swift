/// 工作要求: the functions of a level with their tasks and items.
extension YAMLText {
  mutating func function(
    _ function: StandardOutline.Function, level: String, _ texts: inout RequirementTexts, _ random: inout RandomStream
  ) {
    line(2, "- level: \(Self.quoted(level))")
    line(4, "code: \"\(function.code)\"")
    line(4, "title: \(RequirementStock.functions[function.name % RequirementStock.functions.count])")
    line(4, "tasks:")
    for task in function.tasks {
      line(6, "- code: \"\(task.code)\"")
      line(8, "title: \(random.pick(RequirementStock.tasks))")
      line(8, "skills:")
      for number in 1...task.skills {
        let key = task.isKey && number == 1 ? ", key: true" : ""
        item("\(task.code).\(number)", texts.nextSkill(), key)
      }
      line(8, "knowledge:")
      for number in 1...task.knowledge {
        item("\(task.code).\(number)", texts.nextKnowledge())
      }
    }
  }
}
