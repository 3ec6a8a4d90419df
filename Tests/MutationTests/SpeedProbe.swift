import Diagnostics
import Testing

@testable import CompetencyModel
struct Probe {
  @Test func `probe`() throws {
    let s = try ShippedLibrary()
    for m in s.library.manuscripts where m.path.contains("6-31") || m.path.contains("ladders/nat") {
    let c = ContinuousClock()
    var w = Workspace(root: "/")
    print(m.path, m.sites.count, s.library.items.count)
    print(c.measure { for _ in 0..<5 { w = s.workspace(m.path, bytes: m.bytes) } } / 5)
    print(c.measure { for _ in 0..<5 { _ = Merge(w).findings } } / 5)
    }
  }
}
