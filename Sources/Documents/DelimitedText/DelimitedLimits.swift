/// How much a table in text may hold (限额), so that no file can exhaust the machine.
public struct DelimitedLimits: Hashable, Sendable {
  /// The most bytes of a file.
  public let bytes: Int
  /// The most records behind the header.
  public let records: Int
  /// The most columns.
  public let columns: Int
  /// The most characters in one cell.
  public let cellCharacters: Int
  /// The most bytes of text in one record.
  public let recordBytes: Int

  /// Limits.
  public init(
    bytes: Int = 512 << 20, records: Int = 1_000_000, columns: Int = 512,
    cellCharacters: Int = 4096,
    recordBytes: Int = 1 << 20
  ) {
    self.bytes = bytes
    self.records = records
    self.columns = columns
    self.cellCharacters = cellCharacters
    self.recordBytes = recordBytes
  }

  /// 512 MiB, 1,000,000 records, 512 columns, 4,096 characters, 1 MiB.
  public static let standard = DelimitedLimits()
}
