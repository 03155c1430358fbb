/// How much a workbook may hold (工作簿限额), so that no file can exhaust the machine.
///
/// What one cell, row or table may hold is said by ``DelimitedLimits``, as of text.
public struct WorkbookLimits: Hashable, Sendable {
  /// The most bytes that a part may say, or turn out, to inflate to.
  public let inflatedBytes: Int
  /// The most that a part may inflate to for each byte in the file.
  public let ratio: Int
  /// The most parts.
  public let parts: Int
  /// The most bytes of shared texts.
  public let sharedTextBytes: Int
  /// The most merged ranges of a sheet.
  public let mergedRanges: Int
  /// The most bytes of an old workbook, which is read as a whole.
  public let oldWorkbookBytes: Int
  /// The most cells that the sheets of an old workbook span.
  public let oldWorkbookCells: Int

  /// Limits.
  public init(
    inflatedBytes: Int = 1 << 30, ratio: Int = 200, parts: Int = 10_000,
    sharedTextBytes: Int = 256 << 20, mergedRanges: Int = 200_000,
    oldWorkbookBytes: Int = 32 << 20, oldWorkbookCells: Int = 4_000_000
  ) {
    self.inflatedBytes = inflatedBytes
    self.ratio = ratio
    self.parts = parts
    self.sharedTextBytes = sharedTextBytes
    self.mergedRanges = mergedRanges
    self.oldWorkbookBytes = oldWorkbookBytes
    self.oldWorkbookCells = oldWorkbookCells
  }

  /// 1 GiB inflated, 200 to 1, 10,000 parts, 256 MiB of shared texts, 200,000 merged ranges.
  public static let standard = WorkbookLimits()
}
