internal import Postgres
internal import Training

/// A unit's name with what it is found and sorted by.
struct UnitName: Sendable {
  let text: String
  let pinyin: PinyinKey
  /// The number in the name: 81 in 第81期, 42 in 第四十二期, 1 in 一支部.
  let ordinal: Int?

  init(_ text: String) {
    self.text = text
    pinyin = PinyinKey(noun: text)
    ordinal = ChineseNumber.ordinal(in: text)
  }
}

/// A unit as it is inserted.
struct UnitRow: Sendable {
  let kind: UnitKind
  let classID: Int?
  let branchID: Int?
  let code: String
  let name: UnitName
}

extension Session {
  /// Inserts a unit with its name, in one statement since each needs the other.
  func insertUnit(_ unit: UnitRow) throws -> Int {
    try value(
      """
      WITH unit AS (
        INSERT INTO study_unit (kind, of_class_id, of_branch_id, official_name, code, ordinal)
        VALUES (\(unit.kind.rawValue), \(unit.classID), \(unit.branchID), \(unit.name.text), \(unit.code),
          \(unit.name.ordinal))
        RETURNING id, parent_id, official_name
      )
      INSERT INTO study_unit_name (unit_id, parent_id, name, pinyin, initials)
      SELECT id, parent_id, official_name, \(unit.name.pinyin.full), \(unit.name.pinyin.initials)
      FROM unit
      RETURNING unit_id
      """)
  }
}
