/// Finds texts that say much the same (近似素材), as when two people hand in one note.
///
/// A text is the set of its runs of three characters (shingles), punctuation and blanks left out;
/// two texts are alike as far as the smaller set lies in the other (A. Broder, “On the resemblance
/// and containment of documents”, 1997). Only texts that share a run are ever compared: the work
/// grows with the length of all texts and with how much they share.
public enum SimilarTexts {
  /// Two texts that are alike.
  public struct Pair: Hashable, Sendable {
    /// The place of the earlier one.
    public let first: Int
    /// The place of the later one.
    public let second: Int
    /// How much of the shorter one stands in the other, in percent.
    public let percent: Int
  }

  /// The pairs of texts that are alike, in the order of the later and then the earlier one.
  ///
  /// - Parameter least: How alike they are at least, in percent.
  public static func pairs(in texts: [String], atLeast least: Int = 60) -> [Pair] {
    let sets = texts.map(shingles(of:))
    var holders: [Substring: [Int]] = [:]
    var pairs: [Pair] = []
    for (second, set) in sets.enumerated() {
      var shared: [Int: Int] = [:]
      for shingle in set {
        for first in holders[shingle, default: []] { shared[first, default: 0] += 1 }
        holders[shingle, default: []].append(second)
      }
      pairs += shared.sorted { $0.key < $1.key }.compactMap { first, count in
        let percent = 100 * count / min(set.count, sets[first].count)
        return percent >= least ? Pair(first: first, second: second, percent: percent) : nil
      }
    }
    return pairs
  }

  /// A text shorter than a run is its own only run.
  private static func shingles(of text: String) -> Set<Substring> {
    let words = String(text.filter { $0.isLetter || $0.isNumber }).lowercased()
    guard !words.isEmpty else { return [] }
    var runs: Set<Substring> = []
    var start = words.startIndex
    while let end = words.index(start, offsetBy: length, limitedBy: words.endIndex) {
      runs.insert(words[start..<end])
      start = words.index(after: start)
    }
    return runs.isEmpty ? [words[...]] : runs
  }

  private static let length = 3
}
