/// Text broken into lines that fit (折行).
///
/// A line breaks between Chinese characters and between words, never before closing punctuation
/// and never after opening punctuation (GB/T 15834), never inside a number or a word that itself
/// fits on a line.
public struct LineBreaking {
  /// How many columns a line has.
  public let width: Int

  /// Breaks text into lines of at most so many columns.
  public init(width: Int) { self.width = width }

  /// The lines of the text; at least one.
  public func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrap($0) }
  }

  /// The width of the widest run of characters that stays together.
  static func widestPiece(of text: String) -> Int {
    let breaking = LineBreaking(width: .max)
    let lines = text.split(separator: "\n")
    return lines.flatMap(breaking.pieces(of:)).map { DisplayWidth.of($0) }.max() ?? 0
  }

  private func wrap(_ line: Substring) -> [String] {
    var lines: [String] = []
    var current = ""
    var room = width
    for piece in pieces(of: line) {
      let size = DisplayWidth.of(piece)
      if size > room, !current.isEmpty {
        lines.append(trimmed(current))
        (current, room) = ("", width)
        if piece == " " { continue }
      }
      if size <= room {
        current += piece
        room -= size
      } else {
        let broken = broken(piece)
        lines += broken.dropLast()
        current = broken.last ?? ""
        room = width - DisplayWidth.of(current)
      }
    }
    return lines + [trimmed(current)]
  }

  /// The smallest runs of characters that stay together.
  private func pieces(of line: Substring) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in line {
      if let last = previous, !mayBreak(between: last, and: character), !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return pieces
  }

  private func mayBreak(between left: Character, and right: Character) -> Bool {
    if Self.closing.contains(right) || Self.opening.contains(left) { return false }
    return !(isWordPart(left) && isWordPart(right))
  }

  private func isWordPart(_ character: Character) -> Bool {
    character != " " && DisplayWidth.of(character) == 1
  }

  /// A piece wider than a line has to break somewhere.
  private func broken(_ piece: String) -> [String] {
    var lines = [""]
    var room = width
    for character in piece {
      let size = DisplayWidth.of(character)
      if size > room, lines.last?.isEmpty == false {
        lines.append("")
        room = width
      }
      lines[lines.count - 1].append(character)
      room -= size
    }
    return lines
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static let closing: Set<Character> = Set("，。、；：？！）】》〉」』”’％…—·,.;:?!)]}%")
  private static let opening: Set<Character> = Set("（【《〈「『“‘([{")
}

extension String {
  /// The text cut so that it fits, its last column showing `…` where something was left out.
  func cut(to width: Int) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    var result = ""
    var room = width - 1
    for character in self {
      room -= DisplayWidth.of(character)
      guard room >= 0 else { break }
      result.append(character)
    }
    return width > 0 ? result + "…" : ""
  }
}
