import ArgumentParser
import Certification
import Diagnostics
import FoundationEssentials

/// The register that a command works on.
struct RegisterOption: ParsableArguments {
  @Option(name: .customLong("register"), help: ArgumentHelp(say("登记簿", "the register"), valueName: "db"))
  var path: String

  @OptionGroup var key: RegisterKeyOption

  func open(_ opening: Register.Opening = .existing) throws -> Register { try key.open(path, opening) }

  /// Every file of it.
  var files: [String] { ["", "-wal", "-shm"].map { path + $0 } + [key.file ?? "\(path).key"] }
}

/// Where a register's key lies.
struct RegisterKeyOption: ParsableArguments {
  @Option(
    name: .customLong("key-file"),
    help: ArgumentHelp(
      say("登记簿的密钥文件（默认：登记簿旁，文件名加 .key）", "the register's key file (default: beside it, its name and .key)"),
      valueName: "file"))
  var file: String?

  func open(_ register: String, _ opening: Register.Opening) throws -> Register {
    if opening == .reading { try demand() }
    return try Register(at: register, opening, keyFile: file)
  }

  /// Who only reads can do without a key, but not with one that is somewhere else than they say.
  func demand() throws {
    if let file, !FileManager.default.fileExists(atPath: file) { throw RegisterFailure.noKey(file) }
  }
}
