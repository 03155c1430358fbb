internal import Crypto
internal import Postgres

/// What an act did to one of many things (多条日志之一): what changed, without personal values.
struct JournalItem: Sendable {
  let subject: Subject
  var before: [String: String?] = [:]
  var after: [String: String?] = [:]
  var changed: [String] = []
}

extension Act {
  /// Writes many entries into the journal in two statements: imports touch thousands of things.
  func journal(_ items: [JournalItem]) throws {
    guard !items.isEmpty else { return }
    let records = try items.map { item in
      String(
        decoding: try canonicalJSON(
          JournalRecord(
            act: name, at: stamp.rfc3339, by: staff.id, claimed: staff.isClaimed,
            before: item.before.isEmpty ? nil : item.before,
            after: item.after.isEmpty ? nil : item.after,
            changed: item.changed.isEmpty ? nil : item.changed.sorted())), as: UTF8.self)
    }
    try session.appendToJournal(records, about: items.map(\.subject))
  }
}

extension Session {
  /// Appends entries to the chain; whoever does holds the pen.
  ///
  /// The hashes are made here only to say what each entry follows: PostgreSQL makes its own and
  /// refuses a chain that does not fit.
  fileprivate func appendToJournal(_ records: [String], about subjects: [Subject]) throws {
    let last = try row("SELECT number, hash FROM journal_entry ORDER BY number DESC LIMIT 1") {
      (number: try $0["number"] as Int, hash: try $0["hash"] as Bytes)
    }
    var (number, hash) = (last?.number ?? 0, last?.hash ?? Bytes([]))
    var (numbers, hashes): ([Int], [Bytes]) = ([], [])
    for record in records {
      number += 1
      numbers.append(number)
      hashes.append(hash)
      hash = Bytes(SHA256.hash(data: hash.bytes + Array(record.utf8)))
    }
    try execute(
      """
      INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
      SELECT number, previous_hash, record, subject_kind, subject_id
      FROM unnest(\(numbers)::bigint[], \(hashes)::bytea[], \(records)::text[],
        \(subjects.map(\.kind.rawValue))::text[], \(subjects.map(\.id))::bigint[])
        AS entry (number, previous_hash, record, subject_kind, subject_id)
      ORDER BY number
      """)
  }
}
