import Diagnostics
import Standards
import Vocabulary

extension DocumentIndex {
  /// An item with all it stands in.
  struct PlacedItem {
    let name: ItemName
    let standard: StandardDocument
    let function: WorkFunction
    let task: WorkTask
    let item: RequirementItem
  }

  func placed(_ name: ItemName) -> PlacedItem? {
    guard let standard = standards[name.owner.standard] else { return nil }
    for function in standard.functions where function.level.value == name.owner.level {
      for task in function.tasks {
        if let item = task.items(name.kind).first(where: { $0.code.value == name.code }) {
          return PlacedItem(name: name, standard: standard, function: function, task: task, item: item)
        }
      }
    }
    return nil
  }

  /// The document that a place stands in, where it is a standard.
  func standard(at span: SourceSpan) -> StandardEdition? {
    standards.values.first { $0.id.span.source == span.source }?.key
  }
}
