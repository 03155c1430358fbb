internal import Postgres
public import Training

/// A place on record (地点).
public struct Place: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// All that is known of it.
  public let content: PlaceContent
}

/// Which places are wanted (筛选).
public struct PlaceFilter: Hashable, Sendable {
  /// Only of this kind.
  public let kind: String?
  /// Only inside of this division.
  public let division: DivisionCode?

  /// Without anything, all.
  public init(kind: String? = nil, division: DivisionCode? = nil) {
    (self.kind, self.division) = (kind, division)
  }
}

extension ClassOffice {
  /// The places in the order in which they were added.
  public func places(_ filter: PlaceFilter = PlaceFilter()) async throws -> [Place] {
    try await read { session in
      try session.places(
        where: """
          (\(filter.kind)::text IS NULL OR place.kind = \(filter.kind))
            AND starts_with(coalesce(place.division_code, ''), \(filter.division?.prefix ?? ""))
          """)
    }
  }

  /// The place that a name or a number means.
  ///
  /// - Throws: ``Refusal`` when none or several are meant.
  public func showPlace(_ typed: String) async throws -> Place {
    try await read { session in try session.place(try session.requirePlace(named: typed)) }
  }
}

extension Session {
  /// The place of that number, which is on record.
  func place(_ id: Int) throws -> Place {
    guard let place = try places(where: "place.id = \(id)").first else {
      throw Refusal.notFound(
        "\(id)", as: NamedNoun(word: "地点", code: "place", listing: "banci place list"))
    }
    return place
  }

  /// The places that meet a condition on `place`, by number, each with all that is known of it.
  func places(where condition: SQL) throws -> [Place] {
    try rows(
      """
      SELECT place.id, place.official_name, place.kind, place.division_code, place.capacity,
        place.is_exclusive, place.longitude::text, place.latitude::text, place.note,
        organisation.name AS organisation,
        ARRAY(SELECT name FROM place_name
          WHERE place_id = place.id AND name <> place.official_name) AS aliases,
        ARRAY(SELECT concat_ws(' ', weekday, lower(minutes), upper(minutes)) FROM opening_hours
          WHERE place_id = place.id) AS hours,
        ARRAY(SELECT day FROM opening_exception
          WHERE place_id = place.id ORDER BY day) AS exception_days,
        ARRAY(SELECT lower(minutes) FROM opening_exception
          WHERE place_id = place.id ORDER BY day) AS exception_opens,
        ARRAY(SELECT upper(minutes) FROM opening_exception
          WHERE place_id = place.id ORDER BY day) AS exception_closes,
        ARRAY(SELECT reason FROM opening_exception
          WHERE place_id = place.id ORDER BY day) AS exception_reasons
      FROM place
      LEFT JOIN organisation_name AS organisation
        ON organisation.organisation_id = place.organisation_id AND organisation.is_official
        AND upper_inf(organisation.days)
      WHERE \(condition)
      ORDER BY place.id
      """, Place.init)
  }
}

extension Place {
  fileprivate init(_ row: Row) throws {
    let (longitude, latitude): (String?, String?) = (try row["longitude"], try row["latitude"])
    id = try row["id"]
    content = try PlaceContent(
      name: try row["official_name"], aliases: try row["aliases"], kind: try row["kind"],
      divisionCode: try (row["division_code"] as String?).map { try DivisionCode($0) },
      capacity: try (row["capacity"] as Int?).map { try Capacity($0) },
      isExclusive: try row["is_exclusive"], hours: try Self.hours(row["hours"]),
      exceptions: try Self.exceptions(row),
      coordinates: longitude == nil
        ? nil : try MapPoint(longitude: longitude, latitude: latitude),
      organisation: try row["organisation"], note: try row["note"])
  }

  private static func hours(_ texts: [String]) throws -> OpeningHours? {
    var spans: [Weekday: [OpeningSpan]] = [:]
    for text in texts {
      let numbers = text.split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 3, let weekday = Weekday(rawValue: numbers[0]) else {
        throw UnreadableValue(type: "opening_hours")
      }
      spans[weekday, default: []].append(try span(numbers[1], numbers[2]))
    }
    return spans.isEmpty ? nil : try OpeningHours(spans)
  }

  private static func exceptions(_ row: Row) throws -> [OpeningException] {
    let days: [Day] = try row["exception_days"]
    let opens: [Int?] = try row["exception_opens"]
    let closes: [Int?] = try row["exception_closes"]
    let reasons: [String?] = try row["exception_reasons"]
    return try days.indices.map { index in
      var span: OpeningSpan?
      if let start = opens[index], let end = closes[index] { span = try Self.span(start, end) }
      return try OpeningException(days[index], span, reason: reasons[index])
    }
  }

  private static func span(_ opens: Int, _ closes: Int) throws -> OpeningSpan {
    guard let opens = TimeOfDay(minutes: opens), let closes = TimeOfDay(minutes: closes) else {
      throw UnreadableValue(type: "int4range")
    }
    return try OpeningSpan(from: opens, to: closes)
  }
}
