/// A mistake as a few changes to a sound workspace, and what should have been written.
///
/// An example is run wherever it is shown, so that what is shown is what is found.
package struct RuleExample: Sendable {
  package let bad: [DocumentEdit]
  /// Empty where the sound workspace as it is shows what is right.
  package let good: [DocumentEdit]

  package init(_ bad: DocumentEdit..., good: DocumentEdit...) {
    self.init(bad: bad, good: good)
  }

  package init(bad: [DocumentEdit], good: [DocumentEdit]) {
    self.bad = bad
    self.good = good
  }
}

/// A passage of one document put otherwise.
package struct DocumentEdit: Sendable {
  package let path: String
  let old: [UInt8]
  let new: [UInt8]

  /// - Parameter old: stands in the document; its first occurrence is replaced.
  package init(_ path: String, _ old: String, _ new: String) {
    self.init(path, old, bytes: Array(new.utf8))
  }

  /// A passage that is no UTF-8.
  package init(_ path: String, _ old: String, bytes new: [UInt8]) {
    self.path = path
    self.old = Array(old.utf8)
    self.new = new
  }

  /// A document in the place of another, or beside the others.
  package static func whole(_ path: String, _ text: String) -> DocumentEdit { DocumentEdit(path, "", text) }

  /// - Throws: ``NothingToReplace`` where the passage does not stand in the document.
  func apply(to files: inout [String: [UInt8]]) throws(NothingToReplace) {
    guard !old.isEmpty else {
      files[path] = new
      return
    }
    let bytes = files[path] ?? []
    guard let start = bytes.firstRange(of: old)?.lowerBound else {
      throw NothingToReplace(path: path, passage: String(decoding: old, as: UTF8.self))
    }
    files[path] = Array(bytes[..<start]) + new + Array(bytes[(start + old.count)...])
  }
}

package struct NothingToReplace: Error {
  package let path: String
  package let passage: String
}

extension RuleExample {
  /// The two workspaces, by path, as changes to a sound one.
  package func files(
    in sound: [String: [UInt8]]
  ) throws(NothingToReplace) -> (bad: [String: [UInt8]], good: [String: [UInt8]]) {
    var (bad, good) = (sound, sound)
    for edit in self.bad { try edit.apply(to: &bad) }
    for edit in self.good { try edit.apply(to: &good) }
    return (bad, good)
  }
}
