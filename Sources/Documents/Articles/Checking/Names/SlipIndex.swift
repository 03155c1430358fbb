/// Finds names with one or two characters typed wrong (错别字).
///
/// A name cut in three pieces keeps one of them whole under two changes, so the pieces are looked
/// for and only what stands around them is measured.
struct SlipIndex: Sendable {
  /// A name found with changes.
  struct Slip {
    let range: Range<Int>
    /// Which of the names.
    let name: Int
    let distance: Int
  }

  private let names: [[Unicode.Scalar]]
  private var pieces = PhraseIndex<[Piece]>()

  private struct Piece {
    let name: Int
    let offset: Int
  }

  /// Those names, of which ones shorter than four characters are left out.
  init(_ names: [[Unicode.Scalar]]) {
    self.names = names
    for (number, name) in names.enumerated() where name.count >= 4 {
      let parts = Self.changes(name.count) + 1
      for part in 0..<parts {
        let (start, end) = (name.count * part / parts, name.count * (part + 1) / parts)
        pieces.add(Array(name[start..<end]), [Piece(name: number, offset: start)]) { $0 + $1 }
      }
    }
  }

  /// How many changes a name of that length may have.
  static func changes(_ count: Int) -> Int { count < 7 ? 1 : 2 }

  /// The names that stand there with changes, never whole ones; the nearest first, and of equally
  /// near ones the longest.
  ///
  /// What stands in the taken stretches is passed over. Slips may overlap: who asks takes the first
  /// that it finds fit.
  func slips(
    in text: [Unicode.Scalar], sentences: [ArticleReading.Sentence], apartFrom taken: TakenMask
  ) -> [Slip] {
    var (slips, measured) = ([Slip](), 0)
    for sentence in sentences {
      for index in sentence.range where !taken[index] && measured < Self.mostMeasured {
        let found = pieces.matches(text, at: index).flatMap(\.payload)
        measured += found.count
        slips += found.compactMap { measure($0, text, at: index, sentence.range) }
          .filter { $0.distance > 0 && !taken.overlaps($0.range) }
      }
    }
    return slips.sorted {
      ($0.distance, $1.range.count, $0.range.lowerBound)
        < ($1.distance, $0.range.count, $1.range.lowerBound)
    }
  }

  /// A text made to be slow is not searched for slips to its end.
  private static let mostMeasured = 20_000

  private func measure(
    _ piece: Piece, _ text: [Unicode.Scalar], at index: Int, _ sentence: Range<Int>
  ) -> Slip? {
    let name = names[piece.name]
    let changes = Self.changes(name.count)
    let start = max(sentence.lowerBound, index - piece.offset - changes)
    let end = min(sentence.upperBound, index - piece.offset + name.count + changes)
    guard start < end, let near = EditDistance.nearest(to: name, in: text, start..<end),
      near.distance <= changes
    else { return nil }
    return Slip(range: near.range, name: piece.name, distance: near.distance)
  }
}
