extension Manuscript {
  /// Entries without which a document says too little: what the language asks of every mapping of the kind, and what
  /// the layer of the standard asks besides.
  var requiredKeys: [String] {
    var patterns = [
      "*/kind", "workspace|standard|ladder|scheme|issuer/title", "standard|ladder|crosswalk|scheme|issuer/id",
      "*/title/zh", "standard/functions/-/title/zh",
      "standard/edition|layer|body|occupation|inForce|levels|functions", "standard|scheme/occupation/catalogue|code",
      "standard/inForce/from", "standard/refines/-/standard|levels",
      "standard/basics/ethics|knowledge/-/code|text",
      "standard/levels/*/assessment/*/pass", "standard/levels/*/eligibility/-/after|holds/certificate",
      "standard/functions/-/level|code|title|tasks", "standard/functions/-/tasks/-/code|title|skills",
      "standard/functions/-/tasks/-/skills|knowledge/-/code|text",
      "ladder/layer|authority|date|steps", "ladder/steps/-/id|title", "ladder/steps/-/title/zh",
      "ladder/mappings/-/from|ladder|to|relation|authority|date",
      "crosswalk/layer|owner|date|alignments", "crosswalk/alignments/-/from|relation|to",
      "scheme/occupation|certifies|levels|issuer",
      "issuer/did|filing", "issuer/filing/category|institution|province|site|inForce|scope",
      "issuer/filing/inForce/from", "issuer/filing/scope/-/occupation|levels",
    ]
    if kind == "standard" {
      patterns +=
        isNational
        ? [
          "standard/levels/*/eligibility|assessment|weights", "standard/levels/*/assessment/theory|practical",
          "standard/levels/*/weights/theory|practical",
        ] : ["standard/refines"]
    }
    return patterns
  }

  var isNational: Bool { ["national", "国家"].contains(text("layer") ?? text("层级")) }
}
