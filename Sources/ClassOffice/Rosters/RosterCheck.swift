public import Documents
public import Training

/// What a roster would do to a class (名册比对结果): every row accounted for, nothing written.
public struct RosterCheck: Sendable {
  /// What becomes of a row (处理结果).
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// 新增: a trainee comes into the class.
    case created
    /// 更新: something recorded changes.
    case updated
    /// 相同: all of it is recorded already.
    case same
    /// 拒绝: the row has an error.
    case rejected

    /// The Chinese word for it.
    public var word: String {
      switch self {
      case .created: "新增"
      case .updated: "更新"
      case .same: "相同"
      case .rejected: "拒绝"
      }
    }
  }

  /// A field that changes (字段变化), both values as they may be shown.
  public struct Change: Hashable, Sendable {
    /// The field.
    public let field: RosterField
    /// What is recorded, numbers masked.
    public let old: String?
    /// What the file says, numbers masked.
    public let new: String?
  }

  /// A row and what becomes of it.
  public struct Row: Hashable, Sendable {
    /// The record's number, from 1 behind the header.
    public let row: Int
    /// The line on which it begins.
    public let line: Int
    /// The name.
    public let name: String
    /// 单位 as written.
    public let employer: String?
    /// What becomes of it.
    public let outcome: Outcome
    /// What changes of somebody who is there; empty for whoever comes new.
    public let changes: [Change]
  }

  /// The official name of the class.
  public let className: String
  /// What the file says as such, without its rows.
  public let reading: RosterReading
  /// The first rows in order: ten thousand of those that change something recorded or are refused,
  /// a thousand of the others.
  public let rows: [Row]
  /// Whom the sender does not name any more; only a replacement has some.
  public let leaving: [RosterLeaver]
  /// The reading's findings and the database's, by row; of many alike the first.
  public let findings: [SheetFinding]
  /// The batch that the same file made before.
  public let earlier: EarlierImport?
  let counts: [Outcome: Int]

  /// How many rows were taken for persons.
  public var personsRead: Int { reading.personsRead }

  /// How many rows have that outcome; the four add up to ``personsRead``.
  public func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }

  /// The rows that are refused; of those that the database refuses the first ten thousand.
  public var rejectedRows: RowSet {
    var rejected = reading.rejectedRows
    for row in rows where row.outcome == .rejected { rejected.insert(row.row) }
    return rejected
  }

  /// Whom the rows name that are refused, by row.
  public var rejectedNames: [Int: String] {
    rows.reduce(into: [:]) { if $1.outcome == .rejected { $0[$1.row] = $1.name } }
  }

  /// Whether anything keeps the roster out.
  public var isRefused: Bool { reading.verdict == .fileError || count(.rejected) > 0 }

  /// Whether all of it is recorded already.
  public var changesNothing: Bool {
    count(.created) + count(.updated) + leaving.count + count(.rejected) == 0
  }

  /// Whether nothing of it can be taken, not even the rows without an error.
  public var isRefusedWhole: Bool {
    reading.verdict == .fileError || count(.rejected) == personsRead
  }
}

/// An import of the same file before (此前导入).
public struct EarlierImport: Hashable, Sendable, Codable {
  /// The batch's number.
  public let id: Int
  /// When it was imported, a minute in Asia/Shanghai: `2024-12-08 08:00`.
  public let importedAt: String
}
