/// What cells were read as (单元格缓存), for columns that say few different things many times.
final class CellCache<Value> {
  private struct Slot {
    var key: [UInt8] = []
    var value: Value?
  }

  private var slots: [Slot]

  /// Longer cells are read each time.
  private static var longestKey: Int { 48 }

  /// A cache of so many slots, a power of two.
  init(_ size: Int = 256) { slots = Array(repeating: Slot(), count: size) }

  /// What a cell of those bytes was read as, or is now.
  func value(of bytes: ArraySlice<UInt8>, _ read: (String) -> Value) -> Value {
    guard bytes.count <= Self.longestKey else {
      return read(String(decoding: bytes, as: UTF8.self))
    }
    let slot = Int(truncatingIfNeeded: ByteHash.hash(bytes)) & (slots.count - 1)
    if let value = slots[slot].value, slots[slot].key.elementsEqual(bytes) { return value }
    let value = read(String(decoding: bytes, as: UTF8.self))
    slots[slot] = Slot(key: Array(bytes), value: value)
    return value
  }
}

/// A hash of bytes (FNV-1a with a seed of this run, so that no file can be made to fill one slot).
enum ByteHash {
  private static let seed = UInt64.random(in: 0...UInt64.max)

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ seed
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
