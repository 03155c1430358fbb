import Testing
import Training

@testable import Documents

@Suite struct ReportSnapshotTests {
  @Test(arguments: TableFormat.allCases)
  func `class overviews`(format: TableFormat) throws {
    try expect(ClassOverviews(try ReportSamples.classes), "class-overviews", format)
  }

  @Test(arguments: TableFormat.allCases)
  func `a roster`(format: TableFormat) throws {
    try expect(
      RosterReport(unit: "第81期县处级干部进修班", rows: try ReportSamples.roster), "roster", format)
  }

  @Test(arguments: TableFormat.allCases)
  func `a trip schedule`(format: TableFormat) throws {
    try expect(try ReportSamples.schedule(), "trip-schedule", format)
  }

  @Test(arguments: TableFormat.allCases)
  func `the use of lecturers`(format: TableFormat) throws {
    try expect(try ReportSamples.lecturerUse(), "lecturer-use", format)
  }

  @Test(arguments: TableFormat.allCases)
  func `the use of places`(format: TableFormat) throws {
    try expect(try ReportSamples.placeUse(), "place-use", format)
  }

  @Test(arguments: TableFormat.allCases)
  func `the structure of a unit`(format: TableFormat) throws {
    try expect(ReportSamples.structure, "unit-structure", format)
  }

  private func expect(_ report: some Report, _ name: String, _ format: TableFormat) throws {
    let endings: [TableFormat: String] = [
      .table: "txt", .csv: "csv", .json: "json", .markdown: "md",
    ]

    try expectSnapshot(report.text(as: format, width: 120), "\(name).\(endings[format] ?? "")")
  }
}
