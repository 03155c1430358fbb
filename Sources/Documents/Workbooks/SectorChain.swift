internal import Training

/// Sectors of a compound file that follow one another by its table (扇区链).
struct SectorChain {
  /// Numbers from here on are no sectors.
  static let end: UInt32 = 0xFFFF_FFFA

  private let content: FileContent
  private let size: Int
  private let table: [UInt32]
  private let offset: Int

  /// - Parameter offset: Where sector 0 begins; behind the header, which takes one, unless said.
  init(_ content: FileContent, _ size: Int, _ table: [UInt32], offset: Int? = nil) {
    (self.content, self.size, self.table, self.offset) = (content, size, table, offset ?? size)
  }

  /// The bytes of a chain to its end.
  func bytes(from start: UInt32, atMost limit: Int) throws(Refusal) -> [UInt8] {
    try bytes(from: start, size: nil, limit: limit)
  }

  /// The first bytes of a chain.
  func bytes(from start: UInt32, size: Int) throws(Refusal) -> [UInt8] {
    try bytes(from: start, size: size, limit: size)
  }

  private func bytes(
    from start: UInt32, size wanted: Int?, limit: Int
  ) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var sector = start
    var steps = 0
    while sector < Self.end, bytes.count < wanted ?? .max {
      guard Int(sector) < table.count, steps <= table.count, bytes.count <= limit else {
        throw .workbookDamaged(nil)
      }
      let place = offset + Int(sector) * size
      bytes += try content.bytes(in: place..<place + size)
      (sector, steps) = (table[Int(sector)], steps + 1)
    }
    guard let wanted else { return bytes }
    guard bytes.count >= wanted else { throw .workbookDamaged(nil) }
    return Array(bytes.prefix(wanted))
  }
}

/// Bytes in which numbers stand with the lesser byte first (小端字节); zero beyond their end.
struct LittleBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  subscript(index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Two bytes.
  func two(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }

  /// Four bytes.
  func four(_ index: Int) -> UInt32 {
    UInt32(two(index)) | UInt32(two(index + 2)) << 16
  }

  /// A range, as far as it lies inside.
  func slice(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range.clamped(to: bytes.indices)] }
}
