internal import Training

/// The formats of a workbook's cells by the number of their style (单元格样式).
final class StylesPart: XMLReceiver {
  private static let most = 100_000
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isInCellFormats = false

  /// Reads the styles of a workbook; one without the part has plain numbers only.
  static func read(_ part: ZipPart?) throws(Refusal) -> [NumberFormat] {
    let styles = StylesPart()
    if let part { try XMLReading.read(part, to: styles) }
    return styles.formats
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else {
        return
      }
      codes[id] = NumberFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
    if codes.count + formats.count > Self.most { refusal = .workbookDamaged("styles") }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
