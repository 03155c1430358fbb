internal import Training
internal import TripPlanning

/// Reads the text files of the literature (KU Leuven, "The Orienteering Problem: Test Instances").
///
/// The first line has the number of places as its third word; the second says nothing. Then comes a
/// line for each place, number 0 first. Ways are rounded down to one decimal, for the `pr` files to
/// two, in integers.
enum RoutingInstanceFile {
  private static let largestSize = 1 << 20
  private static let mostPlaces = 2_000

  /// Reads one.
  ///
  /// - Throws: A ``Refusal`` when it is missing or no such file.
  static func read(_ path: String, named name: String, routes: Int) throws -> RoutingProblem {
    let bytes = try InputFile(argument: path).read(atMost: largestSize)
    do {
      return try problem(bytes, unitsInOne: name.hasPrefix("pr") ? 100 : 10, routes: routes)
    } catch {
      throw Refusal.instanceUnreadable(path, error.reason)
    }
  }

  private static func problem(
    _ bytes: [UInt8], unitsInOne: Int, routes: Int
  ) throws(RoutingFileFault) -> RoutingProblem {
    let vertices = try vertices(bytes)
    return RoutingProblem(
      stops: vertices.map { $0.stop(unitsInOne: unitsInOne) },
      travel: vertices.flatMap { from in
        vertices.map { from.way(to: $0, unitsInOne: unitsInOne) }
      },
      routes: routes)
  }

  private static func vertices(_ bytes: [UInt8]) throws(RoutingFileFault) -> [RoutingVertex] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RoutingFileFault("不是 UTF-8 文本")
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let head = lines[0].split(whereSeparator: \.isWhitespace)
    guard head.count >= 3, let places = Int(head[2]), (0...mostPlaces).contains(places) else {
      throw RoutingFileFault("第 1 行应有地点数（0 至 \(mostPlaces)）")
    }
    var vertices: [RoutingVertex] = []
    for (index, line) in lines.enumerated().dropFirst(2) where !line.allSatisfy(\.isWhitespace) {
      guard vertices.count <= places else { break }
      vertices.append(try RoutingVertex(line, number: vertices.count, lineNumber: index + 1))
    }
    guard vertices.count == places + 1 else {
      throw RoutingFileFault("应有 \(places + 1) 个地点，只读到 \(vertices.count) 个")
    }
    return vertices
  }
}

/// What is wrong with a file, in words.
struct RoutingFileFault: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}
