internal import ArgumentParser
internal import Documents
internal import Glibc
internal import Training

/// A file to read (输入文件); `-` is standard input.
struct InputFile: ExpressibleByArgument, Hashable, Sendable {
  /// The most that is read.
  static let largestSize = 64 * 1_048_576

  /// The name as given.
  let name: FileName

  /// Takes any name; what is wrong with it is said when it is read.
  init(argument: String) { name = FileName(path: argument) }

  /// Completions offer files.
  static var defaultCompletionKind: CompletionKind { .file() }

  /// Whether it is standard input.
  var isStandardInput: Bool { ["-", "/dev/stdin"].contains(name.path) }

  /// Reads all of it.
  ///
  /// - Throws: A ``Refusal`` when it is no ordinary file, cannot be read or is too large; nothing
  ///   that is given here makes it wait but standard input.
  func read(atMost limit: Int = largestSize) throws -> [UInt8] {
    if isStandardInput { return try contents(of: STDIN_FILENO, atMost: limit, expecting: 0) }
    let (descriptor, size) = try opened(atMost: limit)
    defer { close(descriptor) }
    return try contents(of: descriptor, atMost: limit, expecting: size)
  }

  /// Opens it, to be read piece by piece; standard input is kept in a file without a name.
  ///
  /// - Throws: A ``Refusal`` when it is no ordinary file, cannot be read or is too large.
  func content(atMost limit: Int) throws -> FileContent {
    if isStandardInput { return try FileContent.spooled(from: STDIN_FILENO, limit: limit) }
    return try FileContent(owning: try opened(atMost: limit).descriptor)
  }

  private func opened(atMost limit: Int) throws -> (descriptor: Int32, size: Int) {
    try name.check()
    // Without O_NONBLOCK the mere opening of a pipe waits for a writer.
    let descriptor = open(name.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Refusal.fileNotReadable(name, errno) }
    do {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw Refusal.fileNotReadable(name, errno) }
      let kind = FileKind(mode: status.st_mode)
      guard kind == .regular else { throw Refusal.fileNotRegular(name, is: kind.rawValue) }
      guard status.st_size <= limit else { throw Refusal.fileTooLarge(name, limit: limit) }
      return (descriptor, Int(status.st_size))
    } catch {
      close(descriptor)
      throw error
    }
  }

  private func contents(
    of descriptor: Int32, atMost limit: Int, expecting size: Int
  ) throws(Refusal) -> [UInt8] {
    var contents: [UInt8] = []
    contents.reserveCapacity(size)
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count == 0 { return contents }
      if count > 0 { contents += block[..<count] } else { try wait(for: descriptor) }
      guard contents.count <= limit else { throw .fileTooLarge(name, limit: limit) }
    }
  }

  private func wait(for descriptor: Int32) throws(Refusal) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, -1)
    case let code: throw .fileNotReadable(name, code)
    }
  }
}
