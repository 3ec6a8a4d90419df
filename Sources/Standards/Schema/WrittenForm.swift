import Diagnostics
import YAMLSource

extension ValueShape {
  /// What is written, both forms where there are two: to be read after "written as".
  var writtenForm: Bilingual {
    switch self {
    case .list(let element, _):
      let entry = element.writtenForm
      return Bilingual(zh: "列表，每项为\(entry.zh)", en: "a list, each entry \(entry.en)")
    case .either(let short, let long):
      return Bilingual(
        zh: "\(short.writtenForm.zh)，或\(long.name.zh)", en: "\(short.writtenForm.en), or \(long.name.en)")
    case .scalar, .object, .table:
      return expectation
    }
  }
}
