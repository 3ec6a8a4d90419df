import Vocabulary

/// What a run knows of a workspace's documents, as kept for the next one: what each document's content was and how
/// documents concern one another, so a change anywhere tells who must be looked at again.
///
/// A record is kept only of a workspace in which nothing was found that the run would have had to tell.
package struct RunRecord: Hashable, Sendable {
  /// Of the program that ran: another one might find more.
  let program: String
  /// In the order of their paths.
  let documents: [KnownDocument]

  /// The documents, each distinct one once.
  package var counts: (standards: Int, levels: Int, items: Int) {
    var seen: Set<ContentDigest> = []
    var counts = (standards: 0, levels: 0, items: 0)
    for document in documents where seen.insert(document.summary.digest).inserted {
      counts.standards += document.summary.standards
      counts.levels += document.summary.levels
      counts.items += document.summary.items
    }
    return counts
  }
}

/// A document as it was when a run last saw it.
struct KnownDocument: Hashable, Sendable {
  var path: String
  /// Nil where a later change need not show in it.
  var stamp: FileStamp?
  var summary: DocumentSummary
}

// MARK: As a file

extension RunRecord {
  /// Sealed, so that a file that was cut off, or edited, is no record.
  package var bytes: [UInt8] {
    var out = RecordWriter()
    write(to: &out)
    return out.sealed
  }

  /// Nil for anything but a record that this very program wrote.
  package init?(_ bytes: [UInt8], program: String) {
    guard var record = RecordReader(sealed: bytes) else { return nil }
    self.init(&record, program: program)
    guard record.isAtEnd else { return nil }
  }

  private static let form = "touchstone run 2"

  func write(to out: inout RecordWriter) {
    out.text(Self.form)
    out.text(program)
    out.list(documents) { out, document in
      out.text(document.path)
      out.optional(document.stamp) { out, stamp in
        out.number(stamp.device)
        out.number(stamp.inode)
        out.number(UInt64(stamp.size))
        out.number(UInt64(bitPattern: stamp.modified))
        out.number(UInt64(bitPattern: stamp.changed))
      }
      document.summary.write(to: &out)
    }
  }

  init?(_ record: inout RecordReader, program: String) {
    guard record.text() == Self.form, record.text() == program else { return nil }
    let documents = record.list { record -> KnownDocument? in
      guard let path = record.text() else { return nil }
      let stamp = record.optional { record in
        record.numbers(5).map {
          FileStamp(
            device: $0[0], inode: $0[1], size: Int(truncatingIfNeeded: $0[2]), modified: Int64(bitPattern: $0[3]),
            changed: Int64(bitPattern: $0[4]))
        }
      }
      guard let stamp, let summary = DocumentSummary(&record) else { return nil }
      return KnownDocument(path: path, stamp: stamp, summary: summary)
    }
    guard let documents else { return nil }
    self.init(program: program, documents: documents)
  }
}

extension DocumentSummary {
  fileprivate func write(to out: inout RecordWriter) {
    out.digest(digest)
    out.digest(interface)
    out.number(placement)
    out.number(UInt64(role.rawValue))
    for count in [standards, levels, items] { out.number(UInt64(count)) }
    for names in [defines, reads, names] { out.list(names.numbers) { $0.number($1) } }
    out.optional(element) { out, element in
      out.number(UInt64(element.list.rawValue))
      out.text(element.name)
    }
  }

  fileprivate init?(_ record: inout RecordReader) {
    guard let digest = record.digest(), let interface = record.digest(), let numbers = record.numbers(5),
      let role = Role(rawValue: UInt8(truncatingIfNeeded: numbers[1])),
      let defines = record.list({ $0.number() }), let reads = record.list({ $0.number() }),
      let names = record.list({ $0.number() }),
      let element = record.optional({ record -> ModelElement? in
        guard let number = record.number(), let list = ModelElement.List(rawValue: UInt8(truncatingIfNeeded: number)),
          let name = record.text()
        else { return nil }
        return ModelElement(list, name)
      })
    else { return nil }
    self.init(
      digest: digest, element: element, defines: Names(sorted: defines), reads: Names(sorted: reads),
      names: Names(sorted: names), interface: interface, placement: numbers[0], role: role,
      standards: Int(truncatingIfNeeded: numbers[2]), levels: Int(truncatingIfNeeded: numbers[3]),
      items: Int(truncatingIfNeeded: numbers[4]))
  }
}
