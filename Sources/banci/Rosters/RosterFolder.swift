internal import Documents
internal import Glibc
internal import Training

/// A folder of roster files (名册文件夹), each to be a batch of its own.
struct RosterFolder {
  let name: FileName
  /// The paths of the files, by name.
  let files: [String]
  /// What stands in it and is no file: said, not read.
  let skipped: [String]

  /// Reads the names; `nil` where the name is no folder's.
  ///
  /// - Throws: A ``Refusal`` when the folder cannot be read, or holds no file.
  init?(_ name: FileName) throws {
    var status = stat()
    guard stat(name.path, &status) == 0, FileKind(mode: status.st_mode) == .directory else {
      return nil
    }
    let names = try Self.names(in: name).filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
    let paths = names.sorted().map { name.path + (name.path.hasSuffix("/") ? "" : "/") + $0 }
    self.name = name
    files = paths.filter { Self.isRegular($0) }
    skipped = paths.filter { !Self.isRegular($0) }
    guard !files.isEmpty else { throw Refusal.folderHasNoFiles(name) }
  }

  private static func names(in folder: FileName) throws(Refusal) -> [String] {
    guard let directory = opendir(folder.path) else { throw .fileNotReadable(folder, errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      // The field is a C array, which Swift sees as a tuple.
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
          tuple.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
            String(cString: $0)
          }
        })
    }
    return names
  }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && FileKind(mode: status.st_mode) == .regular
  }
}

extension Refusal {
  /// The folder holds no file that could be a roster.
  static func folderHasNoFiles(_ name: FileName) -> Self {
    Self(
      .notFound, code: "folder-has-no-files", message: "文件夹“\(name.shown)”里没有文件",
      repair: "请核对文件夹；名册要直接放在其中")
  }
}
