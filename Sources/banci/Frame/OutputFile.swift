internal import ArgumentParser
internal import Glibc
internal import Training

/// A file to write (输出文件), appearing whole or not at all; `-` is standard output.
struct OutputFile: ExpressibleByArgument, Hashable, Sendable {
  /// The name as given.
  let name: FileName

  /// Takes any name; what is wrong with it is said when it is written.
  init(argument: String) { name = FileName(path: argument) }

  /// Completions offer files.
  static var defaultCompletionKind: CompletionKind { .file() }

  /// Writes the bytes.
  ///
  /// A file that is there already stays, unless it holds the very same bytes or `replacing` says
  /// otherwise; a folder, link, pipe or device stays in any case, the terminal excepted.
  ///
  /// - Throws: A ``Refusal`` when that place is taken or cannot be written.
  func write(_ bytes: [UInt8], replacing: Bool) throws {
    if ["-", "/dev/stdout"].contains(name.path) { return try Output.standard.write(bytes) }
    try name.check()
    var status = stat()
    guard lstat(name.path, &status) == 0 else {
      guard errno == ENOENT else { throw Refusal.fileNotWritable(name, errno) }
      return try install(bytes, replacing: replacing)
    }
    switch FileKind(mode: status.st_mode) {
    case .regular:
      if try holds(bytes, size: Int(status.st_size)) { return }
      guard replacing else { throw Refusal.fileExists(name) }
      try install(bytes, replacing: true)
    case .device: try writeToTerminal(bytes)
    case let kind: throw Refusal.fileNotReplaceable(name, is: kind.rawValue)
    }
  }

  private func holds(_ bytes: [UInt8], size: Int) throws -> Bool {
    guard size == bytes.count else { return false }
    return try InputFile(argument: name.path).read(atMost: max(size, 1)) == bytes
  }

  private func writeToTerminal(_ bytes: [UInt8]) throws {
    let descriptor = open(name.path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Refusal.fileNotWritable(name, errno) }
    defer { close(descriptor) }
    guard isatty(descriptor) == 1 else {
      throw Refusal.fileNotReplaceable(name, is: FileKind.device.rawValue)
    }
    try Output(descriptor: descriptor).write(bytes)
  }

  /// Writes a temporary file beside the place and then gives it the name.
  private func install(_ bytes: [UInt8], replacing: Bool) throws {
    let temporary = "\(folder).banci-\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw Refusal.fileNotWritable(name, errno) }
    // After a rename there is nothing left under the temporary name.
    defer { unlink(temporary) }
    do {
      defer { close(descriptor) }
      try Output(descriptor: descriptor).write(bytes)
      guard fsync(descriptor) == 0 else { throw Refusal.fileNotWritable(name, errno) }
    }
    // link(2), unlike rename(2), fails where somebody was faster.
    let outcome = replacing ? rename(temporary, name.path) : link(temporary, name.path)
    guard outcome != 0 else { return }
    let code = errno
    if !replacing, [EPERM, EOPNOTSUPP, ENOSYS].contains(code) {
      // No hard links here (FAT, some shared folders): the check made before has to do.
      guard rename(temporary, name.path) == 0 else { throw Refusal.fileNotWritable(name, errno) }
      return
    }
    throw code == EEXIST ? Refusal.fileExists(name) : Refusal.fileNotWritable(name, code)
  }

  private var folder: String {
    name.path.lastIndex(of: "/").map { String(name.path[...$0]) } ?? ""
  }
}
