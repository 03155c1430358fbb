internal import ClassOffice
internal import Glibc
internal import Training

/// Where the master key lies (密钥位置).
struct KeyPlace {
  let path: String

  /// Whether something is there.
  var isTaken: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The key, or `nil` where there is none.
  ///
  /// - Throws: A ``Refusal`` when what is there is no key or is open to others.
  func load() throws(Refusal) -> MasterKey? {
    guard isTaken else { return nil }
    return try MasterKey(contentsOf: path)
  }
}
