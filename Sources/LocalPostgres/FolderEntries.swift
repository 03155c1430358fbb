internal import Glibc

/// The names in a folder, none where it cannot be read.
func entryNames(of path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  return entryNames(of: folder)
}

/// The names that an open folder has left to read.
func entryNames(of folder: OpaquePointer) -> [String] {
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names
}
