/// A compound file of empty streams (复合文件样本): header, table, directory.
enum CompoundBytes {
  /// A file with streams of these names; at most three.
  static func file(_ names: String...) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header.replaceSubrange(0..<8, with: start)
    (header[30], header[32], header[57]) = (9, 6, 0x10)
    put(1, at: 44, in: &header)
    put(1, at: 48, in: &header)
    for place in [60, 68] + (0..<109).map({ 76 + $0 * 4 }) { put(.max - 1, at: place, in: &header) }
    put(0, at: 76, in: &header)
    var table = [UInt8](repeating: 0xFF, count: 512)
    put(.max - 2, at: 0, in: &table)
    put(.max - 1, at: 4, in: &table)
    let entries = [entry("Root Entry", kind: 5)] + names.map { entry($0, kind: 2) }
    let directory = entries.joined() + [UInt8](repeating: 0, count: 512 - entries.count * 128)
    return header + table + directory
  }

  private static func entry(_ name: String, kind: UInt8) -> [UInt8] {
    var entry = [UInt8](repeating: 0, count: 128)
    for (index, letter) in name.utf16.enumerated() {
      (entry[index * 2], entry[index * 2 + 1]) = (UInt8(letter & 0xFF), UInt8(letter >> 8))
    }
    (entry[64], entry[66]) = (UInt8(name.utf16.count * 2 + 2), kind)
    put(.max - 1, at: 116, in: &entry)
    return entry
  }

  private static func put(_ value: UInt32, at place: Int, in bytes: inout [UInt8]) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }
}
