import Diagnostics

/// `standards.lock`: the SHA-256 of every document and of the model they merge into, in the form that
/// `sha256sum --check` reads.
package struct Lock: Hashable, Sendable {
  package let text: String

  package init(_ workspace: Workspace, model: ContentDigest) {
    let lines = workspace.sources.files.sorted { $0.path < $1.path }.map {
      "\(ContentDigest(of: $0.bytes))  \($0.path)"
    }
    text =
      (["# Touchstone lock 1: SHA-256 of every document, and of the model they merge into", "# model \(model)"]
      + lines).joined(separator: "\n") + "\n"
  }

  package var digest: ContentDigest { ContentDigest(of: text.utf8) }
}
