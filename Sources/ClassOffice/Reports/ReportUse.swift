public import Documents
internal import Postgres
public import Training

extension ClassOffice {
  /// How often lecturers taught on some days: what is booked or was held.
  public func lecturerUse(on days: DaySpan) async throws -> LecturerUse {
    let query = try SQLFile.named("reports/lecturer_use.sql").text
    return try await read { session in
      let rows = try session.rows(SQL(statement: query, [days])) { row in
        LecturerUse.Row(
          id: try row["id"], name: try row["name"], title: try row["title"],
          employer: try row["employer"], kind: try row["kind"], use: try Use(row: row))
      }
      return LecturerUse(days: days, rows: rows)
    }
  }

  /// How often places were taught in on some days: what is booked or was held.
  ///
  /// - Parameter kind: Only places of this kind, as in 现场教学点.
  public func placeUse(on days: DaySpan, kind: String? = nil) async throws -> PlaceUse {
    let query = try SQLFile.named("reports/place_use.sql").text
    return try await read { session in
      let rows = try session.rows(SQL(statement: query, [days, kind])) { row in
        PlaceUse.Row(
          id: try row["id"], name: try row["official_name"], kind: try row["kind"],
          division: try row["division"], use: try Use(row: row))
      }
      return PlaceUse(days: days, rows: rows)
    }
  }
}

extension Use {
  fileprivate init(row: Row) throws {
    self.init(
      times: try row["times"], minutes: try row["minutes"],
      tenthsOfHours: try row["tenths_of_hours"], classes: try row["classes"],
      lastDay: try row["last_day"])
  }
}
