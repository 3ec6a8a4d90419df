import YAMLSource

/// All documents of the workspace, and the names that exist in it.
struct Library: Sendable {
  let manuscripts: [Manuscript]
  /// Ids of standards, ladders, crosswalks, schemes and issuers.
  let ids: Set<String>
  /// Full names of all items.
  let items: Set<String>

  init(_ manuscripts: [Manuscript]) {
    self.manuscripts = manuscripts
    ids = Set(manuscripts.compactMap { $0.text("id") })
    var items: Set<String> = []
    for manuscript in manuscripts where manuscript.kind == "standard" {
      let name = "\(manuscript.text("id") ?? "")@\(manuscript.text("edition") ?? "")"
      var level = ""
      for site in manuscript.sites {
        if site.matches("standard/functions/-/level") { level = site.value.text }
        if site.matches("standard/functions/-/tasks/-/skills|knowledge/-/code") {
          items.insert("\(name)#\(level)/\(site.path[5] == "skills" ? "skill" : "knowledge")/\(site.value.text)")
        }
      }
    }
    self.items = items
  }
}
