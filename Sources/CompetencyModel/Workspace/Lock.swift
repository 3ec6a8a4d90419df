import Diagnostics

/// `standards.lock`: the SHA-256 of every document and of the model they merge into, in the form that
/// `sha256sum --check` reads.
package struct Lock: Hashable, Sendable {
  package let text: String
  /// The model's digest.
  package let model: ContentDigest

  package init(_ workspace: Workspace, model: ContentDigest) {
    self.init(
      workspace.sources.files.sorted { $0.path < $1.path }.map { ($0.path, ContentDigest(of: $0.bytes)) }, model: model)
  }

  /// - Parameter documents: in the order of their paths.
  init(_ documents: [(path: String, digest: ContentDigest)], model: ContentDigest) {
    self.model = model
    let lines = documents.map { "\($0.digest)  \($0.path)" }
    text =
      (["# Touchstone lock 1: SHA-256 of every document, and of the model they merge into", "# model \(model)"]
      + lines).joined(separator: "\n") + "\n"
  }

  package var digest: ContentDigest { ContentDigest(of: text.utf8) }
}
