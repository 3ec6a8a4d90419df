import CanonicalJSON
import CompetencyModel
import Diagnostics
import Vocabulary

/// What every line of output has in common, as bytes made once: for each template the members that never change.
struct LineTemplates: Sendable {
  /// Every template's `places` and `required`, up to the status.
  private(set) var beforeStatus: [Slice] = []
  /// From after the status on.
  private(set) var afterStatus: [Slice] = []
  private var fragments = Fragments()

  init(_ tables: Programme.Tables, places: DecisionReport.Places) {
    for template in tables.templates {
      beforeStatus.append(fragments.add { Self.appendBefore(template, tables, places, to: &$0) })
      afterStatus.append(
        fragments.add { bytes in
          bytes.append("\",\"subject\":\"")
          tables.texts.append(template.subject, to: &bytes)
          // A sitting's day follows.
          if template.form != .sitting { bytes.append("\"}") }
        })
    }
  }

  private static func appendBefore(
    _ template: TraceTemplate, _ tables: Programme.Tables, _ places: DecisionReport.Places, to bytes: inout ByteWriter
  ) {
    let written = self.places(of: template, tables, places)
    if !written.isEmpty {
      bytes.append("\"places\":")
      bytes.append(JSONValue.array(written.map(JSONValue.string)).canonicalBytes)
      bytes.append(UInt8(ascii: ","))
    }
    if template.required >= 0 {
      bytes.append("\"required\":\"")
      tables.texts.append(template.required, to: &bytes)
      // The days follow.
      if template.form == .work { return }
      bytes.append("\",")
    }
    bytes.append("\"status\":\"")
  }

  /// A sitting is written in no document.
  private static func places(
    of template: TraceTemplate, _ tables: Programme.Tables, _ places: DecisionReport.Places
  ) -> [String] {
    guard template.form != .sitting, template.clause >= 0 else { return [] }
    let owner = tables.texts[tables.levels[Int(template.level)].owner]
    let clause = tables.texts[tables.templates[Int(template.clause)].subject]
    return places(owner, DecisionReport.path(of: tables.texts[template.subject], inClause: clause))
  }

  @inline(__always)
  func append(_ slice: Slice, to out: inout ByteWriter) { fragments.append(slice, to: &out) }
}
