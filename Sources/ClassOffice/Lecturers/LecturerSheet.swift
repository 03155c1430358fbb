internal import Documents
internal import Training

/// The rows of a sheet of lecturers, read (师资表).
struct LecturerSheet: Sendable {
  /// A row that could be read.
  struct Line: Sendable {
    let row: SheetRow
    let content: LecturerContent
  }

  let lines: [Line]
  let reading: SheetReading

  /// The columns that such a sheet may have.
  static let columns = [
    SheetColumn("name", title: "姓名", synonyms: ["师资", "授课人", "教师"], isRequired: true),
    SheetColumn("title", title: "职称", synonyms: ["职务职称"]),
    SheetColumn("title_class", title: "职称级别", synonyms: ["职称等级"]),
    SheetColumn("employer", title: "单位", synonyms: ["工作单位"], isRequired: true),
    SheetColumn("kind", title: "类别", synonyms: ["师资类别"]),
    SheetColumn("topics", title: "可授课题", synonyms: ["课题", "授课题目"]),
    SheetColumn("note", title: "备注", synonyms: ["说明"]),
  ]

  init(_ bytes: [UInt8], _ options: SheetOptions) throws(Refusal) {
    var reading = SheetReading(
      try Sheet.read(bytes: bytes, columns: Self.columns, options: options))
    var (lines, identities): ([Line], [String: Int]) = ([], [:])
    for row in reading.sheet.rows {
      guard let content = reading.lecturer(in: row) else { continue }
      if let first = identities[content.identity] {
        reading.report(.rowTwice(content.name, first: first), in: row, column: "name")
        continue
      }
      identities[content.identity] = row.row
      lines.append(Line(row: row, content: content))
    }
    (self.lines, self.reading) = (lines, reading)
  }
}

extension SheetReading {
  /// A row as a lecturer; `nil` where it has an error.
  fileprivate mutating func lecturer(in row: SheetRow) -> LecturerContent? {
    let before = errorCount
    let name = require("name", "姓名", in: row)
    let titleClass = read("title_class", in: row) { text throws(Refusal) in
      try TitleClass(text)
    }
    let kind = read("kind", in: row) { text throws(Refusal) in try LecturerKind(text) }
    guard errorCount == before, let name else { return nil }
    do throws(Refusal) {
      return try LecturerContent(
        name: name, title: row["title"], titleClass: titleClass, employer: row["employer"],
        kind: kind ?? .invited, topics: row["topics"], note: row["note"])
    } catch {
      report(error, in: row, column: "name")
      return nil
    }
  }
}
