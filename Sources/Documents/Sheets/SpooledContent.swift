internal import Glibc
public import Training

extension FileContent {
  /// What comes out of a pipe, kept in a temporary file that has no name.
  ///
  /// - Parameters:
  ///   - pipe: The descriptor to read to its end; it is left open.
  ///   - limit: The most bytes that are read.
  /// - Throws: ``Refusal`` when more comes, or there is no room for a temporary file.
  public static func spooled(
    from pipe: Int32, limit: Int = DelimitedLimits.standard.bytes
  ) throws(Refusal) -> FileContent {
    let descriptor = try unnamedFile()
    do throws(Refusal) {
      try fill(descriptor, from: pipe, limit: limit)
    } catch {
      close(descriptor)
      throw error
    }
    return try FileContent(owning: descriptor)
  }

  /// A temporary file that has no name and holds those bytes.
  static func unnamedFile(holding bytes: [UInt8]) throws(Refusal) -> Int32 {
    let descriptor = try unnamedFile()
    do throws(Refusal) {
      try write(bytes, count: bytes.count, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  private static func unnamedFile() throws(Refusal) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/banci-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw .spoolFailed(errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
    return descriptor
  }

  private static func fill(
    _ descriptor: Int32, from pipe: Int32, limit: Int
  ) throws(Refusal) {
    var block = [UInt8](repeating: 0, count: 65_536)
    var total = 0
    while true {
      let count = Glibc.read(pipe, &block, block.count)
      if count == 0 { return }
      guard count > 0 else {
        try wait(for: pipe)
        continue
      }
      total += count
      guard total <= limit else { throw .fileTooLarge(bytes: total, limit: limit) }
      try write(block, count: count, to: descriptor)
    }
  }

  private static func write(
    _ block: [UInt8], count: Int, to descriptor: Int32
  ) throws(Refusal) {
    var written = 0
    while written < count {
      let part = block.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, count - written)
      }
      if part >= 0 { written += part } else if errno != EINTR { throw .spoolFailed(errno) }
    }
  }

  private static func wait(for pipe: Int32) throws(Refusal) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
      _ = poll(&waiting, 1, -1)
    case let code: throw .contentUnreadable(code)
    }
  }
}

extension Refusal {
  /// The system does not let the file be read.
  static func contentUnreadable(_ code: Int32) -> Self {
    Self(
      .invalid, code: "file-unreadable", message: "文件无法读取：\(String(cString: strerror(code)))",
      repair: "请检查文件是否还在、是否有读取权限")
  }

  /// There is no room for what came in.
  static func spoolFailed(_ code: Int32) -> Self {
    Self(
      .invalid, code: "spool-failed", message: "无法暂存读入的内容：\(String(cString: strerror(code)))",
      repair: "请清理临时目录的空间，或用 TMPDIR 指定另一目录")
  }
}
