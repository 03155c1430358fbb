/// How the characters of a file are written as bytes (字符编码).
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-8 with a byte order mark, as Excel wants it.
  case utf8WithMark = "UTF-8 BOM"
  /// GB18030, which holds GBK and GB2312: what Excel and WPS save on a Chinese Windows.
  case gb18030 = "GB18030"
  /// UTF-16, the lesser byte first: Excel's “Unicode 文本”.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the greater byte first.
  case utf16BigEndian = "UTF-16BE"

  /// Reads a name as people type it: `utf8`, `UTF-8`, `gbk`, `GB2312`, `cp936`, `utf-16le`.
  public init?(named name: String) {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch letters {
    case "utf8": self = .utf8
    case "utf8bom", "utf8sig": self = .utf8WithMark
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    case "utf16le", "utf16", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }

  /// The byte order mark that announces it, where it has one.
  var mark: [UInt8] {
    switch self {
    case .utf8, .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }
}
