internal import TripPlanning

/// Reads the text files of the literature on diverse groups (MDGPLIB).
///
/// The first line is `N G type l1 u1 l2 u2 …`: elements, groups, their least and most sizes. Every
/// other line is `i j d`: the distance of two elements, with three decimals.
struct DiverseInstanceParser {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(whereSeparator: \.isNewline) }

  /// The problem, with distances in thousandths.
  func problem() throws(InstanceDefect) -> DiverseGroupingProblem {
    let head = lines.first?.split(whereSeparator: \.isWhitespace) ?? []
    guard head.count >= 3, let elements = Int(head[0]), let groups = Int(head[1]),
      (1...2_000).contains(elements), (1...200).contains(groups), head.count >= 3 + 2 * groups
    else { throw InstanceDefect("第一行读不懂") }
    var sizes: [ClosedRange<Int>] = []
    for group in 0..<groups {
      guard let least = Int(head[3 + 2 * group]), let most = Int(head[4 + 2 * group]), least >= 0,
        least <= most, most <= 1_000_000
      else { throw InstanceDefect("第一行的组人数不对") }
      sizes.append(least...most)
    }
    let (least, most) = sizes.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
    guard least <= elements, elements <= most else { throw InstanceDefect("各组人数合不上总数") }
    return DiverseGroupingProblem(
      elements: elements, distances: try distances(elements), sizes: sizes)
  }

  private func distances(_ elements: Int) throws(InstanceDefect) -> [Int] {
    var distances = Array(repeating: 0, count: elements * elements)
    for (number, line) in lines.enumerated().dropFirst() {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      guard words.count >= 3, let one = Int(words[0]), let other = Int(words[1]),
        (0..<elements).contains(one), (0..<elements).contains(other), one != other,
        let distance = Self.thousandths(words[2])
      else { throw InstanceDefect("第 \(number + 1) 行读不懂") }
      distances[one * elements + other] = distance
      distances[other * elements + one] = distance
    }
    for row in 0..<elements
    where distances[row * elements..<(row + 1) * elements].reduce(0, +) >= 1 << 30 {
      throw InstanceDefect("距离太大")
    }
    return distances
  }

  /// A number with at most three decimals that count, in thousandths, rounded.
  private static func thousandths(_ word: Substring) -> Int? {
    guard let number = Double(word), (0...1_000_000).contains(number) else { return nil }
    return Int((number * 1000).rounded())
  }
}
