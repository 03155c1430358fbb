internal import Postgres
internal import Training

// However many places are written, the number of statements is the same.

extension Act {
  /// Adds places and returns their numbers, in the same order.
  func add(_ places: [PlaceContent], organisations: [String: Int]) throws -> [Int] {
    guard !places.isEmpty else { return [] }
    let given = PlaceTable(ids: places.map { _ in nil }, places, organisations: organisations)
    let ids: [Int] = try session.values(
      """
      WITH born AS (
        INSERT INTO place (kind, official_name, organisation_id, division_code, latitude,
          longitude, capacity, is_exclusive, note)
        SELECT kind, name, organisation_id, division_code, latitude::numeric / 100000,
          longitude::numeric / 100000, capacity, is_exclusive, note
        FROM \(given.rows)
        ORDER BY position
        RETURNING id, official_name
      ), named AS (
        INSERT INTO place_name (place_id, name, pinyin, initials)
        SELECT born.id, named.name, named.pinyin, named.initials
        FROM \(given.names)
        JOIN born ON born.official_name = named.official_name
      )
      SELECT id
      FROM born
      ORDER BY id
      """)
    let hours = OpeningTable(zip(ids, places))
    try session.insert(hours)
    try journal(
      zip(ids, places).map { id, place in
        JournalItem(
          subject: Subject(.place, id), after: place.fields.filter { $0.value != nil })
      })
    return ids
  }

  /// Makes places what they are to be.
  func change(_ revisions: [PlaceRevision], organisations: [String: Int]) throws {
    guard !revisions.isEmpty else { return }
    let ids = revisions.map(\.id)
    let places = revisions.map(\.after)
    let given = PlaceTable(ids: ids, places, organisations: organisations)
    try session.release(revisions.filter { $0.before.isExclusive && !$0.after.isExclusive })
    try session.update(given)
    try session.execute(
      """
      DELETE FROM place_name
      WHERE place_id = ANY (\(ids)) AND NOT EXISTS (
        SELECT
        FROM \(given.names)
        WHERE named.id = place_name.place_id AND named.name = place_name.name)
      """)
    let reopened = revisions.filter {
      $0.before.hours != $0.after.hours || $0.before.exceptions != $0.after.exceptions
    }
    try session.execute(
      """
      WITH exceptions AS (
        DELETE FROM opening_exception WHERE place_id = ANY (\(reopened.map(\.id)))
      )
      DELETE FROM opening_hours WHERE place_id = ANY (\(reopened.map(\.id)))
      """)
    try session.insert(OpeningTable(reopened.map { ($0.id, $0.after) }))
    try session.claim(revisions.filter { !$0.before.isExclusive && $0.after.isExclusive })
    try journal(revisions.map(\.journalItem))
  }
}

extension Session {
  fileprivate func update(_ given: PlaceTable) throws {
    try execute(
      """
      WITH named AS (
        INSERT INTO place_name (place_id, name, pinyin, initials)
        SELECT id, name, pinyin, initials
        FROM \(given.names)
        ON CONFLICT DO NOTHING
      )
      UPDATE place
      SET kind = given.kind, official_name = given.name,
        organisation_id = given.organisation_id, division_code = given.division_code,
        latitude = given.latitude::numeric / 100000,
        longitude = given.longitude::numeric / 100000, capacity = given.capacity,
        is_exclusive = given.is_exclusive, note = given.note
      FROM \(given.rows)
      WHERE place.id = given.id
      """)
  }

  fileprivate func insert(_ table: OpeningTable) throws {
    try execute(
      """
      INSERT INTO opening_hours (place_id, weekday, minutes)
      SELECT place_id, weekday, int4range(opens, closes)
      FROM \(table.hours)
      """)
    try execute(
      """
      INSERT INTO opening_exception (place_id, day, minutes, reason)
      SELECT place_id, day, CASE WHEN opens IS NOT NULL THEN int4range(opens, closes) END, reason
      FROM \(table.exceptions)
      """)
  }

  /// What no longer takes place keeps no place.
  fileprivate func release(_ revisions: [PlaceRevision]) throws {
    try execute(
      """
      DELETE FROM booking
      WHERE place_id = ANY (\(revisions.map(\.id))) AND state IN ('cancelled', 'skipped')
      """)
  }

  /// A place that now takes one session at a time is kept by those that were planned there before.
  fileprivate func claim(_ revisions: [PlaceRevision]) throws {
    try execute(
      """
      INSERT INTO booking (session_id, planned, state, place_id)
      SELECT id, planned, state, place_id
      FROM session
      WHERE place_id = ANY (\(revisions.map(\.id))) AND state IN ('tentative', 'booked', 'held')
      ORDER BY id
      ON CONFLICT ON CONSTRAINT booking_is_named_once DO NOTHING
      """)
  }
}
