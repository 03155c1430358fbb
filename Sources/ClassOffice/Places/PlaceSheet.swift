internal import Documents
internal import Training

/// The rows of a sheet of places, read (地点表).
struct PlaceSheet: Sendable {
  /// A row that could be read.
  struct Line: Sendable {
    let row: SheetRow
    let content: PlaceContent
  }

  let lines: [Line]
  let reading: SheetReading

  /// The columns that such a sheet may have.
  static let columns = [
    SheetColumn("name", title: "名称", synonyms: ["地点", "地点名称", "教学点"], isRequired: true),
    SheetColumn("aliases", title: "别名", synonyms: ["简称"]),
    SheetColumn("kind", title: "类别", synonyms: ["类型", "地点类别"], isRequired: true),
    SheetColumn("division_code", title: "行政区划代码", synonyms: ["区划代码"]),
    SheetColumn("capacity", title: "容纳人数", synonyms: ["容量", "可容纳人数"]),
    SheetColumn("exclusive", title: "独占", synonyms: ["是否独占"]),
    SheetColumn("opening_hours", title: "开放时间"),
    SheetColumn("opening_exceptions", title: "开放例外", synonyms: ["临时开放时间"]),
    SheetColumn("longitude", title: "经度"),
    SheetColumn("latitude", title: "纬度"),
    SheetColumn("organisation", title: "单位", synonyms: ["所属单位"]),
    SheetColumn("note", title: "备注", synonyms: ["说明"]),
  ]

  init(_ bytes: [UInt8], _ options: SheetOptions) throws(Refusal) {
    var reading = SheetReading(
      try Sheet.read(bytes: bytes, columns: Self.columns, options: options))
    var (lines, names): ([Line], [String: Int]) = ([], [:])
    for row in reading.sheet.rows {
      let content = reading.place(in: row)
      if let name = row["name"] {
        if let first = names[name] {
          reading.report(.rowTwice(name, first: first), in: row, column: "name")
          continue
        }
        names[name] = row.row
      }
      if let content { lines.append(Line(row: row, content: content)) }
    }
    (self.lines, self.reading) = (lines, reading)
  }
}

extension SheetReading {
  /// A row as a place; `nil` where it has an error.
  fileprivate mutating func place(in row: SheetRow) -> PlaceContent? {
    let before = errorCount
    let name = require("name", "名称", in: row)
    let kind = require("kind", "类别", in: row)
    let parts = PlaceParts(
      divisionCode: read("division_code", in: row) { text throws(Refusal) in
        try DivisionCode(text)
      },
      capacity: read("capacity", in: row) { text throws(Refusal) in try Capacity(text) },
      isExclusive: read("exclusive", in: row) { text throws(Refusal) in try Self.yesOrNo(text) },
      hours: read("opening_hours", in: row) { text throws(Refusal) in try OpeningHours(text) },
      exceptions: read("opening_exceptions", in: row) { text throws(Refusal) in
        try OpeningException.list(text)
      })
    let coordinates = coordinates(in: row)
    if let kind, !PlaceContent.usualKinds.contains(kind) {
      report(.placeKindUnusual(kind), .warning, in: row, column: "kind")
    }
    guard errorCount == before, let name, let kind else { return nil }
    do throws(Refusal) {
      return try PlaceContent(
        name: name, aliases: Self.aliases(row["aliases"]), kind: kind,
        divisionCode: parts.divisionCode, capacity: parts.capacity,
        isExclusive: parts.isExclusive ?? false, hours: parts.hours,
        exceptions: parts.exceptions ?? [], coordinates: coordinates,
        organisation: row["organisation"], note: row["note"])
    } catch {
      report(error, in: row, column: "name")
      return nil
    }
  }

  private mutating func coordinates(in row: SheetRow) -> MapPoint? {
    guard row["longitude"] != nil || row["latitude"] != nil else { return nil }
    do throws(Refusal) {
      return try MapPoint(longitude: row["longitude"], latitude: row["latitude"])
    } catch {
      report(error, in: row, column: row["longitude"] == nil ? "latitude" : "longitude")
      return nil
    }
  }

  private static func aliases(_ text: String?) -> [String] {
    (text ?? "").split { "、；;，\n\r\r\n".contains($0) }.map { WrittenText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
  }

  private static func yesOrNo(_ text: String) throws(Refusal) -> Bool {
    switch text.lowercased() {
    case "是", "√", "✓", "y", "yes", "true", "1": true
    case "否", "×", "n", "no", "false", "0": false
    default: throw .cellNotYesOrNo(text)
    }
  }
}

private struct PlaceParts {
  let divisionCode: DivisionCode?
  let capacity: Capacity?
  let isExclusive: Bool?
  let hours: OpeningHours?
  let exceptions: [OpeningException]?
}

extension Refusal {
  /// The kind is none of those that the program knows.
  static func placeKindUnusual(_ kind: String) -> Self {
    Self(
      .invalid, code: "place-kind-unusual", message: "“\(kind)”不是常用的类别",
      repair: "常用的有 \(PlaceContent.usualKinds.joined(separator: "、"))；确实如此的不必改")
  }
}
