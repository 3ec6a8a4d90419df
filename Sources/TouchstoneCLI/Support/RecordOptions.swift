import ArgumentParser
import Diagnostics
import Evaluation
import FoundationEssentials
import LearnerRecords
import Vocabulary

/// Which records are judged, by which scheme, as of when: shared by every command that judges.
struct RecordOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("认定方案的标识", "the certification scheme's id"), valueName: "id"))
  var scheme: String

  @OptionGroup var file: RecordFileOption

  @Option(
    help: ArgumentHelp(say("评价日 YYYY-MM-DD：证据以此日为准", "the day evidence is judged on, YYYY-MM-DD"), valueName: "date"))
  var asOf: CalendarDate

  @Option(
    help: ArgumentHelp(
      say("批次（认定方案 `cohorts` 中的标识；方案没有批次时写版次）", "the cohort of the scheme; where it has none, the edition pinned"),
      valueName: "id"))
  var cohort: String?

  @Option(help: ArgumentHelp(say("线程数（默认：处理器数）", "threads (default: one a processor)"), valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      say("隔离行写入的文件（默认在输出旁）", "file for quarantined rows (default: beside the output)"), valueName: "file"))
  var quarantine: String?

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(say("--threads 应为 1 到 256", "--threads must be from 1 to 256"))
    }
  }

  var records: String { file.records }

  var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

  func quarantinePath(beside output: String?) -> String {
    quarantine ?? QuarantineWriter.path(beside: output ?? (records == "-" ? "records" : records))
  }
}
