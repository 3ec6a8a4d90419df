/// The documents of a small workspace, as values that can be taken apart.
package struct WorkspaceTree: Sendable, Hashable, CustomStringConvertible {
  package struct File: Sendable, Hashable {
    package let path: String
    package let root: Tree
    /// As it is written: a law reads a file many times.
    package let bytes: [UInt8]

    package init(path: String, root: Tree) {
      (self.path, self.root) = (path, root)
      bytes = Array(root.yaml.utf8)
    }

    package static func == (left: File, right: File) -> Bool { left.path == right.path && left.bytes == right.bytes }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(path)
      hasher.combine(bytes)
    }

    package var kind: String { if case .scalar(let kind) = root["kind"] { kind } else { "" } }
    package var layer: String { if case .scalar(let layer) = root["layer"] { layer } else { "" } }
  }

  package var files: [File]

  package init(_ files: [File]) { self.files = files }

  package mutating func add(_ path: String, _ root: Tree) { files.append(File(path: path, root: root)) }

  /// The whole as one would write it down.
  package var description: String { files.map { "# \($0.path)\n\($0.root.yaml)" }.joined(separator: "---\n") }

  // MARK: Shrinking

  private var parts: Int { files.reduce(0) { $0 + 1 + $1.root.parts } }

  private func removing(_ number: Int) -> WorkspaceTree {
    var number = number
    return WorkspaceTree(
      files.compactMap { file in
        number -= 1
        return number == -1 ? nil : number < 0 ? file : File(path: file.path, root: file.root.removing(&number))
      })
  }

  /// The smallest that taking parts away one by one — documents, then levels, items, alignments, fields — leaves
  /// failing: without any one of its parts it would not fail.
  package func shrunk(while isFailing: (WorkspaceTree) throws -> Bool) rethrows -> WorkspaceTree {
    var smallest = self
    var hasShrunk = true
    while hasShrunk {
      hasShrunk = false
      // Whole documents first: what is gone need not be looked through.
      var number = 0
      while number < smallest.files.count {
        var candidate = smallest
        candidate.files.remove(at: number)
        if try isFailing(candidate) { (smallest, hasShrunk) = (candidate, true) } else { number += 1 }
      }
      number = 0
      while number < smallest.parts {
        let candidate = smallest.removing(number)
        if try isFailing(candidate) { (smallest, hasShrunk) = (candidate, true) } else { number += 1 }
      }
    }
    return smallest
  }
}
