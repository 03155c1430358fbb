internal import Crypto
internal import Glibc
public import Training

extension MasterKey {
  /// Reads the key from a file that only its owner can read.
  ///
  /// - Throws: ``Refusal`` when the file is missing, is not a regular file of this user's own,
  ///   can be read or written by others, or does not hold a key.
  public init(contentsOf path: String) throws(Refusal) {
    self.init(try KeyFile(path: path).read())
  }

  /// Writes the key to a new file, all of it or nothing, and waits until the disk has it.
  ///
  /// - Throws: ``Refusal`` when something stands at the path already or it cannot be written.
  public func write(to path: String) throws(Refusal) {
    try KeyFile(path: path).create(holding: secret)
  }
}

/// The file of a master key (密钥文件).
struct KeyFile {
  let path: String

  func read() throws(Refusal) -> SymmetricKey {
    // Without O_NONBLOCK, opening a FIFO waits for somebody to write.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(because: errno) }
    defer { close(descriptor) }
    try requirePrivate(descriptor)
    return try contents(of: descriptor)
  }

  func create(holding key: SymmetricKey) throws(Refusal) {
    let draft = "\(path).\(UInt64.random(in: .min ... .max)).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .keyFileCannotBeWritten(path, because: errno) }
    defer { unlink(draft) }
    try fill(descriptor, with: key)
    // Not rename(2), which would put the new key in the place of one that opens a database.
    guard link(draft, path) == 0 else {
      throw errno == EEXIST
        ? .keyFileExists(path) : .keyFileCannotBeWritten(path, because: errno)
    }
    try flushFolder()
  }

  /// Asks the opened file, not the path, which may name another file by now.
  private func requirePrivate(_ descriptor: Int32) throws(Refusal) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(because: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .keyFileIsNoFile(path) }
    guard status.st_uid == geteuid() else { throw .keyFileIsOfAnother(path) }
    guard status.st_mode & 0o077 == 0 else { throw .keyFileIsOpenToOthers(path) }
    guard status.st_size == MasterKey.length else { throw .keyFileHoldsNoKey(path) }
  }

  private func contents(of descriptor: Int32) throws(Refusal) -> SymmetricKey {
    let key = withUnsafeTemporaryAllocation(byteCount: MasterKey.length, alignment: 1) { buffer in
      guard let start = buffer.baseAddress else { return SymmetricKey?.none }
      defer { explicit_bzero(start, buffer.count) }
      let isWhole = Glibc.read(descriptor, start, buffer.count) == buffer.count
      // A file of one repeated byte is what a crash leaves, not what chance makes.
      guard isWhole, buffer.contains(where: { $0 != buffer[0] }) else { return nil }
      return SymmetricKey(data: UnsafeRawBufferPointer(buffer))
    }
    guard let key else { throw .keyFileHoldsNoKey(path) }
    return key
  }

  private func fill(_ descriptor: Int32, with key: SymmetricKey) throws(Refusal) {
    // fchmod, because the umask or the folder's access list may have changed the mode asked for.
    let isKept =
      fchmod(descriptor, 0o600) == 0
      && key.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) == $0.count }
      && fsync(descriptor) == 0
    let reason = errno
    guard close(descriptor) == 0, isKept else {
      throw .keyFileCannotBeWritten(path, because: reason)
    }
  }

  private func flushFolder() throws(Refusal) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .keyFileCannotBeWritten(path, because: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .keyFileCannotBeWritten(path, because: errno) }
  }

  private func unreadable(because reason: Int32) -> Refusal {
    switch reason {
    case ENOENT, ENOTDIR: .keyFileIsMissing(path)
    case ELOOP, ENXIO: .keyFileIsNoFile(path)
    default: .keyFileCannotBeRead(path, because: reason)
    }
  }
}
