internal import Training

/// Quotation marks that are not “ and ” (引号).
struct QuoteNotes {
  private let text: NoteText

  init(_ text: NoteText) { self.text = text }

  var notes: [CheckNote] {
    var (notes, start) = ([CheckNote](), 0)
    for end in text.scalars.indices where text.scalars[end] == "\n" {
      notes += line(start..<end)
      start = end + 1
    }
    return notes + line(start..<text.scalars.count)
  }

  /// Straight marks of a line in pairs; an odd one is left to a person.
  private func line(_ line: Range<Int>) -> [CheckNote] {
    let straight = line.filter { text.scalars[$0] == "\"" || text.scalars[$0] == "＂" }
    let beside = straight.contains { text.isChinese($0 - 1) || text.isChinese($0 + 1) }
    let isPaired = straight.count.isMultiple(of: 2)
    let corners = line.filter { ["「", "」"].contains(text.scalars[$0]) }
    let marks = corners.map { ($0, text.scalars[$0] == "「" ? "“" : "”", true) }
    guard beside else { return marks.map(note) }
    return marks.map(note)
      + straight.enumerated().map { number, index in
        note((index, number.isMultiple(of: 2) ? "“" : "”", isPaired))
      }
  }

  private func note(_ mark: (index: Int, right: String, isSure: Bool)) -> CheckNote {
    text.note(
      .wrongQuotes, .warning, mark.index..<(mark.index + 1),
      "引号“\(text.scalars[mark.index])”应为“\(mark.right)”",
      fix: .init(mark.right, isSafe: mark.isSure))
  }
}
