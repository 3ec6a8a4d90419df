/// What somebody says was issued after the backup that a register was restored from, as it is shown before it is
/// entered.
package struct SettlingPlan: Hashable, Sendable {
  /// How far one run went.
  package struct Item: Hashable, Sendable {
    package let run: SerialRun
    /// The last serial that the register knows to be given or skipped; 0 for none.
    package let known: Int
    /// The last number handed out.
    package let last: CertificateNumber

    /// How many numbers nobody will be given by this register.
    package var skipped: Int { last.serial - known }
  }

  /// In order of number.
  package let items: [Item]
  /// Whether nothing was issued in any other run.
  package let noneElse: Bool

  package var skipped: Int { items.reduce(0) { $0 + $1.skipped } }

  /// Stands for exactly these runs as they are now, and how far each is said to have gone.
  package var code: String {
    ConfirmationCode.of(["continue \(noneElse)"] + items.map { "\($0.run.description) \($0.known) \($0.last.serial)" })
  }

  /// What goes on record.
  var text: String {
    let numbers = items.map(\.last.description)
    return (noneElse ? numbers + ["none else"] : numbers).joined(separator: " ")
  }
}

/// A run of which nobody has said yet how far it went.
package struct OpenRun: Hashable, Sendable {
  package let run: SerialRun
  /// The last number that the register knows to be given or skipped; nil for none.
  package let known: CertificateNumber?
}
