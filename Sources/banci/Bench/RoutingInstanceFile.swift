internal import Foundation
internal import Training
internal import TripPlanning

/// Reads the text files of the literature (KU Leuven, "The Orienteering Problem: Test Instances").
///
/// A line is `i x y d S f a list O C`; the lists differ in length, so that the window is read from
/// the right. Distances are rounded down to one decimal, for the `pr` files to two, in integers.
enum RoutingInstanceFile {
  /// Reads one.
  ///
  /// - Throws: A ``Refusal`` when it is missing or no such file.
  static func read(_ path: String, named name: String, routes: Int) throws -> RoutingProblem {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Refusal.instanceUnreadable(path, "文件读不出来")
    }
    let scale = name.hasPrefix("pr") ? 100 : 10
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let vertices = try lines.dropFirst(2).map { line in
      guard let vertex = Vertex(line) else { throw Refusal.instanceUnreadable(path, "有一行读不懂") }
      return vertex
    }
    guard !vertices.isEmpty, vertices.count <= 2_000, (1...100).contains(routes) else {
      throw Refusal.instanceUnreadable(path, "没有地点、地点太多或路线数不对")
    }
    return RoutingProblem(
      stops: vertices.map { $0.stop(scale: scale) },
      travel: vertices.flatMap { from in vertices.map { from.distance(to: $0, scale: scale) } },
      routes: routes)
  }
}

/// A line of a file, in thousandths.
private struct Vertex {
  let (x, y, duration, worth, opens, closes): (Int, Int, Int, Int, Int, Int)

  init?(_ line: Substring) {
    let numbers = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count >= 7, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
    func thousandths(_ number: Double) -> Int { Int((number * 1000).rounded()) }
    (x, y, duration) = (thousandths(numbers[1]), thousandths(numbers[2]), thousandths(numbers[3]))
    worth = Int(numbers[4])
    opens = thousandths(numbers[numbers.count - 2])
    closes = thousandths(numbers[numbers.count - 1])
  }

  func stop(scale: Int) -> RoutingProblem.Stop {
    RoutingProblem.Stop(
      duration: duration * scale / 1000, worth: worth, opens: opens * scale / 1000,
      closes: closes * scale / 1000)
  }

  func distance(to other: Vertex, scale: Int) -> Int {
    let (across, along) = (x - other.x, y - other.y)
    return wholeRoot((across * across + along * along) * scale * scale / 1_000_000)
  }

  /// The square root, rounded down.
  private func wholeRoot(_ number: Int) -> Int {
    var root = Int(Double(number).squareRoot())
    while root * root > number { root -= 1 }
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
