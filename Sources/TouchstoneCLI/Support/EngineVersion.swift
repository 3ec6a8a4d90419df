/// The release of this build: metadata beside a decision, never an input of one (the semantics number is).
enum EngineVersion {
  static let current = "0.1.0"
}
