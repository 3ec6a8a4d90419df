import Diagnostics
import FoundationEssentials

/// A path at which there is no register, and the register beside it that was probably meant.
struct MisspeltRegister {
  private let folder: String
  private let name: String
  private let isKeyElsewhere: Bool

  /// - Parameter keyFile: where the key is said to lie; nil for beside the register.
  init(_ path: String, keyFile: String?) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map { String($0) } ?? ""
    folder = String(path.dropLast(name.count))
    isKeyElsewhere = keyFile != nil
  }

  /// Only one that has its key where this one's would be: a copy without is a backup, and whoever went on in that would
  /// give numbers again.
  var meant: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let all = Set(names)
    let registers = names.sorted().filter { name in
      (isKeyElsewhere || all.contains(RegisterKey.path(of: name))) && FileContent.beginsAsRegister(folder + name)
    }
    return Suggestion.nearest(to: name, among: registers).map { folder + $0 }
  }
}
