internal import Documents
internal import Postgres
internal import Training

/// A lecture or a visit as `reports/trip_facts_sessions.sql` reads it (稿件中的活动).
struct ArticleSession {
  let lecture: LectureFacts?
  let visit: VisitFacts?

  init(row: Row) throws {
    let kind: String = try row["kind"]
    lecture = kind == "lecture" ? try LectureFacts(row: row) : nil
    visit = kind == "visit" ? try VisitFacts(row: row) : nil
  }
}

extension LectureFacts {
  fileprivate init(row: Row) throws {
    self.init(
      session: RecordReference(kind: "session", id: try row["id"]), topic: try row["topic"],
      lecturers: try Self.lecturers(in: row), place: try row.place, time: try row["span"],
      isHeadline: try row["is_headline"], occurrence: try row.occurrence)
  }

  private static func lecturers(in row: Row) throws -> [Fact<Lecturer>] {
    let (ids, names): ([Int], [String]) = (try row["lecturer_ids"], try row["lecturer_names"])
    let titles: [String?] = try row["lecturer_titles"]
    let employers: [String?] = try row["lecturer_employers"]
    let parts: [String] = try row["lecturer_parts"]
    return ids.indices.map { index in
      Fact(
        Lecturer(
          names[index], title: titles[index], employer: employers[index], part: parts[index]),
        from: RecordReference(kind: "lecturer", id: ids[index]))
    }
  }
}

extension VisitFacts {
  fileprivate init?(row: Row) throws {
    guard let place = try row.place else { return nil }
    let (division, code): (String?, String?) = (try row["division"], try row["division_code"])
    self.init(
      session: RecordReference(kind: "session", id: try row["id"]), place: place,
      division: division.map { Division($0, code: code) }, form: try row["form"],
      time: try row["span"], theme: try row["theme"], seen: try row["seen"],
      isHeadline: try row["is_headline"], headlinePhrase: try row["headline_phrase"],
      occurrence: try row.occurrence)
  }
}

extension Row {
  fileprivate var place: Fact<String>? {
    get throws {
      let (id, name): (Int?, String?) = (try self["place_id"], try self["place"])
      guard let id, let name else { return nil }
      return Fact(name, from: RecordReference(kind: "place", id: id))
    }
  }

  fileprivate var occurrence: Occurrence {
    get throws {
      let code: String = try self["state"]
      switch SessionState(rawValue: code) {
      case .tentative, .booked: return .planned
      case .held: return .held
      case .skipped: return .skipped
      case .cancelled: return .cancelled
      case nil: throw UnreadableValue(type: "session.state")
      }
    }
  }
}
