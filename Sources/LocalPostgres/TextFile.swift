internal import Glibc

/// The text of a small file, or `nil` where it cannot be read.
func readText(_ path: String, from offset: Int = 0, limit: Int = 65536) -> String? {
  guard let file = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW) else { return nil }
  var bytes = [UInt8](repeating: 0, count: limit)
  let count = pread(file.number, &bytes, limit, offset)
  return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
}

/// Puts a text in place of a file in one step, readable by its owner and the account's group.
func writeText(
  _ text: String, to path: String, for account: ServerAccount
) throws(LocalServerError) {
  let draft = "\(path).new"
  unlink(draft)
  do {
    let file = try Descriptor(opening: draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    let bytes = Array(text.utf8)
    guard write(file.number, bytes, bytes.count) == bytes.count else {
      throw LocalServerError.unusable(path, errno)
    }
    if account.servesRoot {
      guard fchown(file.number, 0, account.groupID) == 0, fchmod(file.number, 0o640) == 0 else {
        throw LocalServerError.unusable(path, errno)
      }
    }
    guard fsync(file.number) == 0 else { throw LocalServerError.unusable(path, errno) }
  }
  guard rename(draft, path) == 0 else { throw .unusable(path, errno) }
}
