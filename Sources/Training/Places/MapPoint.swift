/// Where on a map a place is recorded to lie (经纬度), in whole hundred-thousandths of a degree, so
/// that what was written reads back as the same.
public struct MapPoint: Hashable, Sendable {
  /// Hundred-thousandths of a degree, east positive (经度).
  public let longitude: Int
  /// Hundred-thousandths of a degree, north positive (纬度).
  public let latitude: Int

  /// Reads degrees with a point; further places than five are rounded.
  ///
  /// - Throws: ``Refusal`` when one is missing, no number, or not on earth.
  public init(longitude: String?, latitude: String?) throws(Refusal) {
    guard let longitude, let latitude else { throw .coordinatesHalf }
    guard let east = Self.units(longitude) else { throw .coordinateUnreadable(longitude) }
    guard let north = Self.units(latitude) else { throw .coordinateUnreadable(latitude) }
    guard abs(north) <= 90 * 100_000, abs(east) <= 180 * 100_000 else {
      throw .coordinatesOutside(isSwapped: abs(east) <= 90 * 100_000 && abs(north) <= 180 * 100_000)
    }
    (self.longitude, self.latitude) = (east, north)
  }

  /// `117.214`.
  public var longitudeText: String { Self.text(longitude) }
  /// `31.862`.
  public var latitudeText: String { Self.text(latitude) }

  private static func units(_ text: String) -> Int? {
    let word = WrittenText.withoutBlanks(WrittenText.halfWidth(text))
    let isNegative = word.hasPrefix("-")
    let parts = (isNegative ? word.dropFirst() : word[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
      (parts.last?.utf8.count ?? 0) <= 15,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let degrees = Int(parts[0])
    else { return nil }
    let places = parts.count == 2 ? parts[1] : "0"
    let padded = String(places.prefix(6)) + String(repeating: "0", count: 6)
    guard let millionths = Int(padded.prefix(6)) else { return nil }
    let units = degrees * 100_000 + (millionths + 5) / 10
    return isNegative ? -units : units
  }

  private static func text(_ units: Int) -> String {
    var places = padded(Int((units % 100_000).magnitude), to: 5)[...]
    while places.count > 1, places.last == "0" { places = places.dropLast() }
    return "\(units < 0 ? "-" : "")\(units.magnitude / 100_000).\(places)"
  }
}

extension Refusal {
  /// One of the two is missing.
  static let coordinatesHalf = Self(
    .invalid, code: "coordinates-half", message: "经度和纬度只写了一个", repair: "请两个都写，或都留空")

  /// The text is no number of degrees.
  static func coordinateUnreadable(_ text: String) -> Self {
    Self(
      .invalid, code: "coordinate-unreadable", message: "“\(text.prefix(40))”不是看得懂的经纬度",
      repair: "请写十进制度数，如 经度 120.985，纬度 31.39")
  }

  /// There is no such point on earth.
  static func coordinatesOutside(isSwapped: Bool) -> Self {
    Self(
      .invalid, code: "coordinates-outside", message: "经纬度超出范围",
      repair: isSwapped ? "经度和纬度可能写反了" : "经度在 -180 到 180 之间，纬度在 -90 到 90 之间")
  }
}
