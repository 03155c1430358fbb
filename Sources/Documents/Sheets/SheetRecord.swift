/// One record of a sheet (一条记录), used again for the next: its cells one behind the other.
public struct SheetRecord: Sendable {
  /// What a source knows of a cell besides its text.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Takes the bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It is typed as a number, so that digits behind the fifteenth are lost.
    public static let number = Marks(rawValue: 1)
    /// It is typed as a date, and its text is `1975-06-15`.
    public static let date = Marks(rawValue: 2)
    /// Something stands there that could not be read.
    public static let unreadable = Marks(rawValue: 4)
    /// It repeats the first cell of a merged range.
    public static let filledFromMerge = Marks(rawValue: 8)
  }

  struct Cell: Sendable {
    var start: Int32
    var end: Int32
    var marks: Marks
  }

  /// The record's number in the sheet, from 1.
  public private(set) var number = 0
  /// The line of text, or row of the sheet, on which it begins, from 1.
  public private(set) var line = 0
  /// Whether text stands behind a closing quote of it.
  public var hasStrayQuote = false

  /// Whether a source knows anything of a cell besides its text.
  private(set) var hasMarks = false

  var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []

  /// A record to read into.
  public init() {}

  /// Starts over.
  public mutating func begin(number: Int, line: Int) {
    (self.number, self.line, hasStrayQuote, hasMarks) = (number, line, false, false)
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  /// Adds a cell that holds that text in UTF-8.
  public mutating func add(_ utf8: some Sequence<UInt8>, _ marks: Marks = []) {
    bytes.append(contentsOf: utf8)
    endCell(marks)
  }

  /// Ends a cell whose text was put behind the others into ``bytes``.
  mutating func endCell(_ marks: Marks = []) {
    hasMarks = hasMarks || !marks.isEmpty
    cells.append(
      Cell(start: cells.last?.end ?? 0, end: Int32(truncatingIfNeeded: bytes.count), marks: marks))
  }

  /// How many cells it has.
  public var count: Int { cells.count }

  /// All cells as written.
  public var texts: [String] { cells.indices.map(text(at:)) }

  /// A cell as written; empty where the record is shorter.
  public func text(at index: Int) -> String {
    String(decoding: bytes[range(at: index)], as: UTF8.self)
  }

  /// What the source knows of a cell.
  public func marks(at index: Int) -> Marks { index < cells.count ? cells[index].marks : [] }

  /// Where a cell's bytes stand.
  func range(at index: Int) -> Range<Int> {
    guard index < cells.count else { return 0..<0 }
    return Int(cells[index].start)..<Int(cells[index].end)
  }

  /// Whether a cell holds ASCII blanks only; full-width ones are for who trims.
  func isEmpty(at index: Int) -> Bool { bytes[range(at: index)].allSatisfy { $0 <= 0x20 } }
}
