/// Numbers of rows (行号集合), a bit each.
public struct RowSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var words: [UInt64] = []
  /// How many rows there are in it.
  public private(set) var count = 0

  /// No row.
  public init() {}

  /// Those rows.
  public init(arrayLiteral rows: Int...) {
    for row in rows { insert(row) }
  }

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// Whether a row is in it.
  public func contains(_ row: Int) -> Bool {
    row >= 0 && row >> 6 < words.count && words[row >> 6] & Self.bit(row) != 0
  }

  /// Puts a row in.
  public mutating func insert(_ row: Int) {
    guard row >= 0, !contains(row) else { return }
    while words.count <= row >> 6 { words.append(0) }
    words[row >> 6] |= Self.bit(row)
    count += 1
  }

  /// Puts all rows of another in.
  public mutating func formUnion(_ other: RowSet) {
    for row in other.rows { insert(row) }
  }

  /// How many rows are in it and not in another.
  public func count(without other: RowSet) -> Int { rows.count { !other.contains($0) } }

  /// The rows in order.
  public var rows: some Sequence<Int> {
    words.indices.lazy.flatMap { index in
      (0..<64).lazy.filter { words[index] & (1 << UInt64($0)) != 0 }.map { index << 6 + $0 }
    }
  }

  private static func bit(_ row: Int) -> UInt64 { 1 << UInt64(row & 63) }
}
