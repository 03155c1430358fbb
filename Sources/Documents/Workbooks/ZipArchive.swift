internal import CZip
internal import Training

/// A ZIP archive opened for reading (压缩包): its parts by name, none of them inflated yet.
final class ZipArchive {
  let limits: WorkbookLimits
  private let handle: OpaquePointer
  private let indices: [String: UInt64]

  /// Opens an archive; the number of its parts and their names are held against the limits before
  /// anything is inflated.
  init(_ content: FileContent, limits: WorkbookLimits = .standard) throws(Refusal) {
    try ZipEnd.require(content, atMost: limits.parts)
    guard let handle = ZipContent.open(content) else { throw .workbookDamaged(nil) }
    do {
      indices = try Self.listed(handle, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    (self.handle, self.limits) = (handle, limits)
  }

  deinit { zip_discard(handle) }

  /// Whether there is a part of that name, in any case.
  func has(_ name: String) -> Bool { indices[name.lowercased()] != nil }

  /// Opens a part, or says that there is none.
  func part(_ name: String) throws(Refusal) -> ZipPart? {
    guard let index = indices[name.lowercased()] else { return nil }
    var status = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &status) == 0 else { throw .workbookDamaged(name) }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .workbookEncrypted }
    try requireModest(status, name)
    guard let stream = zip_fopen_index(handle, index, 0) else { throw .workbookDamaged(name) }
    return ZipPart(stream, of: self, named: name, size: Int(clamping: status.size))
  }

  /// Opens a part that must be there.
  func requirePart(_ name: String) throws(Refusal) -> ZipPart {
    guard let part = try part(name) else { throw .partMissing(name) }
    return part
  }

  // A part of a few kilobytes may be one repeated byte; the ratio tells nothing of it.
  private func requireModest(_ status: zip_stat_t, _ name: String) throws(Refusal) {
    let (size, packed) = (Int(clamping: status.size), Int(clamping: status.comp_size))
    guard size <= limits.inflatedBytes else {
      throw .partTooLarge(name, limit: limits.inflatedBytes)
    }
    let isModest = size <= 1 << 20 || size / limits.ratio <= packed
    guard isModest else { throw .partTooDense(name, limit: limits.ratio) }
  }

  /// The parts by their names in lower case, as Excel finds them.
  private static func listed(
    _ handle: OpaquePointer, _ limits: WorkbookLimits
  ) throws(Refusal) -> [String: UInt64] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    var indices: [String: UInt64] = [:]
    for index in 0..<UInt64(clamping: count) {
      guard let name = zip_get_name(handle, index, UInt32(ZIP_FL_ENC_RAW)) else {
        throw .workbookDamaged(nil)
      }
      let key = String(cString: name).lowercased()
      guard indices.updateValue(index, forKey: key) == nil else { throw .partTwice(key) }
    }
    return indices
  }
}
