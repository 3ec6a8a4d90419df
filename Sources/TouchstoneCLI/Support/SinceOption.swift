import ArgumentParser
import CompetencyModel
import Diagnostics
import Standards

/// `--since`: the findings that were there at a revision already are not shown.
struct SinceOption: ParsableArguments {
  @Option(
    name: .customLong("since"),
    help: ArgumentHelp(
      say("只显示自该 git 版本以来新出现的问题", "show only findings that were not there at this git revision"), valueName: "rev"))
  var revision: String?

  /// What the other end calls it.
  private static func branch(_ revision: String) -> Substring {
    revision.hasPrefix("origin/") ? revision.dropFirst("origin/".count) : revision[...]
  }

  /// The findings that are new, and a note where there was nothing to compare with.
  ///
  /// - Throws: ``WrongUsage`` where the revision names nothing; ``Failure`` where there is no git or no repository.
  func sift(
    _ findings: [IdentifiedFinding], of workspace: Workspace
  ) throws -> (new: [IdentifiedFinding], note: Bilingual?) {
    guard let revision else { return (findings, nil) }
    let repository = try GitRepository(holding: workspace.root)
    switch try Workspace.load(root: workspace.root, at: revision, of: repository) {
    case .unknown:
      throw WrongUsage(
        Bilingual(zh: "git 版本库中没有版本 `\(revision)`", en: "the git repository has no revision `\(revision)`"),
        advice: Bilingual(
          zh: "检查名称；只取了部分历史的克隆（如 CI 中）要先取得它：`git fetch origin \(Self.branch(revision))`，或 fetch-depth: 0",
          en:
            "check the name; a clone without all history, as in CI, must get it first: `git fetch origin \(Self.branch(revision))`, or fetch-depth: 0"
        ))
    case .absent(let commit):
      let folder = repository.path.isEmpty ? "." : repository.path
      return (
        findings,
        Bilingual(
          zh: "版本 \(commit.prefix(12)) 的 `\(folder)` 中还没有工作区，因此一切都算新的",
          en: "at revision \(commit.prefix(12)) there was no workspace in `\(folder)` yet, so everything is new")
      )
    case .present(let earlier, _):
      guard !findings.isEmpty else { return ([], nil) }
      let older = Set(
        MergeCheck(earlier).findings.identified(in: earlier.sources, by: LogicalPlaces()).map(
          \.fingerprint))
      return (findings.filter { !older.contains($0.fingerprint) }, nil)
    }
  }
}
