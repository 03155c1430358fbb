internal import Documents
internal import Postgres
internal import Training

/// The names of places, those of the trip apart from all others.
struct ArticlePlaces {
  /// What a place of the trip is called besides its official name.
  var aliases: [RecordReference: [String]] = [:]
  /// Every name of a place where the trip does not go.
  var others: [Fact<String>] = []
}

extension Session {
  /// The names of all places: what is not a place of the trip tells a wrong place from an unknown.
  ///
  /// A place belongs to the trip when anything on its timetable is there, a meal included.
  func placeNames(besideTrip trip: Int) throws -> ArticlePlaces {
    let rows = try rows(
      """
      SELECT place.id, name.name, name.name = place.official_name AS is_official,
        place.id IN (SELECT place_id FROM session
          WHERE trip_id = \(trip) AND place_id IS NOT NULL) AS is_of_the_trip
      FROM place
      JOIN place_name AS name ON name.place_id = place.id
      ORDER BY place.id, name.name
      """
    ) { row in
      (
        record: RecordReference(kind: "place", id: try row["id"]),
        name: try row["name"] as String, isOfficial: try row["is_official"] as Bool,
        isOfTheTrip: try row["is_of_the_trip"] as Bool
      )
    }
    return rows.reduce(into: ArticlePlaces()) { places, row in
      if !row.isOfTheTrip {
        places.others.append(Fact(row.name, from: row.record))
      } else if !row.isOfficial {
        places.aliases[row.record, default: []].append(row.name)
      }
    }
  }

  /// The divisions that the trip goes to or stops in, and those that they lie in, as far as a name
  /// is known: any trip's destination tells the name of its code, and a code tells its province.
  func divisions(ofTrip trip: Int) throws -> [Fact<Division>] {
    let codes = try divisionCodes(ofTrip: trip)
    let named = try rows(
      """
      SELECT DISTINCT ON (name, division_code) name, division_code, trip_id
      FROM trip_destination
      WHERE trip_id = \(trip) OR division_code = ANY (\(codes.flatMap(\.enclosing)))
      ORDER BY name, division_code, trip_id <> \(trip), trip_id
      """
    ) { row in
      Fact(
        Division(try row["name"], code: try row["division_code"]),
        from: RecordReference(kind: "trip", id: try row["trip_id"]))
    }
    let known = Set(named.map(\.value.name))
    let provinces = Set(
      codes.map { Division($0.provinceName, code: "\($0.digits.prefix(2))0000") })
    return named
      + provinces.filter { !known.contains($0.name) }.sorted { $0.name < $1.name }
      .map { Fact($0, from: RecordReference(kind: "trip", id: trip)) }
  }

  private func divisionCodes(ofTrip trip: Int) throws -> [DivisionCode] {
    let codes: [String] = try values(
      """
      SELECT division_code FROM trip_destination
      WHERE trip_id = \(trip) AND division_code IS NOT NULL
      UNION
      SELECT place.division_code
      FROM session
      JOIN place ON place.id = session.place_id
      WHERE session.trip_id = \(trip) AND place.division_code IS NOT NULL
      ORDER BY 1
      """)
    return codes.compactMap { try? DivisionCode($0) }
  }
}
