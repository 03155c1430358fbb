import Foundation

@testable import Documents

/// An article of the corpus with its claims marked by hand; `README.md` beside the corpus says how.
struct CorpusArticle {
  /// What a mark says about the words in it.
  struct Mark: Hashable {
    let kind: ClaimKind
    let verdict: Verdict
    /// Whether a reader could leave it unmarked as well.
    let isOptional: Bool
  }

  /// A piece of the text: words, or words with a mark.
  indirect enum Piece: Hashable {
    case words(String)
    case marked(Mark, [Piece])
  }

  /// The file's name.
  let name: String
  /// The name of the trip that it tells of.
  let trip: String
  /// How the source is written.
  let format: ArticleFormat
  /// What its title and body are like: `T1`, `by-theme`.
  let pattern: [String]
  /// The marked text.
  let pieces: [Piece]

  /// An article of those pieces.
  init(_ other: CorpusArticle, pieces: [Piece]) {
    (name, trip, format) = (other.name, other.trip, other.format)
    (pattern, self.pieces) = (other.pattern, pieces)
  }

  /// Reads a corpus file: header lines, a line of three hyphens, the marked text.
  init(name: String, source: String) throws {
    guard let bar = source.range(of: "\n---\n") else {
      throw CorpusFault(description: "\(name) has no header")
    }
    var header: [String: String] = [:]
    for line in source[..<bar.lowerBound].split(separator: "\n") {
      let (key, value) = halves(String(line), at: ":")
      header[key] = value.trimmingCharacters(in: .whitespaces)
    }
    guard let trip = header["trip"], let format = ArticleFormat(rawValue: header["format"] ?? "")
    else { throw CorpusFault(description: "\(name) names no trip or format") }
    (self.name, self.trip, self.format) = (name, trip, format)
    pattern = fields(header["pattern"] ?? "", " ")
    pieces = try CorpusMarks.read(String(source[bar.upperBound...]), of: name)
  }
}

/// Words of an article that are a claim, with their place in its source.
struct ExpectedClaim: Hashable {
  let mark: CorpusArticle.Mark
  let text: String
  /// In Unicode scalars, of the source or the extracted text.
  let range: Range<Int>
}

extension CorpusArticle {
  /// The source without the marks, and what was marked in it.
  var unmarked: (source: String, claims: [ExpectedClaim]) {
    var source = ""
    var claims: [ExpectedClaim] = []
    Self.write(pieces, into: &source, &claims)
    return (source, claims)
  }

  /// The extracted text, and what was marked in it.
  var extracted: (text: ArticleText, claims: [ExpectedClaim]) {
    let (source, claims) = unmarked
    let text = ArticleText(source, format: format)
    return (
      text,
      claims.map { claim in
        let inside = text.starts.indices.filter {
          claim.range.contains(text.starts[$0]) && text.ends[$0] <= claim.range.upperBound
        }
        let start = inside.first ?? 0
        return ExpectedClaim(
          mark: claim.mark, text: claim.text, range: start..<(inside.last.map { $0 + 1 } ?? start))
      }
    )
  }

  private static func write(
    _ pieces: [Piece], into source: inout String, _ claims: inout [ExpectedClaim]
  ) {
    for piece in pieces {
      switch piece {
      case .words(let words): source += words
      case .marked(let mark, let inner):
        let start = source.unicodeScalars.count
        let place = claims.count
        write(inner, into: &source, &claims)
        let words = source.unicodeScalars.dropFirst(start)
        claims.insert(
          ExpectedClaim(
            mark: mark, text: String(words), range: start..<start + words.count), at: place)
      }
    }
  }
}
