internal import Postgres
internal import Training

/// Puts together what `reports/conflicts.sql` tells apart: sessions and the conflicts among them.
struct ConflictReading {
  private var parties: [Int: ConflictRow.Party] = [:]
  private var told: [ToldConflict] = []

  mutating func take(_ row: Row) throws {
    if row.text(at: 0) == "session" {
      let party = try ConflictRow.Party(row)
      parties[party.id] = party
    } else {
      told.append(try ToldConflict(row))
    }
  }

  /// The conflicts in the order of the day, the sessions, the finding.
  func conflicts() throws -> [ConflictRow] {
    let rows = try told.map { told in
      ConflictRow(
        told: told, first: try party(told.firstID), second: try told.secondID.map(party))
    }
    return rows.sorted { $0.isBefore($1) }
  }

  private func party(_ id: Int) throws -> ConflictRow.Party {
    guard let party = parties[id] else { throw SessionNotTold(id: id) }
    return party
  }
}

/// A conflict names a session of which the query told nothing.
struct SessionNotTold: Error {
  let id: Int
}

extension ConflictRow.Party {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row["first_id"], title: try row["name"], time: try row["planned"],
      state: try row["state"], place: try row["detail"])
  }
}

extension ConflictRow {
  fileprivate func isBefore(_ other: ConflictRow) -> Bool {
    if told.day != other.told.day { return told.day < other.told.day }
    if first.time.start != other.first.time.start {
      return first.time.start < other.first.time.start
    }
    if first.id != other.first.id { return first.id < other.first.id }
    if second?.id != other.second?.id { return second?.id ?? 0 < other.second?.id ?? 0 }
    return told.isBefore(other.told)
  }
}

extension ToldConflict {
  fileprivate func isBefore(_ other: ToldConflict) -> Bool {
    if code != other.code { return code.rawValue < other.code.rawValue }
    if resource != other.resource {
      return resource?.rawValue ?? "" < other.resource?.rawValue ?? ""
    }
    return resourceID ?? 0 < other.resourceID ?? 0
  }
}
