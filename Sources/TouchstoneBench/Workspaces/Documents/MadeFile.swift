/// One file of a made workspace.
struct MadeFile {
  /// Relative to the workspace's root.
  let path: String
  let text: YAMLText
}
