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

  /// Options; all but the day are found out.
  public init(
    today: Day, encoding: TextEncoding? = nil, mapping: [String: RosterField] = [:],
    limits: DelimitedLimits = .standard
  ) {
    self.today = today
    self.encoding = encoding
    self.mapping = mapping
    self.limits = limits
  }

  var sheet: SheetOptions {
    SheetOptions(encoding: encoding, limits: limits, mapping: mapping.mapValues(\.key))
  }
}
