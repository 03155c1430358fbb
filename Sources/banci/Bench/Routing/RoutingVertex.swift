internal import TripPlanning

/// A line of a file: `i x y d S f a list O C`.
///
/// That is the number, the coordinates, the visit, the worth, what is not needed, and the window.
/// The lists differ in length, so that the window is read from the right.
struct RoutingVertex {
  /// Numbers beyond it are taken for damage; below it no sum or square is too large for an `Int`.
  private static let largest = 100_000.0

  // In thousandths.
  private let (x, y, duration, opens, closes): (Int, Int, Int, Int, Int)
  private let worth: Int

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - number: The number it should begin with.
  ///   - lineNumber: Where it stands, to be named.
  init(_ line: Substring, number: Int, lineNumber: Int) throws(RoutingFileFault) {
    let words = line.split(whereSeparator: \.isWhitespace)
    let numbers = words.compactMap(Self.thousandths)
    guard words.count >= 9, numbers.count == words.count else {
      throw RoutingFileFault("第 \(lineNumber) 行应有至少 9 个数")
    }
    guard numbers[0] == number * 1000 else {
      throw RoutingFileFault("第 \(lineNumber) 行的编号应为 \(number)")
    }
    (x, y, duration) = (numbers[1], numbers[2], numbers[3])
    (opens, closes) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
    worth = numbers[4] / 1000
    guard duration >= 0, worth >= 0, numbers[4] % 1000 == 0 else {
      throw RoutingFileFault("第 \(lineNumber) 行的时长不能为负，分值应为非负整数")
    }
    guard 0 <= opens, opens <= closes else {
      throw RoutingFileFault("第 \(lineNumber) 行的时间窗颠倒或为负")
    }
  }

  /// The place of the problem; what is finer than its units is rounded to the safe side.
  func stop(unitsInOne: Int) -> RoutingProblem.Stop {
    let unit = 1000 / unitsInOne
    return RoutingProblem.Stop(
      duration: (duration + unit - 1) / unit, worth: worth, opens: (opens + unit - 1) / unit,
      closes: closes / unit)
  }

  /// How far it is to another, rounded down to a unit.
  func way(to other: RoutingVertex, unitsInOne: Int) -> Int {
    let unit = 1000 / unitsInOne
    let (across, along) = (x - other.x, y - other.y)
    return Self.wholeRoot((across * across + along * along) / (unit * unit))
  }

  private static func thousandths(_ word: Substring) -> Int? {
    guard let number = Double(word), number.magnitude <= largest else { return nil }
    return Int((number * 1000).rounded())
  }

  /// The square root, rounded down.
  private static func wholeRoot(_ number: Int) -> Int {
    var root = Int(Double(number).squareRoot())
    while root * root > number { root -= 1 }
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
