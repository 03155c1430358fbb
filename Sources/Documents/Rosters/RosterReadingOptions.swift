public import Training

/// How a roster is to be read (名册读取选项).
public struct RosterReadingOptions: Sendable {
  /// The day on which ages are reckoned.
  public let today: Day
  /// The encoding, or `nil` to find out.
  public let encoding: TextEncoding?
  /// Headers that the caller says to be a field.
  public let mapping: [String: RosterField]
  /// How much is read.
  public let limits: DelimitedLimits
  /// Which sheet of a workbook, or table of a document, by name or number; `nil` for the first.
  public let sheetName: String?
  /// Headers of columns that are no field and yet are to be kept; `*` stands for all.
  public let kept: [String]
  /// How many findings of each rule are kept; the others are only counted.
  public let findingsKept: Int

  /// Options; all but the day are found out.
  public init(
    today: Day, encoding: TextEncoding? = nil, mapping: [String: RosterField] = [:],
    limits: DelimitedLimits = .standard, sheet: String? = nil, kept: [String] = [],
    findingsKept: Int = 1000
  ) {
    self.today = today
    self.encoding = encoding
    self.mapping = mapping
    self.limits = limits
    sheetName = sheet
    self.kept = kept
    self.findingsKept = findingsKept
  }

  var sheet: SheetOptions {
    SheetOptions(
      encoding: encoding, limits: limits, mapping: mapping.mapValues(\.key), sheet: sheetName,
      kept: kept)
  }
}
