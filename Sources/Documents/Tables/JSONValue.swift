/// A JSON value (RFC 8259) whose members keep their order.
public indirect enum JSONValue: Hashable, Sendable {
  /// Members in the order in which they are written.
  case object([Member])
  /// Elements in order.
  case array([JSONValue])
  /// Words.
  case string(String)
  /// A number, already in its digits.
  case number(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// A named member of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// A named member.
    public init(_ key: String, _ value: JSONValue) { (self.key, self.value) = (key, value) }
  }

  /// What stands in a cell.
  public init(_ cell: Cell) {
    switch cell {
    case .text(let text): self = .string(text)
    case .number(let number): self = .number("\(number)")
    case .decimal(let number): self = .number("\(number)")
    case .date(let day): self = .string("\(day)")
    case .flag(let flag): self = .bool(flag)
    case .list(let words): self = .array(words.map(JSONValue.string))
    case .term(let code, _): self = .string(code)
    case .missing: self = .null
    }
  }

  /// The value as text, two blanks a level, ending with a line break.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let members):
      write(members, between: "{", and: "}", to: &text, indent: indent) { member, text, inner in
        text += Self.quoted(member.key) + ": "
        member.value.write(to: &text, indent: inner)
      }
    case .array(let elements):
      write(elements, between: "[", and: "]", to: &text, indent: indent) { element, text, inner in
        element.write(to: &text, indent: inner)
      }
    case .string(let words): text += Self.quoted(words)
    case .number(let digits): text += digits
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func write<Part>(
    _ parts: [Part], between open: String, and close: String, to text: inout String,
    indent: String, part: (Part, inout String, String) -> Void
  ) {
    guard !parts.isEmpty else {
      text += open + close
      return
    }
    let inner = indent + "  "
    text += open
    for (index, element) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      part(element, &text, inner)
    }
    text += "\n" + indent + close
  }

  /// Escapes what JSON must escape, and what could command a terminal, without loss.
  private static func quoted(_ words: String) -> String {
    var result = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.isHarmful {
          result += scalar.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }.joined()
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
