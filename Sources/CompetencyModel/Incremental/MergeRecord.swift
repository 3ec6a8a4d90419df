import Diagnostics
import Standards
import Vocabulary

/// What a merge of a sound workspace wrote, as kept for the next one: of whom it was made, and where in its files the
/// elements stand. The files themselves are the next one's material.
package struct MergeRecord: Hashable, Sendable {
  let run: RunRecord
  package let model: TextLayout
  package let origins: TextLayout

  package var standards: Int { model.lists.last?.elements.count ?? 0 }

  /// `standards.lock` of that merge.
  package var lock: Lock {
    Lock(run.documents.map { ($0.path, $0.summary.digest) }, model: model.digest)
  }

  init(run: RunRecord, model: TextLayout, origins: TextLayout) {
    (self.run, self.model, self.origins) = (run, model, origins)
  }

  /// Nil unless the workspace was sound and its elements can be told apart in the files.
  ///
  /// - Parameter listing: made before the workspace was read.
  package init?(
    of merge: MergedText, _ listing: WorkspaceListing, program: String, model: TextLayout, origins: TextLayout
  ) {
    guard !merge.findings.hasErrors, ModelElement.areSeparate(in: merge.check),
      let run = RunRecord(of: merge.workspace, listing, program: program)
    else { return nil }
    self.init(run: run, model: model, origins: origins)
  }
}

extension ModelElement {
  /// Whether each element's origins stand together, and apart from any other's.
  fileprivate static func areSeparate(in check: MergeCheck) -> Bool {
    let chains = check.chains.chains.map(\.id)
    let occupations = Set(check.occupations.map { "\($0.members[0].catalogue)/\($0.members[0].code)" })
    return (check.documents.map(\.key.description) + chains).allSatisfy(isSeparable)
      && occupations.isDisjoint(with: chains) && !chains.contains { $0.contains("@") }
  }

  /// Names whose parts, set off by `#`, follow them in the order of keys.
  static func isSeparable(_ name: String) -> Bool { name.utf8.allSatisfy { $0 > UInt8(ascii: "#") } }
}

// MARK: As a file

extension MergeRecord {
  /// Sealed, so that a file that was cut off, or edited, is no record.
  package var bytes: [UInt8] {
    var out = RecordWriter()
    run.write(to: &out)
    for layout in [model, origins] {
      out.digest(layout.digest)
      out.number(UInt64(layout.count))
      out.list(layout.lists) { out, list in
        out.number(UInt64(list.start))
        out.list(list.elements) { out, element in
          out.text(element.name)
          out.number(UInt64(element.count))
        }
      }
    }
    return out.sealed
  }

  /// Nil for anything but a record that this very program wrote.
  package init?(_ bytes: [UInt8], program: String) {
    guard var record = RecordReader(sealed: bytes), let run = RunRecord(&record, program: program),
      let model = TextLayout(&record), let origins = TextLayout(&record), record.isAtEnd
    else { return nil }
    self.init(run: run, model: model, origins: origins)
  }
}

extension TextLayout {
  fileprivate init?(_ record: inout RecordReader) {
    guard let digest = record.digest(), let count = record.number(),
      let lists = record.list({ record -> ListLayout? in
        guard let start = record.number(),
          let elements = record.list({ record -> ListLayout.Element? in
            guard let name = record.text(), let count = record.number() else { return nil }
            return ListLayout.Element(name: name, count: Int(truncatingIfNeeded: count))
          })
        else { return nil }
        return ListLayout(start: Int(truncatingIfNeeded: start), elements: elements)
      })
    else { return nil }
    self.init(digest: digest, count: Int(truncatingIfNeeded: count), lists: lists)
  }
}
