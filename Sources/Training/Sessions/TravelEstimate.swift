internal import Glibc

/// How long the way between two places takes where nobody has written it down (路程估算).
///
/// Assumptions of this program without a source, on the safe side for a county; whoever knows
/// better writes a travel time down, and that one counts: a road is 1.4 times as long as the
/// straight line, a coach makes 40 km/h from door to door, and a group needs 5 minutes to get in
/// and out.
public enum TravelEstimate {
  /// The road's length over the straight line's.
  public static let detour = 1.4
  /// How fast a coach gets on, in kilometres an hour.
  public static let kilometresAnHour = 40.0
  /// Minutes for getting in and out.
  public static let boardingMinutes = 5.0
  /// The earth's mean radius in kilometres (IUGG).
  public static let earthRadius = 6371.0

  /// Minutes that one kilometre of road takes.
  public static var minutesAKilometre: Double { 60 / kilometresAnHour }

  /// Minutes between two points, rounded up.
  public static func minutes(from here: Coordinates, to there: Coordinates) -> Int {
    let road = here.kilometres(to: there) * detour
    let minutes = road * minutesAKilometre + boardingMinutes
    // What lies a millionth above a whole minute is that minute.
    return Int(((minutes * 1_000_000).rounded() / 1_000_000).rounded(.up))
  }
}

/// A point on earth (坐标), in degrees.
public struct Coordinates: Hashable, Sendable {
  /// Degrees north of the equator.
  public let latitude: Double
  /// Degrees east of Greenwich.
  public let longitude: Double

  /// A point at those degrees.
  public init(latitude: Double, longitude: Double) {
    (self.latitude, self.longitude) = (latitude, longitude)
  }

  /// The great circle to another point, in kilometres (haversine).
  public func kilometres(to other: Coordinates) -> Double {
    let radians = Double.pi / 180
    let height = sin((other.latitude - latitude) * radians / 2)
    let width = sin((other.longitude - longitude) * radians / 2)
    let chord =
      height * height
      + cos(latitude * radians) * cos(other.latitude * radians) * width * width
    return 2 * TravelEstimate.earthRadius * asin(min(1, chord.squareRoot()))
  }
}
