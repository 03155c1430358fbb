/// A workbook written as XML by hand (手写工作簿), for what no writer would write.
public struct RawWorkbook {
  /// A sheet: its name, state and the XML of it.
  public struct Sheet: Sendable {
    /// The name on its tab.
    public var name: String
    /// `hidden`, `veryHidden` or none.
    public var state: String?
    /// Its part.
    public var xml: String

    /// A sheet.
    public init(name: String, state: String? = nil, xml: String) {
      (self.name, self.state, self.xml) = (name, state, xml)
    }
  }

  /// The sheets in the order of their tabs.
  public var sheets: [Sheet]
  /// The XML of each shared text.
  public var texts: [String] = []
  /// The XML of the styles.
  public var styles = ""
  /// Whether days are counted from 1904.
  public var countsFrom1904 = false
  /// Other parts.
  public var extra: [(String, String)] = []

  /// A workbook of one sheet with these rows.
  public init(rows: String, behind: String = "", dimension: String = "") {
    sheets = [Sheet(name: "名册", xml: Self.sheet(rows, behind: behind, dimension: dimension))]
  }

  /// The XML of a sheet.
  public static func sheet(_ rows: String, behind: String = "", dimension: String = "") -> String {
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(dimension)"
      + "<sheetData>\(rows)</sheetData>\(behind)</worksheet>"
  }

  /// A row of inline texts.
  public static func row(_ number: Int, _ texts: String...) -> String {
    let cells = texts.enumerated().map { index, text in
      let column = Character(Unicode.Scalar(UInt8(65 + index)))
      return "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  /// The parts by name.
  public var parts: [(String, String)] {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(kind)/worksheet\""
        + " Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    var parts = sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) }
    if !texts.isEmpty {
      relations.append(
        "<Relationship Id=\"rIdT\" Type=\"\(kind)/sharedStrings\" Target=\"sharedStrings.xml\"/>")
      parts.append(
        ("xl/sharedStrings.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"))
    }
    if !styles.isEmpty {
      relations.append(
        "<Relationship Id=\"rIdS\" Type=\"\(kind)/styles\" Target=\"/xl/styles.xml\"/>")
      parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"))
    }
    parts.append(("xl/workbook.xml", workbook))
    parts.append(
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"))
    parts.append(
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"\(kind)/officeDocument\""
          + " Target=\"xl/workbook.xml\"/></Relationships>"
      ))
    return parts + extra
  }

  private var workbook: String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\""
        + (sheet.state.map { " state=\"\($0)\"" } ?? "") + " r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns:r=\"r\"><workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>"
      + "<sheets>\(list.joined())</sheets></workbook>"
  }

  /// The file.
  public var bytes: [UInt8] { ZipBytes(parts).bytes }
}
