public import Training

/// What stands in one cell of a table (单元格).
public enum Cell: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with a fixed count of decimal places.
  case decimal(Decimal)
  /// A day.
  case date(Day)
  /// Yes or no.
  case flag(Bool)
  /// Several words: people read them joined by 、, programs get an array.
  case list([String])
  /// A word of a fixed list: people read the Chinese word, programs its English code.
  case term(code: String, word: String)
  /// Nothing is recorded.
  case missing

  /// A number with a fixed count of decimal places (定点小数), so that none is ever rounded twice.
  public struct Decimal: Hashable, Sendable, CustomStringConvertible {
    /// The number without its point: 333 for 33.3.
    public let units: Int
    /// How many of its digits stand behind the point.
    public let places: Int

    /// `Decimal(units: 333, places: 1)` is 33.3.
    public init(units: Int, places: Int) { (self.units, self.places) = (units, max(0, places)) }

    /// `33.3`.
    public var description: String {
      guard places > 0 else { return "\(units)" }
      let digits = "\(units.magnitude)"
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      return "\(units < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
    }
  }
}

extension Cell {
  /// Words, or missing.
  public init(_ text: String?) { self = text.map(Cell.text) ?? .missing }
  /// A whole number, or missing.
  public init(_ number: Int?) { self = number.map(Cell.number) ?? .missing }
  /// A decimal number, or missing.
  public init(_ number: Decimal?) { self = number.map(Cell.decimal) ?? .missing }
  /// A day, or missing.
  public init(_ day: Day?) { self = day.map(Cell.date) ?? .missing }
  /// Yes or no, or missing.
  public init(_ flag: Bool?) { self = flag.map(Cell.flag) ?? .missing }

  /// The words that a person reads; `nil` where nothing is recorded.
  var words: String? {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .date(let day): "\(day)"
    case .flag(let flag): flag ? "是" : "否"
    case .list(let words): words.isEmpty ? nil : words.joined(separator: "、")
    case .term(_, let word): word
    case .missing: nil
    }
  }

  /// Whether a wrapped form would mislead: digits are shown whole or cut, never broken.
  var isText: Bool {
    switch self {
    case .text, .list, .term: true
    case .number, .decimal, .date, .flag, .missing: false
    }
  }
}

extension Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Words.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .number(number) }
}
