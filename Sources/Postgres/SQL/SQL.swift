/// A statement, or a part of one, with its values apart from its text.
///
/// A literal with interpolations is the usual form. An interpolated value is bound as a
/// parameter, never pasted; an interpolated `SQL` becomes part of the text and brings its values
/// along:
///
/// ```swift
/// let recent: SQL = "day >= \(monday)"
/// let sql: SQL = "SELECT name FROM visitor WHERE house = \(house) AND \(recent)"
/// ```
public struct SQL: Sendable {
  /// A value as it is sent.
  struct Binding: Hashable, Sendable {
    let type: UInt32
    let text: String?
  }

  private enum Piece: Sendable {
    case text(String)
    /// A value, by its place in `bindings`.
    case value(Int)
    /// A text with `$1`… in it, which count from this place in `bindings`.
    case statement(String, firstValue: Int)
  }

  private var pieces: [Piece] = []
  private(set) var bindings: [Binding] = []

  /// Takes a text that has `$1`, `$2`, … in it already, as a file of SQL does.
  public init(statement text: String, _ values: [(any SQLEncodable)?] = []) {
    pieces = [.statement(text, firstValue: 0)]
    bindings = values.map { value in
      value.map { Binding(type: type(of: $0).sqlType, text: $0.sqlText) }
        ?? Binding(type: 0, text: nil)
    }
  }

  init() {}

  /// The text as the server gets it: `$1`, `$2`, … stand for the values.
  public var text: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part): text += part
      case .value(let index): text += "$\(index + 1)"
      case .statement(let part, 0): text += part
      case .statement(let part, let firstValue): text += renumbered(part, by: firstValue)
      }
    }
  }

  mutating func append(text: String) { pieces.append(.text(text)) }

  mutating func append(_ binding: Binding) {
    pieces.append(.value(bindings.count))
    bindings.append(binding)
  }

  mutating func append(_ other: Self) {
    let offset = bindings.count
    pieces += other.pieces.map { piece in
      switch piece {
      case .text: piece
      case .value(let index): .value(index + offset)
      case .statement(let text, let firstValue):
        .statement(text, firstValue: firstValue + offset)
      }
    }
    bindings += other.bindings
  }
}
