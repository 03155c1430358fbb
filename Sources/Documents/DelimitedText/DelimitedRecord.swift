/// One record of a table in text (一条记录): its cells, cut but not yet copied out.
public struct DelimitedRecord: Sendable {
  /// The record's number in the text, from 1.
  public internal(set) var number = 0
  /// The line on which it begins, from 1.
  public internal(set) var line = 0
  /// Whether text stands behind a closing quote of it.
  public internal(set) var hasStrayQuote = false

  struct Cell {
    var start: Int
    var end: Int
    var hasDoubledQuotes: Bool
  }

  var cells: [Cell] = []
  let utf8: [UInt8]

  init(of utf8: [UInt8]) { self.utf8 = utf8 }

  /// How many cells it has.
  public var count: Int { cells.count }

  /// All cells as written, without their quotes.
  public var texts: [String] { cells.indices.map(text(at:)) }

  /// A cell as written, without its quotes; empty where the record is shorter.
  public func text(at index: Int) -> String {
    guard index < cells.count else { return "" }
    let cell = cells[index]
    guard cell.hasDoubledQuotes else {
      return String(decoding: utf8[cell.start..<cell.end], as: UTF8.self)
    }
    return String(decoding: unquoted(cell), as: UTF8.self)
  }

  /// A cell's bytes, without its quotes.
  func bytes(at index: Int) -> ArraySlice<UInt8> {
    let cell = cells[index]
    return cell.hasDoubledQuotes ? unquoted(cell)[...] : utf8[cell.start..<cell.end]
  }

  private func unquoted(_ cell: Cell) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cell.end - cell.start)
    var index = cell.start
    while index < cell.end {
      bytes.append(utf8[index])
      let isPair = utf8[index] == UInt8(ascii: "\"") && index + 1 < cell.end
      index += isPair && utf8[index + 1] == UInt8(ascii: "\"") ? 2 : 1
    }
    return bytes
  }
}
