import Synchronization

/// Whether a register's audit log has the same changes of status as the certificates' histories. The log is gone through
/// once, however many certificates are asked about.
final class LoggedStatuses: Sendable {
  private let contradicted = Mutex<Set<String>?>(nil)

  func doubt(of number: CertificateNumber, in register: Register) throws -> StatusContradicted? {
    let numbers = try contradicted.withLock { known in
      let numbers =
        try known ?? Set(register.read { try RegisterCheck.loggedChanges($0) }.filter { !$0.isInBoth }.map(\.number))
      known = numbers
      return numbers
    }
    return numbers.contains(number.description) ? StatusContradicted(number: number, reason: .log) : nil
  }
}
