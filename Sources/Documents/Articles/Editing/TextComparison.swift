/// What changed from one edition of a text to the next (版本差异), sentence by sentence.
///
/// The standard library's `CollectionDifference` finds the fewest sentences to take out and put in
/// (E. Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986). A sentence that was taken
/// out where another came in is then compared with it in the same way, character by character.
public struct TextComparison: Hashable, Sendable {
  /// A stretch of a sentence.
  public enum Piece: Hashable, Sendable {
    /// Stands in both.
    case kept(String)
    /// Stood in the earlier one only.
    case removed(String)
    /// Stands in the later one only.
    case added(String)
  }

  /// A sentence that changed.
  public enum Change: Hashable, Sendable {
    /// It is gone.
    case removed(String)
    /// It is new.
    case added(String)
    /// It reads otherwise now.
    case rewritten([Piece])
  }

  /// The changes in the order of the text.
  public let changes: [Change]

  /// Compares two texts; a sentence ends with its mark or with the line.
  public init(from earlier: String, to later: String) {
    let (old, new) = (Self.sentences(of: earlier), Self.sentences(of: later))
    let hunks = Self.hunks(from: old, to: new)
    changes = hunks.flatMap { hunk in Self.changes(removed: hunk.removed, added: hunk.added) }
  }

  static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var closes = false
    for character in text {
      if closes, !"”’》）".contains(character) {
        sentences.append(sentence)
        (sentence, closes) = ("", false)
      }
      guard !character.isNewline else {
        sentences.append(sentence)
        sentence = ""
        continue
      }
      sentence.append(character)
      closes = closes || "。！？；".contains(character)
    }
    return (sentences + [sentence]).filter { $0.contains { !$0.isWhitespace } }
  }

  private static func hunks(
    from old: [String], to new: [String]
  ) -> [(removed: [String], added: [String])] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var hunks: [(removed: [String], added: [String])] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let out = (left..<old.count).prefix { removed.contains($0) }
      let into = (right..<new.count).prefix { added.contains($0) }
      if !out.isEmpty || !into.isEmpty {
        hunks.append((out.map { old[$0] }, into.map { new[$0] }))
      }
      // Behind both stands a sentence that stayed, or the end.
      left = min(old.count, left + out.count + 1)
      right = min(new.count, right + into.count + 1)
    }
    return hunks
  }

  /// Sentences are paired in order; what is left over is gone or new.
  private static func changes(removed: [String], added: [String]) -> [Change] {
    let pairs = zip(removed, added).flatMap { old, new -> [Change] in
      let pieces = Self.pieces(from: old, to: new)
      return isAlike(pieces) ? [.rewritten(pieces)] : [.removed(old), .added(new)]
    }
    let count = min(removed.count, added.count)
    return pairs + removed.dropFirst(count).map(Change.removed)
      + added.dropFirst(count).map(Change.added)
  }

  /// Whether at least a third of the characters stayed: otherwise two sentences side by side read
  /// better than one in shreds.
  private static func isAlike(_ pieces: [Piece]) -> Bool {
    let counts = pieces.reduce(into: (kept: 0, all: 0)) { counts, piece in
      switch piece {
      case .kept(let words): counts = (counts.kept + 2 * words.count, counts.all + 2 * words.count)
      case .removed(let words), .added(let words): counts.all += words.count
      }
    }
    return 3 * counts.kept >= counts.all
  }

  private static func pieces(from old: String, to new: String) -> [Piece] {
    let (left, right) = (Array(old), Array(new))
    let difference = right.difference(from: left)
    let removed = Set(difference.removals.map(\.offset))
    let added = Set(difference.insertions.map(\.offset))
    var pieces: [Piece] = []
    var (from, to) = (0, 0)
    while from < left.count || to < right.count {
      let out = (from..<left.count).prefix { removed.contains($0) }
      let into = (to..<right.count).prefix { added.contains($0) }
      if !out.isEmpty { pieces.append(.removed(String(out.map { left[$0] }))) }
      if !into.isEmpty { pieces.append(.added(String(into.map { right[$0] }))) }
      (from, to) = (from + out.count, to + into.count)
      let same = (from..<left.count).prefix {
        !removed.contains($0) && !added.contains(to + $0 - from)
      }
      if !same.isEmpty { pieces.append(.kept(String(same.map { left[$0] }))) }
      (from, to) = (from + same.count, to + same.count)
    }
    return pieces
  }
}

extension CollectionDifference.Change {
  /// At which element it is.
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
