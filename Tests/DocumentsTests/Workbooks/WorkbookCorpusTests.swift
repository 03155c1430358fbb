import Documents
import Foundation
import TestSupport
import Testing
import Training

/// The files from which fuzzing of workbooks starts, and those by which it found something.
///
/// A file is an archive or a compound file, or else the parts of a workbook with a zero byte between
/// them, as `Fuzz/Sources/FuzzXLSX` has it.
@Suite struct WorkbookCorpusTests {
  private static let folder =
    #filePath.components(separatedBy: "/Workbooks/")[0] + "/Corpus/XLSX"

  @Test func `every file of the corpus ends in a reading or a refusal with its repair`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    let options = RosterReadingOptions(today: Day(number: 20_000), kept: ["*"])
    var outcomes: [String: String] = [:]

    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)")))
      do throws(Refusal) {
        let reading = try RosterReader.read(bytes: Self.packed(bytes), options: options)
        #expect(reading.accepted <= reading.personsRead, "\(name)")
        outcomes[name] = "read"
      } catch {
        #expect(error.repair?.isEmpty == false, "\(name)")
        outcomes[name] = error.code
      }
    }

    #expect(outcomes["inline"] == "read" && outcomes["old.xls"] == "read")
    #expect(outcomes["word"] == "read" && outcomes["template.xlsx"] == "read")
    #expect(outcomes["doctype"] == "workbook-doctype" && outcomes["cut"] == "workbook-damaged")
    #expect(outcomes.count == names.count)
  }

  private static func packed(_ input: [UInt8]) -> [UInt8] {
    guard FileKind.recognise(input) == nil else { return input }
    guard input.first != UInt8(ascii: "W") else {
      return ZipBytes([("word/document.xml", String(decoding: input.dropFirst(), as: UTF8.self))])
        .bytes
    }
    let parts = input.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var workbook = RawWorkbook(rows: "")
    workbook.sheets[0].xml = parts[0]
    var archive = workbook.parts
    if parts.count > 3, !parts[3].isEmpty {
      archive = archive.map { $0.0 == "xl/workbook.xml" ? ($0.0, parts[3]) : $0 }
    }
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations =
      "<Relationships><Relationship Id=\"a\" Type=\"\(kind)/worksheet\""
      + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId1\" Type=\"\(kind)/worksheet\""
      + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"\(kind)/sharedStrings\""
      + " Target=\"texts.xml\"/><Relationship Id=\"c\" Type=\"\(kind)/styles\""
      + " Target=\"styles.xml\"/></Relationships>"
    archive = archive.map { $0.0.hasSuffix("workbook.xml.rels") ? ($0.0, relations) : $0 }
    let texts = parts.count > 1 && !parts[1].isEmpty ? parts[1] : "<sst/>"
    let styles = parts.count > 2 && !parts[2].isEmpty ? parts[2] : "<styleSheet/>"
    return ZipBytes(archive + [("xl/texts.xml", texts), ("xl/styles.xml", styles)]).bytes
  }
}
