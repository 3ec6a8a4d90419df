import Diagnostics

/// All that a value says, without the places where it was written: two documents that mean the same dump the same.
func contentDump(_ value: Any) -> String {
  if value is SourceSpan { return "" }
  let mirror = Mirror(reflecting: value)
  let children = mirror.children.map { child in "\(child.label ?? "")=\(contentDump(child.value))" }
  switch mirror.displayStyle {
  case nil where children.isEmpty: return String(describing: value)
  case .dictionary, .set: return "[\(children.sorted().joined(separator: ","))]"
  case .enum where children.isEmpty: return String(describing: value)
  default: return "\(mirror.subjectType)(\(children.joined(separator: ",")))"
  }
}
