internal import Postgres
internal import Training

/// A row of a roster as it is held against the database (名册暂存行): no number, only blind indexes.
struct RosterLine: Sendable {
  let entry: RosterEntry
  let sequence: Int?
  let employer: String?
  let birthOfNumber: String?
  let rankLevel: String?
  let grade: String?
  let idNumberIndex: Bytes?
  let mobileIndex: Bytes?
  var groupID: Int?
  var branchID: Int?

  init(_ entry: RosterEntry, _ keys: PersonalDataKeys) {
    self.entry = entry
    sequence = entry.sequence.flatMap { (1...Int(Int32.max)).contains($0) ? $0 : nil }
    // Words that could not be parted stay together; a roster prints both side by side anyway.
    employer = entry.unit ?? (entry.post == nil ? entry.unitAndPost : nil)
    birthOfNumber = entry.idNumber.flatMap { PartialDay($0.birthday) }?.description
    grade = entry.grade?.grade?.rawValue ?? entry.grade?.written ?? entry.rank?.grade?.rawValue
    rankLevel =
      entry.rank?.level?.name ?? (entry.rank?.grade == nil ? entry.rank?.written : nil)
      ?? entry.grade?.level?.name
    idNumberIndex = entry.idNumber.map { Bytes(keys.blindIndex(of: $0)) }
    mobileIndex = entry.mobile.map { Bytes(keys.blindIndex(of: $0)) }
  }

  /// The columns of `roster_staged` that a line fills, without those of the staging.
  static let columns = [
    "row_number", "name", "name_pinyin", "name_initials", "sex", "ethnic_group", "birth",
    "birth_of_number", "political_status", "education", "rank_level", "grade", "employer", "post",
    "class_order", "class_post", "diet", "lodging", "note", "group_id", "branch_id",
    "id_number_index", "mobile_index",
  ]

  /// What it fills them with, for COPY.
  var values: [String?] {
    let pinyin = PinyinKey(personName: entry.name.text)
    return [
      String(entry.row), entry.name.text, pinyin.full, pinyin.initials, entry.sex?.rawValue,
      entry.ethnicGroup?.name, entry.birth?.description, birthOfNumber,
      entry.politicalStatus?.name, entry.education?.written, rankLevel, grade, employer,
      entry.post, sequence.map(String.init), entry.classPost, entry.diet, entry.lodging,
      entry.remark, groupID.map(String.init), branchID.map(String.init),
      idNumberIndex?.sqlText, mobileIndex?.sqlText,
    ]
  }
}

extension [RosterLine] {
  /// The lines as a relation that a statement brings along, for a look without writing.
  var relation: SQL {
    let entries = map(\.entry)
    return """
      SELECT given.row_number, given.name, given.sex, given.ethnic_group, given.birth,
        given.birth_of_number, given.political_status, given.education, given.rank_level,
        given.grade, given.employer, given.post, given.class_order, given.class_post, given.diet,
        given.lodging, given.note, given.group_id, given.branch_id, given.id_number_index,
        given.mobile_index
      FROM unnest(\(entries.map(\.row)), \(entries.map(\.name.text)),
          \(entries.map(\.sex?.rawValue)), \(entries.map(\.ethnicGroup?.name)),
          \(entries.map(\.birth?.description)), \(map(\.birthOfNumber)),
          \(entries.map(\.politicalStatus?.name)), \(entries.map(\.education?.written)),
          \(map(\.rankLevel)), \(map(\.grade)), \(map(\.employer)), \(entries.map(\.post)),
          \(map(\.sequence)), \(entries.map(\.classPost)), \(entries.map(\.diet)),
          \(entries.map(\.lodging)), \(entries.map(\.remark)), \(map(\.groupID)),
          \(map(\.branchID)), \(map(\.idNumberIndex)), \(map(\.mobileIndex)))
        AS given (row_number, name, sex, ethnic_group, birth, birth_of_number, political_status,
          education, rank_level, grade, employer, post, class_order, class_post, diet, lodging,
          note, group_id, branch_id, id_number_index, mobile_index)
      """
  }
}
