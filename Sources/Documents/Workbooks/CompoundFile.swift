internal import Training

/// A compound file (复合文件) of before 2007: streams by name, each a chain of sectors.
///
/// Every number in it is taken for a claim: a chain that leaves the file or runs in a circle is damage.
struct CompoundFile {
  /// An entry of its directory that is a stream.
  struct Stream {
    let name: String
    let start: UInt32
    let size: Int
  }

  let streams: [Stream]
  private let content: FileContent
  private let sectorSize: Int
  private let table: [UInt32]
  private let small: SmallSectors

  /// Where short streams lie: in a stream of their own, with a table of their own.
  private struct SmallSectors {
    let table: [UInt32]
    let start: UInt32
    let size: Int
    let cutoff: Int
  }

  /// Reads the directory of a file.
  init(_ content: FileContent) throws(Refusal) {
    let header = LittleBytes(try content.bytes(in: 0..<512))
    guard header.count == 512, [9, 12].contains(header.two(30)) else { throw .workbookDamaged(nil) }
    self.content = content
    sectorSize = 1 << header.two(30)
    table = try Self.table(header, content, sectorSize)
    let chain = SectorChain(content, sectorSize, table)
    let directory = LittleBytes(try chain.bytes(from: header.four(48), atMost: 16 << 20))
    let entries = Self.entries(in: directory)
    guard let root = entries.first(where: { $0.kind == 5 }) else { throw .workbookDamaged(nil) }
    streams = entries.filter { $0.kind == 2 }.map(\.stream)
    let smallTable = LittleBytes(try chain.bytes(from: header.four(60), atMost: 16 << 20))
    small = SmallSectors(
      table: (0..<smallTable.count / 4).map { smallTable.four($0 * 4) }, start: root.stream.start,
      size: root.stream.size, cutoff: Int(header.four(56)))
  }

  /// Whether it has a stream of that name.
  func has(_ name: String) -> Bool { streams.contains { $0.name == name } }

  /// All of a stream.
  func bytes(of stream: Stream, limit: Int) throws(Refusal) -> [UInt8] {
    guard stream.size <= limit else { throw .partTooLarge(stream.name, limit: limit) }
    let chain = SectorChain(content, sectorSize, table)
    guard stream.size < small.cutoff else {
      return try chain.bytes(from: stream.start, size: stream.size)
    }
    let container = FileContent(try chain.bytes(from: small.start, size: small.size))
    return try SectorChain(container, 64, small.table, offset: 0)
      .bytes(from: stream.start, size: stream.size)
  }

  /// Which sector follows which; the sectors of that table are listed in the header, then in a
  /// chain of lists.
  private static func table(
    _ header: LittleBytes, _ content: FileContent, _ sectorSize: Int
  ) throws(Refusal) -> [UInt32] {
    let most = content.count / sectorSize + 1
    var places = (0..<109).map { header.four(76 + $0 * 4) }
    var next = header.four(68)
    while next < SectorChain.end, places.count <= most {
      let list = LittleBytes(try sector(next, content, sectorSize))
      let count = sectorSize / 4 - 1
      places += (0..<count).map { list.four($0 * 4) }
      next = list.four(count * 4)
    }
    var table: [UInt32] = []
    for place in places where place < SectorChain.end {
      guard table.count <= most else { break }
      let part = LittleBytes(try sector(place, content, sectorSize))
      table += (0..<sectorSize / 4).map { part.four($0 * 4) }
    }
    return table
  }

  private static func sector(
    _ index: UInt32, _ content: FileContent, _ size: Int
  ) throws(Refusal) -> [UInt8] {
    let start = (Int(index) + 1) * size
    let bytes = try content.bytes(in: start..<start + size)
    guard bytes.count == size else { throw .workbookDamaged(nil) }
    return bytes
  }

  private static func entries(in directory: LittleBytes) -> [(kind: UInt8, stream: Stream)] {
    stride(from: 0, through: directory.count - 128, by: 128).map { start in
      let length = min(max(directory.two(start + 64) - 2, 0), 62)
      let letters = stride(from: 0, to: length, by: 2).map { UInt16(directory.two(start + $0)) }
      let stream = Stream(
        name: String(decoding: letters, as: UTF16.self), start: directory.four(start + 116),
        size: Int(directory.four(start + 120)))
      return (directory[start + 66], stream)
    }
  }
}
