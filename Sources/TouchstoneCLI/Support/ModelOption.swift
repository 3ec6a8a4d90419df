import ArgumentParser
import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import FoundationEssentials
import Vocabulary

/// The model that records are judged by, with what is known of where its clauses are written.
struct JudgingModel {
  let model: UnifiedModel
  let bytes: [UInt8]
  let digest: ContentDigest
  let places: DecisionReport.Places
  /// Of everything that a decision's line says of the standards: their content, and where they say it.
  let writtenDigest: ContentDigest

  /// A workspace merged now.
  init(_ workspace: Workspace, _ merge: Merge) throws {
    self.model = merge.model
    self.bytes = try merge.model.canonicalBytes()
    self.digest = ContentDigest(of: bytes)
    self.writtenDigest = Lock(workspace, model: digest).digest
    let (provenance, sources) = (merge.provenance, workspace.sources)
    self.places = { level, path in
      Set(provenance.origins(of: level, under: path).map { sources.describe($0.span) }).sorted()
    }
  }

  /// A `model.json` as `touchstone merge` wrote it; it holds no places.
  init(reading path: String) throws {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Failure(
        Bilingual(zh: "无法读取模型文件 `\(path)`", en: "cannot read the model file `\(path)`"),
        advice: Bilingual(zh: "检查路径，或用 touchstone merge 生成", en: "check the path, or make it with touchstone merge"))
    }
    self.bytes = Array(bytes)
    guard let model = try? CanonicalCoding.decode(UnifiedModel.self, from: self.bytes),
      let canonical = try? model.canonicalBytes(), canonical == self.bytes
    else {
      throw Failure(
        Bilingual(
          zh: "`\(path)` 不是 touchstone merge 写出的模型文件", en: "`\(path)` is not a model that touchstone merge wrote"),
        advice: Bilingual(zh: "用 touchstone merge 重新生成", en: "make it again with touchstone merge"))
    }
    self.model = model
    self.digest = ContentDigest(of: self.bytes)
    self.writtenDigest = digest
    self.places = { _, _ in [] }
  }

  /// - Throws: ``WrongUsage``, which names the schemes there are.
  func scheme(_ id: String) throws -> Scheme {
    if let scheme = model.scheme(id) { return scheme }
    throw WrongUsage.unknown(Bilingual(zh: "认定方案", en: "scheme"), id, among: model.schemes.map(\.id))
  }
}

extension JudgingModel {
  /// - Throws: ``WrongUsage`` where a run's cohort is none that the scheme knows: every row would be refused for it.
  func check(cohort: String?, of scheme: Scheme) throws {
    guard let cohort else { return }
    let known = EditionRules(model: model, scheme: scheme).cohorts
    guard !known.contains(cohort) else { return }
    let what =
      scheme.cohorts == nil
      ? Bilingual(zh: "版次", en: "edition to pin the cohort to") : Bilingual(zh: "批次", en: "cohort in the scheme")
    throw WrongUsage.unknown(what, cohort, among: known)
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
