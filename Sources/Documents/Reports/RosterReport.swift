internal import Training

/// The roster of a class, a branch or a group (名册).
public struct RosterReport: Hashable, Report {
  /// For whom a roster is, which decides what it shows.
  public enum Purpose: String, Hashable, Sendable, CaseIterable {
    /// The office: everything, numbers masked.
    case office
    /// The host: names, sex, ethnic group, diet, employer and post, and no number at all.
    case host
  }

  /// The official name of the unit.
  public let unit: String
  /// The trainees in the order of the roster, those of a branch and group together.
  public let rows: [RosterRow]
  /// For whom it is.
  public let purpose: Purpose
  /// Whether numbers are shown in full, which whoever asks for it has to journal.
  public let showsFullNumbers: Bool

  /// A roster; numbers are masked unless asked for.
  public init(
    unit: String, rows: [RosterRow], purpose: Purpose = .office, showsFullNumbers: Bool = false
  ) {
    (self.unit, self.rows, self.purpose) = (unit, rows, purpose)
    self.showsFullNumbers = showsFullNumbers
  }

  /// The report laid out: a section for every branch and group.
  public var sheet: ReportSheet {
    let numbered = rows.enumerated().map { Numbered(number: $0.offset + 1, row: $0.element) }
    let card = Card([
      .init("unit", "单位", .text(unit)), .init("on_books", "人数", .number(rows.count)),
    ])
    return ReportSheet(
      title: "\(unit)学员名册", subject: .init("roster", card), sections: sections(numbered),
      flat: Table("trainees", of: numbered, [branch, group] + fields))
  }

  private struct Numbered {
    let number: Int
    let row: RosterRow
  }

  private func sections(_ rows: [Numbered]) -> [Table] {
    var groups: [[Numbered]] = []
    for row in rows {
      if let last = groups.last?.last?.row, last.branch == row.row.branch,
        last.group == row.row.group
      {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.map { group in
      let names = [group.first?.row.branch, group.first?.row.group].compactMap(\.self)
      let title = names.isEmpty ? "未编组" : names.joined(separator: " ")
      return Table("trainees", title: "\(title)（\(group.count)人）", of: group, fields)
    }
  }

  private var fields: [Field<Numbered>] {
    switch purpose {
    case .office: [number] + identity + record + unitAndPost + numbers + [state, diet, note]
    case .host: [number] + identity + unitAndPost + [diet]
    }
  }

  private var branch: Field<Numbered> { Field("branch", "支部") { Cell($0.row.branch) } }
  private var group: Field<Numbered> { Field("group", "小组") { Cell($0.row.group) } }
  private var number: Field<Numbered> {
    Field("number", "序号", .trailing) { .number($0.number) }
  }
  private var identity: [Field<Numbered>] {
    [
      Field("name", "姓名") { .text($0.row.name) },
      Field("sex", "性别") { Cell($0.row.sex) },
      Field("ethnic_group", "民族") { Cell($0.row.ethnicGroup) },
    ]
  }
  private var record: [Field<Numbered>] {
    [
      Field("birth", "出生年月") { Cell($0.row.birth) },
      Field("political_status", "政治面貌") { Cell($0.row.politicalStatus) },
      Field("education", "学历") { Cell($0.row.education) },
      Field("rank", "级别") { Cell($0.row.rank) },
    ]
  }
  private var unitAndPost: [Field<Numbered>] {
    [
      Field("employer", "单位") { Cell($0.row.employer) },
      Field("post", "职务") { Cell($0.row.post) },
      Field("class_post", "班内职务") { Cell($0.row.classPost) },
    ]
  }
  private var numbers: [Field<Numbered>] {
    let full = showsFullNumbers
    return [
      Field("mobile", "手机号") { Cell($0.row.mobile.map { full ? $0.digits : $0.masked }) },
      Field("id_number", "身份证号") { Cell($0.row.idNumber.map { full ? $0.digits : $0.masked }) },
    ]
  }
  private var state: Field<Numbered> { Field("state", "状态") { $0.row.state } }
  private var diet: Field<Numbered> { Field("diet", "饮食") { Cell($0.row.diet) } }
  private var note: Field<Numbered> { Field("note", "备注") { Cell($0.row.note) } }
}
