internal import Glibc
internal import Training

/// A folder for temporary files that only this account may look into (临时目录), gone with its owner.
final class TemporaryFolder {
  let path: String

  init() throws(Refusal) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var letters = Array("\(place)/banci-XXXXXX".utf8CString)
    guard mkdtemp(&letters) != nil else { throw .workbookNotWritten }
    path = String(decoding: letters.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(path)/\(name)") }
    }
    closedir(folder)
    rmdir(path)
  }

  /// All of a file in it.
  func bytes(of name: String) throws(Refusal) -> [UInt8] {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .workbookNotWritten }
    let content = try FileContent(owning: descriptor)
    return try content.bytes(in: 0..<content.count)
  }

  /// Puts a file into it and returns its path.
  func place(_ content: FileContent, as name: String) throws(Refusal) -> String {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .workbookNotWritten }
    defer { close(descriptor) }
    var bytes = try content.bytes(in: 0..<content.count)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .workbookNotWritten }
      bytes = bytes.dropFirst(count)
    }
    return file
  }
}
