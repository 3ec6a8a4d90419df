import Glibc
import Synchronization

/// Ctrl-C, or being asked to end otherwise: heard, and answered by the work itself at the next good place to stop.
///
/// A second signal ends the process on the spot.
enum Interruption {
  private static let heard = Atomic<Int32>(0)

  static func listen() {
    // Made before a signal can come: a handler must not be the first to touch it.
    heard.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.heard.store($0, ordering: .relaxed) }
      // Reset after the first (SA_RESETHAND); reads and writes that it meets go on (SA_RESTART).
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  static var isHeard: Bool { heard.load(ordering: .relaxed) != 0 }

  /// Ends the process as the signal would have, so that shells and scripts know.
  static func obey() -> Never {
    let number = heard.load(ordering: .relaxed)
    signal(number, SIG_DFL)
    raise(number)
    exit(128 + number)
  }
}
