internal import Postgres
internal import Training

/// What taking an import back would do (撤销预览).
public struct RosterUndo: Hashable, Sendable {
  /// The import.
  public let batch: RosterImportListing
  /// What becomes of its rows: 删除 for whom it brought, 更新 for what it changed, 相同 for what stays.
  public let rows: [RosterImportRow]
  /// How many persons go with the trainees whom it brought.
  public let persons: Int
  /// All that stands in the way; with any of it nothing is changed.
  public let obstacles: [UndoObstacle]

  /// How many rows have that outcome.
  public func count(_ outcome: RosterImportRow.Outcome) -> Int {
    rows.count { $0.outcome == outcome }
  }
}

/// What an undo did (撤销结果): numbers alone.
public struct RosterUndoAnswer: Hashable, Sendable, Codable {
  /// The number of the batch that the undo itself is.
  public let id: Int
  /// How many trainees it took away.
  public let removed: Int
  /// How many rows it put back as they were.
  public let restored: Int
  /// How many rows it left as the import had made them.
  public let kept: Int
}

extension ClassOffice {
  /// Tells what taking an import back would do, and all that stands in the way.
  ///
  /// - Parameters:
  ///   - id: The batch.
  ///   - kept: The rows that stay as the import made them.
  /// - Throws: ``Refusal`` when there is no such batch, it was taken back before or changed nothing,
  ///   it is an undo that cannot be taken back, or its class is over.
  public func checkRosterUndo(_ id: Int, keeping kept: [Int] = []) async throws -> RosterUndo {
    let keys = try requireKeys()
    return try await read { session in
      let plan = try session.undoPlan(of: id, keeping: kept, keys)
      let obstacles = try session.undoObstacles(to: plan, try session.placementUndos(of: plan))
      let people = try session.peopleToday(of: id)
      return RosterUndo(
        batch: plan.batch,
        rows: try plan.rows.map { try RosterImportRow(undoing: $0, people[$0.row], keys) }
          + kept.sorted().map { RosterImportRow(keeping: $0, people[$0]) },
        persons: plan.rows.count { $0.personIsNew }, obstacles: obstacles)
    }
  }

  /// Takes an import back, all of it or nothing, as a batch of its own.
  ///
  /// A field is restored where it still holds what the import wrote. A trainee whom it brought goes,
  /// and the person too where it brought both, where nothing refers to them.
  ///
  /// - Parameters:
  ///   - id: The batch.
  ///   - kept: The rows that stay as the import made them.
  ///   - key: The idempotency key.
  /// - Throws: ``Refusal`` as ``checkRosterUndo(_:keeping:)`` does, and when anything stands in the
  ///   way.
  public func undoRosterImport(
    _ id: Int, keeping kept: [Int] = [], key: String? = nil
  ) async throws -> RosterUndoAnswer {
    let keys = try requireKeys()
    return try await merge("roster.undo", key: key, request: [id] + kept.sorted()) { act in
      try act.session.lockClass(try act.session.classOfRosterImport(id))
      let plan = try act.session.undoPlan(of: id, keeping: kept, keys)
      let placements = try act.session.placementUndos(of: plan)
      let obstacles = try act.session.undoObstacles(to: plan, placements)
      guard obstacles.isEmpty else { throw Refusal.undoIsBlocked(obstacles) }
      try act.session.undo(plan, placements)
      return try act.record(plan, keys)
    }
  }
}

extension Session {
  /// What there is to take back.
  fileprivate func undoPlan(
    of id: Int, keeping kept: [Int], _ keys: PersonalDataKeys
  ) throws -> UndoPlan {
    let batch = try requireRosterImport(id)
    guard batch.undoneAt == nil else { throw Refusal.alreadyUndone(batch) }
    let classID = try classOfRosterImport(id)
    _ = try requireRosterClass(of: classID)
    let rows = try keptRows(of: id, keys).filter { [.created, .updated].contains($0.outcome) }
    let isFinal = batch.removed > 0 || rows.contains { $0.before.keys.contains("placement.unit") }
    guard batch.undoes == nil || !isFinal else { throw Refusal.undoIsFinal(batch) }
    guard rows.contains(where: { !kept.contains($0.row) }) else {
      throw Refusal.nothingToUndo(id)
    }
    let known = Set(rows.map(\.row))
    if let stranger = kept.first(where: { !known.contains($0) }) {
      throw Refusal.keptRowUnknown(stranger, in: id)
    }
    return UndoPlan(
      batch: batch, classID: classID, rows: rows.filter { !kept.contains($0.row) }, kept: kept)
  }

  /// The class of a batch.
  ///
  /// - Throws: ``Refusal`` when there is no such batch.
  fileprivate func classOfRosterImport(_ id: Int) throws -> Int {
    let found: Int? = try optionalValue("SELECT class_id FROM roster_import WHERE id = \(id)")
    guard let found else { throw Refusal.rosterImportNotFound(id) }
    return found
  }

  fileprivate func undo(_ plan: UndoPlan, _ placements: [PlacementUndo]) throws {
    let trainees = plan.rows.filter(\.traineeIsNew).compactMap(\.trainee)
    try execute("DELETE FROM placement WHERE trainee_id = ANY (\(trainees))")
    try execute("DELETE FROM trainee WHERE id = ANY (\(trainees))")
    try takeBack(placements)
    try restore(try plan.trainees())
    try restore(try plan.people())
    let persons = plan.rows.filter(\.personIsNew).compactMap(\.person)
    try execute("DELETE FROM person WHERE id = ANY (\(persons))")
  }
}

extension RosterImportRow {
  fileprivate init(
    undoing kept: KeptRosterRow, _ person: PersonToday?, _ keys: PersonalDataKeys
  ) throws {
    let changes = kept.personIsNew ? [] : try kept.shownChanges(keys)
    self.init(
      row: kept.row, outcome: kept.traineeIsNew ? .removed : .updated, reason: nil,
      name: person?.name, employer: person?.employer, trainee: person?.trainee,
      changes: kept.traineeIsNew
        ? []
        : changes.map { RosterCheck.Change(field: $0.field, old: $0.new, new: $0.old) })
  }

  fileprivate init(keeping row: Int, _ person: PersonToday?) {
    self.init(
      row: row, outcome: .same, reason: nil, name: person?.name, employer: person?.employer,
      trainee: person?.trainee, changes: [])
  }
}
