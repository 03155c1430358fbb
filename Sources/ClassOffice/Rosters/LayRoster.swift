internal import Dispatch
internal import Postgres
internal import Synchronization
internal import Training

/// Lays the rows of a roster out while they are read (名册暂存), so many at a time.
struct RosterLaying {
  private let session: Session
  private let id: Int
  private let keys: PersonalDataKeys
  private let isSealing: Bool
  private var placing: RosterPlacing
  private var pinyin = PinyinReader()
  private var block: [RosterLine] = []
  private(set) var count = 0
  private let mostRows: Int

  /// Lays out under a number.
  ///
  /// - Parameter isSealing: Whether the rows are to be merged; otherwise nothing is sealed and no
  ///   number is drawn.
  init(
    _ session: Session, staging id: Int, _ keys: PersonalDataKeys, _ placing: RosterPlacing,
    isSealing: Bool, mostRows: Int = Self.mostRows
  ) {
    (self.session, self.id, self.keys) = (session, id, keys)
    (self.placing, self.isSealing, self.mostRows) = (placing, isSealing, mostRows)
  }

  /// The places that the rows named and there are not.
  var misplaced: [MisplacedRow] { placing.misplaced }

  /// Takes a row.
  mutating func take(_ entry: RosterEntry) throws {
    guard count < mostRows else { throw Refusal.rosterTooLong(most: mostRows) }
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
    let names = block.map { pinyin.key(ofPerson: $0.entry.name.text) }
    let rows = try values(of: block, numbers, names)
    try session.copyIn("roster_staged", columns: ["staging_id"] + RosterLine.columns, rows: rows)
    block.removeAll(keepingCapacity: true)
  }

  /// The rows as they are sent; the seals are made on all processors, since the server waits.
  private func values(
    of lines: [RosterLine], _ numbers: [Int?], _ names: [(full: String, initials: String)]
  ) throws -> [[String?]] {
    let (text, keys) = (String(id), keys)
    let parts = Mutex<[Int: Result<[[String?]], any Error>]>([:])
    let size = (lines.count + Self.partCount - 1) / Self.partCount
    DispatchQueue.concurrentPerform(iterations: Self.partCount) { part in
      let range = min(part * size, lines.count)..<min((part + 1) * size, lines.count)
      let made = Result {
        try range.map { place in
          [text] + (try lines[place].values(keys, person: numbers[place], names[place]))
        }
      }
      parts.withLock { $0[part] = made }
    }
    let made = parts.withLock { $0 }
    return try (0..<Self.partCount).flatMap { try made[$0]?.get() ?? [] }
  }

  /// How many rows an import takes.
  static let mostRows = 200_000

  private static let partCount = 4

  private func drawn(_ count: Int) throws -> [Int] {
    try session.values("SELECT nextval('person_id_seq') FROM generate_series(1, \(count))")
  }

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
