internal import Postgres
internal import Training

/// Places as rows of a statement (地点数据表): `given` and, one for each name, `named`.
struct PlaceTable {
  let rows: SQL
  let names: SQL

  /// - Parameter organisations: The number of each organisation by the name in the content.
  init(ids: [Int?], _ places: [PlaceContent], organisations: [String: Int]) {
    rows = """
      unnest(\(ids)::bigint[], \(places.map(\.name))::text[], \(places.map(\.kind))::text[],
        \(places.map { $0.organisation.flatMap { organisations[$0] } })::bigint[],
        \(places.map(\.divisionCode?.digits))::text[],
        \(places.map(\.coordinates?.latitude))::integer[],
        \(places.map(\.coordinates?.longitude))::integer[],
        \(places.map(\.capacity?.people))::integer[], \(places.map(\.isExclusive))::boolean[],
        \(places.map(\.note))::text[])
        WITH ORDINALITY AS given (id, name, kind, organisation_id, division_code, latitude,
          longitude, capacity, is_exclusive, note, position)
      """
    names = Self.names(ids, places)
  }

  private static func names(_ ids: [Int?], _ places: [PlaceContent]) -> SQL {
    var (owners, officials): ([Int?], [String]) = ([], [])
    var (names, keys): ([String], [PinyinKey]) = ([], [])
    for (id, place) in zip(ids, places) {
      for name in [place.name] + place.aliases {
        owners.append(id)
        officials.append(place.name)
        names.append(name)
        keys.append(PinyinKey(noun: name))
      }
    }
    return """
      unnest(\(owners)::bigint[], \(officials)::text[], \(names)::text[],
        \(keys.map(\.full))::text[], \(keys.map(\.initials))::text[])
        AS named (id, official_name, name, pinyin, initials)
      """
  }
}

/// Opening hours and exceptions as rows of a statement (开放时间数据表).
struct OpeningTable {
  private var (owners, weekdays, opens, closes): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
  private var days: [(owner: Int, exception: OpeningException)] = []

  init(_ places: some Sequence<(Int, PlaceContent)>) {
    for (id, place) in places {
      days += place.exceptions.map { (id, $0) }
      for weekday in Weekday.allCases {
        for span in place.hours?.spans(on: weekday) ?? [] {
          owners.append(id)
          weekdays.append(weekday.rawValue)
          opens.append(span.opens.minutes)
          closes.append(span.closes.minutes)
        }
      }
    }
  }

  var hours: SQL {
    """
    unnest(\(owners)::bigint[], \(weekdays)::smallint[], \(opens)::integer[],
      \(closes)::integer[]) AS given (place_id, weekday, opens, closes)
    """
  }

  var exceptions: SQL {
    """
    unnest(\(days.map(\.owner))::bigint[], \(days.map(\.exception.day))::date[],
      \(days.map(\.exception.span?.opens.minutes))::integer[],
      \(days.map(\.exception.span?.closes.minutes))::integer[],
      \(days.map(\.exception.reason))::text[])
      AS given (place_id, day, opens, closes, reason)
    """
  }
}
