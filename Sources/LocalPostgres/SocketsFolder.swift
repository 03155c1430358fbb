internal import Glibc

/// The folder that holds a folder with a socket for each home: short, plain, its owner's alone.
///
/// A normal user's runtime directory is used where the system made one, with or without
/// `XDG_RUNTIME_DIR` set (a cron job has none and must reach the same server).
func socketsFolder(environment: [String: String], effectiveUserID: UInt32) -> String {
  guard effectiveUserID != 0 else { return "/run/banci" }
  let candidates = [environment["XDG_RUNTIME_DIR"] ?? "", "/run/user/\(effectiveUserID)"]
  let runtime = candidates.first { isRuntimeFolder($0, of: effectiveUserID) }
  return runtime.map { "\($0)/banci" } ?? "/tmp/banci-\(effectiveUserID)"
}

private func isRuntimeFolder(_ path: String, of userID: UInt32) -> Bool {
  // The name goes unquoted into a connection string and, with 39 bytes after it, into 107.
  guard path.hasPrefix("/"), path.utf8.count <= 60, path.utf8.allSatisfy(isPlain) else {
    return false
  }
  var found = stat()
  return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    && found.st_uid == userID && found.st_mode & 0o077 == 0
}

private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
    UInt8(ascii: "-"), UInt8(ascii: "."):
    true
  default: false
  }
}
