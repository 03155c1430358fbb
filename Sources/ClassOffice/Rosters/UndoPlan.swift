internal import Postgres
internal import Training

/// An import that is to be taken back (撤销计划): which of its rows, and what each wrote.
struct UndoPlan: Sendable {
  let batch: RosterImportListing
  let classID: Int
  /// The rows that created or updated something, but for those that stay.
  let rows: [KeptRosterRow]
  /// The numbers of the rows that stay as the import left them.
  let kept: [Int]

  /// What the rows changed of persons who were there before.
  func people() throws -> ColumnPatches {
    try ColumnPatches(
      of: "person", rows.filter { !$0.personIsNew }.map { ($0.row, $0.person, $0) })
  }

  /// What the rows changed of trainees who were there before.
  func trainees() throws -> ColumnPatches {
    try ColumnPatches(
      of: "trainee", rows.filter { !$0.traineeIsNew }.map { ($0.row, $0.trainee, $0) })
  }

  /// Where the rows put trainees who were there before.
  var placements: [PlacementPatch] {
    rows.filter { !$0.traineeIsNew }.compactMap(PlacementPatch.init)
  }
}

/// Columns of one table as an import found and wrote them (字段改动), row by row.
struct ColumnPatches: Sendable {
  let table: String
  private(set) var rows: [Int] = []
  private(set) var ids: [Int] = []
  private(set) var before: [String] = []
  private(set) var after: [String] = []
  private(set) var columns: Set<String> = []

  init(of table: String, _ kept: [(row: Int, id: Int?, KeptRosterRow)]) throws {
    self.table = table
    for (row, id, kept) in kept {
      let old = Self.columns(of: kept.before, in: table)
      guard let id, !old.isEmpty else { continue }
      rows.append(row)
      ids.append(id)
      before.append(try Self.text(old))
      after.append(try Self.text(Self.columns(of: kept.after, in: table)))
      columns.formUnion(old.keys)
    }
  }

  private static func text(_ columns: [String: String?]) throws -> String {
    String(decoding: try canonicalJSON(columns), as: UTF8.self)
  }

  /// What `table.field` is in columns: a number has two, and a name brings its pinyin.
  private static func columns(
    of fields: [String: String?], in table: String
  ) -> [String: String?] {
    var columns: [String: String?] = [:]
    for (key, value) in fields where key.hasPrefix("\(table).") && !key.hasSuffix("_sealed") {
      let field = String(key.dropFirst(table.count + 1))
      switch key {
      case "person.mobile", "person.id_number":
        columns["\(field)_index"] = .some(value.map { "\\x\($0)" })
        columns["\(field)_sealed"] = .some(fields["\(key)_sealed"] ?? nil)
      case "person.name":
        let pinyin = value.map(PinyinKey.init(personName:))
        columns["name"] = .some(value)
        columns["name_pinyin"] = .some(pinyin?.full)
        columns["name_initials"] = .some(pinyin?.initials)
      default: columns[field] = .some(value)
      }
    }
    return columns
  }
}

/// Where an import put somebody, and where that was before (编组改动).
struct PlacementPatch: Sendable {
  let row: Int
  let trainee: Int
  let wasNowhere: Bool
  let changesGroup: Bool
  let changesBranch: Bool
  let oldGroup: Int?
  let oldBranch: Int?
  let newGroup: Int?
  let newBranch: Int?

  init?(_ kept: KeptRosterRow) {
    guard let trainee = kept.trainee, let old = kept.before["placement.unit"] else { return nil }
    func number(_ column: String, in fields: [String: String?]) -> Int? {
      (fields["placement.\(column)"] ?? nil).flatMap { Int($0) }
    }
    (row, self.trainee, wasNowhere) = (kept.row, trainee, old == nil)
    changesGroup = kept.before["placement.group_id"] != nil
    changesBranch = kept.before["placement.branch_id"] != nil
    oldGroup = number("group_id", in: kept.before)
    oldBranch = number("branch_id", in: kept.before)
    newGroup = number("group_id", in: kept.after)
    newBranch = number("branch_id", in: kept.after)
  }
}
