/// A column that a sheet may have (列定义): what the program calls it and what people do.
public struct SheetColumn: Hashable, Sendable {
  /// Its stable name.
  public let key: String
  /// Its usual header.
  public let title: String
  /// Other headers under which it comes.
  public let synonyms: [String]
  /// Whether a sheet without it is refused.
  public let isRequired: Bool

  /// A column.
  public init(_ key: String, title: String, synonyms: [String] = [], isRequired: Bool = false) {
    self.key = key
    self.title = title
    self.synonyms = synonyms
    self.isRequired = isRequired
  }
}

/// A header of a sheet as written (表头), and the column that it is.
public struct SheetHeading: Hashable, Sendable {
  /// The words as written, without blanks around them.
  public let written: String
  /// The key of the column, or `nil` where it is unknown or a second one of the same.
  public let key: String?
}

/// How a sheet is to be read (读取选项).
public struct SheetOptions: Sendable {
  /// The encoding, or `nil` to find out.
  public let encoding: TextEncoding?
  /// How much is read.
  public let limits: DelimitedLimits
  /// Headers that the caller says to be a column: header → key.
  public let mapping: [String: String]
  /// Which sheet of a workbook, or table of a document, by name or number; `nil` for the first.
  public let sheet: String?
  /// Headers of columns that are no field and yet are to be kept; `*` stands for all.
  public let kept: [String]

  /// Options; without any, everything is found out.
  public init(
    encoding: TextEncoding? = nil, limits: DelimitedLimits = .standard,
    mapping: [String: String] = [:], sheet: String? = nil, kept: [String] = []
  ) {
    self.encoding = encoding
    self.limits = limits
    self.mapping = mapping
    self.sheet = sheet
    self.kept = kept
  }
}
