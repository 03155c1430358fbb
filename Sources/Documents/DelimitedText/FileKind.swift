internal import Training

/// What a file is by its first bytes (文件类型), where it is no text.
public enum FileKind: Hashable, Sendable {
  /// An Office Open XML workbook, .xlsx or .xlsm.
  case workbook
  /// A Word document, .docx.
  case document
  /// An OpenDocument file, .ods or .odt.
  case openDocument
  /// Another ZIP archive.
  case archive
  /// A compound file: .xls, .doc, .et, .wps, or one with a password.
  case compound
  /// PDF.
  case pdf
  /// RTF.
  case richText
  /// A web page, as some systems export under the name .xls.
  case webPage
  /// XML, as “XML 表格 2003”.
  case markup
  /// A picture.
  case picture

  /// What the bytes are, or `nil` where they may be text.
  public static func recognise(_ bytes: [UInt8]) -> FileKind? {
    recognise(Array(bytes.prefix(end)), Array(bytes.suffix(end)))
  }

  /// What a file is, or `nil` where it may be text; only its ends are read.
  static func recognise(_ content: FileContent) throws(Refusal) -> FileKind? {
    let head = try content.bytes(in: 0..<end)
    guard head.starts(with: [0x50, 0x4B]) else { return recognise(head, []) }
    return recognise(head, try content.bytes(in: max(0, content.count - end)..<content.count))
  }

  private static func recognise(_ head: [UInt8], _ tail: [UInt8]) -> FileKind? {
    for (magic, kind) in magics where head.starts(with: magic) { return kind }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return zipped(head, tail)
    }
    return tagged(head)
  }

  // Names of entries stand uncompressed at both ends of an archive.
  private static let end = 65_536

  /// What a person calls it.
  public var name: String {
    switch self {
    case .workbook: "Excel 工作簿（.xlsx）"
    case .document: "Word 文档（.docx）"
    case .openDocument: "OpenDocument 文件（.ods/.odt）"
    case .archive: "压缩包"
    case .compound: "旧版 Office/WPS 文件（.xls、.et、.doc）或加密的工作簿"
    case .pdf: "PDF 文件"
    case .richText: "RTF 文档"
    case .webPage: "网页（HTML）表格"
    case .markup: "XML 文件"
    case .picture: "图片"
    }
  }

  private static let magics: [([UInt8], FileKind)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .richText), ([0x89, 0x50, 0x4E, 0x47], .picture),
    ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture), ([0x1F, 0x8B, 0x08], .archive),
    (Array("Rar!\u{1A}\u{7}".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
  ]

  private static func zipped(_ head: [UInt8], _ tail: [UInt8]) -> FileKind {
    let ends = String(decoding: head + tail, as: UTF8.self).utf8
    func has(_ name: String) -> Bool { ends.firstRange(of: name.utf8) != nil }
    if has("xl/") { return .workbook }
    if has("word/") { return .document }
    return has("opendocument") ? .openDocument : .archive
  }

  private static func tagged(_ bytes: [UInt8]) -> FileKind? {
    let start = bytes.prefix(512).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
    let word = String(decoding: start.prefix(16), as: UTF8.self).lowercased()
    if ["<html", "<!doctype html", "<table", "<meta"].contains(where: word.hasPrefix) {
      return .webPage
    }
    return word.hasPrefix("<?xml") ? .markup : nil
  }
}
