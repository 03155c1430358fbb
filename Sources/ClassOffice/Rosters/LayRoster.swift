internal import Postgres
internal import Training

/// Lays the rows of a roster out while they are read (名册暂存), so many at a time.
struct RosterLaying {
  private let session: Session
  private let id: Int
  private let keys: PersonalDataKeys
  private let isSealing: Bool
  private var placing: RosterPlacing
  private var block: [RosterLine] = []
  private(set) var count = 0

  /// Lays out under a number.
  ///
  /// - Parameter isSealing: Whether the rows are to be merged; otherwise nothing is sealed and no
  ///   number is drawn.
  init(
    _ session: Session, staging id: Int, _ keys: PersonalDataKeys, _ placing: RosterPlacing,
    isSealing: Bool
  ) {
    (self.session, self.id, self.keys) = (session, id, keys)
    (self.placing, self.isSealing) = (placing, isSealing)
  }

  /// The places that the rows named and there are not.
  var misplaced: [MisplacedRow] { placing.misplaced }

  /// Takes a row.
  mutating func take(_ entry: RosterEntry) throws {
    guard count < Self.mostRows else { throw Refusal.rosterTooLong(most: Self.mostRows) }
    count += 1
    var line = RosterLine(entry)
    placing.place(&line)
    block.append(line)
    if block.count == Self.blockSize { try finish() }
  }

  /// Sends what was taken.
  ///
  /// A person who is new gets a number that is drawn here, so that the seals need not be made
  /// again when it is known who is new.
  mutating func finish() throws {
    guard !block.isEmpty else { return }
    let numbers: [Int?] =
      isSealing ? try drawn(block.count) : Array(repeating: nil, count: block.count)
    let text = String(id)
    let rows = try zip(block, numbers).map { line, number in
      [text] + (try line.values(keys, person: number))
    }
    try session.copyIn("roster_staged", columns: ["staging_id"] + RosterLine.columns, rows: rows)
    block.removeAll(keepingCapacity: true)
  }

  private func drawn(_ count: Int) throws -> [Int] {
    try session.values("SELECT nextval('person_id_seq') FROM generate_series(1, \(count))")
  }

  /// The most rows that an import takes.
  static let mostRows = 200_000
  private static let blockSize = 2_000
}

extension Session {
  /// The number under which a roster is laid out.
  func drawStaging() throws -> Int { try value("SELECT nextval('roster_staging_number')") }

  /// Clears away what was laid out and judged.
  func clearAway(_ id: Int) throws {
    try execute("DELETE FROM roster_staged WHERE staging_id = \(id)")
    try execute("DELETE FROM roster_judged WHERE staging_id = \(id)")
  }
}

extension Refusal {
  /// The roster has more rows than an import takes.
  static func rosterTooLong(most: Int) -> Self {
    Self(
      .invalid, code: "roster-too-long", message: "名册超过 \(most) 行，一次导入最多 \(most) 行，没有写入任何内容",
      repair: "请按单位或支部拆成几个文件分别导入；只核查可用 banci roster check（最多 1000000 行）")
  }
}
