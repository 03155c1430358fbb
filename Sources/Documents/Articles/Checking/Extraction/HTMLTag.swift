/// A tag of a page, or a comment.
struct HTMLTag {
  /// The name in small letters; `!` for comments and declarations.
  let name: String
  /// Whether it ends an element.
  let isClosing: Bool
  /// Where it stands in the source.
  let range: Range<Int>

  /// Whether what stands up to its end is not shown.
  var hidesContent: Bool { !isClosing && ["script", "style", "noscript"].contains(name) }
  /// Whether a new line begins with it.
  var isBlock: Bool { Self.blocks.contains(name) }
  /// Whether it is a heading.
  var isHeading: Bool { ["h1", "h2", "h3", "h4", "h5", "h6", "title"].contains(name) }

  private static let blocks: Set<String> = [
    "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "title", "li", "ul", "ol", "tr", "table",
    "section", "article", "header", "footer", "blockquote", "hr", "body", "head", "td", "dd", "dt",
    "figure", "figcaption", "main", "nav", "aside", "pre",
  ]

  /// Reads the tag or comment that begins there; `nil` where none does or it is never closed.
  static func read(_ source: [Unicode.Scalar], at index: Int) -> HTMLTag? {
    guard index + 1 < source.count else { return nil }
    if source[(index + 1)...].starts(with: "!--".unicodeScalars) { return comment(source, index) }
    let isClosing = source[index + 1] == "/"
    let start = index + (isClosing ? 2 : 1)
    guard start < source.count,
      isLetter(source[start]) || "!?".unicodeScalars.contains(source[start])
    else { return nil }
    guard let end = close(source, from: start) else { return nil }
    let letters = source[start..<min(end, start + 12)].prefix { isLetter($0) || $0.isDigit }
    let name = String(String.UnicodeScalarView(letters)).lowercased()
    return HTMLTag(name: name.isEmpty ? "!" : name, isClosing: isClosing, range: index..<(end + 1))
  }

  /// Where a hidden element is over: behind its closing tag, or at the end of the page.
  static func end(of tag: HTMLTag, in source: [Unicode.Scalar]) -> Int {
    var index = tag.range.upperBound
    while index + 1 < source.count {
      if source[index] == "<", source[index + 1] == "/" {
        let letters = source[(index + 2)..<min(source.count, index + 2 + tag.name.count)]
        if String(String.UnicodeScalarView(letters)).lowercased() == tag.name {
          return (source[index...].firstIndex(of: ">") ?? source.count - 1) + 1
        }
      }
      index += 1
    }
    return source.count
  }

  private static func comment(_ source: [Unicode.Scalar], _ index: Int) -> HTMLTag {
    var end = index + 4
    while end < source.count {
      if source[end] == ">", end >= index + 6 || end == index + 4, source[end - 1] == "-" {
        return HTMLTag(name: "!", isClosing: false, range: index..<(end + 1))
      }
      end += 1
    }
    return HTMLTag(name: "!", isClosing: false, range: index..<source.count)
  }

  /// Where the tag's `>` stands, outside quoted values; another `<` says that it was no tag.
  private static func close(_ source: [Unicode.Scalar], from start: Int) -> Int? {
    var quote: Unicode.Scalar?
    for index in start..<source.count {
      let scalar = source[index]
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == ">" {
        return index
      } else if scalar == "<" {
        return nil
      } else if scalar == "\"" || scalar == "'", source[index - 1] == "=" {
        quote = scalar
      }
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }
}
