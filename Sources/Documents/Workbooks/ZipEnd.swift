internal import Training

/// The record at the end of an archive (中央目录结束记录), looked at before libzip reads the whole
/// directory into memory.
enum ZipEnd {
  // The record itself, behind which a comment may stand.
  private static let (shortest, longest) = (22, 65_557)

  /// Refuses an archive that says to have too many parts.
  static func require(_ content: FileContent, atMost limit: Int) throws(Refusal) {
    let tail = try content.bytes(in: (content.count - longest)..<content.count)
    let start = tail.indices.dropLast(shortest - 1).last { index in
      tail[index] == 0x50 && tail[index...].starts(with: [0x50, 0x4B, 5, 6])
    }
    guard let start else { throw .workbookDamaged(nil) }
    let parts = Int(tail[start + 10]) | Int(tail[start + 11]) << 8
    guard parts <= limit else { throw .tooManyParts(limit: limit) }
  }
}
