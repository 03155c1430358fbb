internal import Documents
internal import Training

/// A sheet of contributed texts (素材表), read without looking anything up.
struct MaterialSheet {
  /// A row that holds a text.
  struct Line {
    let row: SheetRow
    let draft: MaterialDraft
  }

  let sheet: Sheet
  /// The rows without an error.
  let lines: [Line]
  /// What was found, the sheet's own findings first.
  let findings: [SheetFinding]

  /// Reads the bytes.
  ///
  /// - Throws: ``Refusal`` when they are no table, or no line of them names the columns.
  init(bytes: [UInt8], encoding: TextEncoding?) throws(Refusal) {
    sheet = try Sheet.read(
      bytes: bytes, columns: Self.columns, options: SheetOptions(encoding: encoding))
    var reading = Reading(sheet: sheet)
    if !sheet.isRefused { for row in sheet.rows { reading.read(row) } }
    (lines, findings) = (reading.lines, sheet.findings + reading.findings)
  }

  private static let columns = [
    SheetColumn("theme", title: "主题", synonyms: ["小标题", "栏目", "theme"]),
    SheetColumn(
      "body", title: "内容", synonyms: ["文字", "正文", "素材", "体会", "text"], isRequired: true),
    SheetColumn("contributor", title: "提供人", synonyms: ["供稿人", "作者", "姓名", "contributor"]),
    SheetColumn(
      "may_name", title: "是否同意署名", synonyms: ["同意署名", "署名", "是否署名", "may_name"]),
    SheetColumn("place", title: "地点", synonyms: ["现场教学点", "place"]),
  ]
}

/// Goes through the rows and keeps what was found.
private struct Reading {
  let sheet: Sheet
  private(set) var lines: [MaterialSheet.Line] = []
  private(set) var findings: [SheetFinding] = []
  private var rowOfText: [String: Int] = [:]

  init(sheet: Sheet) { self.sheet = sheet }

  mutating func read(_ row: SheetRow) {
    guard let body = row["body"] else { return report(.materialIsBlank, in: row, "body") }
    if let earlier = rowOfText[body] {
      return report(.materialRepeated(row: earlier), in: row, "body")
    }
    rowOfText[body] = row.row
    guard let mayName = consent(in: row) else {
      return report(.consentUnreadable, in: row, "may_name")
    }
    let draft = MaterialDraft(
      body, theme: row["theme"], contributor: row["contributor"], mayName: mayName,
      place: row["place"])
    do {
      try draft.requireUsable()
      lines.append(.init(row: row, draft: draft))
    } catch {
      report(error, in: row, "contributor")
    }
  }

  /// Nobody is named without having said so: a blank cell is no consent.
  private func consent(in row: SheetRow) -> Bool? {
    switch row["may_name"].map({ HalfWidth.folded($0).lowercased() }) {
    case nil, "否", "不", "不同意", "无", "n", "no", "false", "0", "×": false
    case "是", "同意", "可", "可以", "有", "y", "yes", "true", "1", "√": true
    case .some: nil
    }
  }

  private mutating func report(_ refusal: Refusal, in row: SheetRow, _ column: String) {
    findings.append(sheet.finding(refusal, in: row, column: column))
  }
}

extension Refusal {
  /// The cell says neither yes nor no.
  static let consentUnreadable = Self(
    .invalid, code: "consent-unreadable", message: "看不出是否同意署名", repair: "请填 是 或 否；空白按不同意")

  /// The same text stands in an earlier row.
  static func materialRepeated(row: Int) -> Self {
    Self(
      .invalid, code: "material-repeated", message: "与第 \(row) 行内容相同", repair: "请删去其中一行")
  }
}
