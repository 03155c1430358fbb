internal import Glibc

/// The path made absolute, with the symbolic links of its existing part resolved.
///
/// Two spellings of one home must lead to one database.
func canonicalPath(_ path: String) -> String {
  var existing = path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)"
  var missing: [Substring] = []
  while let slash = existing.lastIndex(of: "/") {
    if let resolved = resolve(existing) {
      return joined(resolved, missing)
    }
    let name = existing[existing.index(after: slash)...]
    if !name.isEmpty && name != "." { missing.insert(name, at: 0) }
    existing = String(existing[..<slash])
  }
  return joined("/", missing)
}

private var workingDirectory: String {
  guard let path = getcwd(nil, 0) else { return "" }
  defer { free(path) }
  return String(cString: path)
}

private func resolve(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func joined(_ folder: String, _ names: [Substring]) -> String {
  var path = folder.split(separator: "/")
  for name in names {
    if name == ".." { path = path.dropLast() } else { path.append(name) }
  }
  return "/" + path.joined(separator: "/")
}
