internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// A roster file on the command line, with how to read it (名册文件).
struct RosterFileOptions: ParsableArguments {
  @Argument(help: "名册文件（CSV）；写 - 从标准输入读") var file: InputFile
  @Option(help: "文件编码，如 gb18030、utf-8；不写则自动判断") var encoding: EncodingWord?
  @Option(name: .customLong("map"), help: "指明一列是哪个字段：列名=字段，可写多次")
  var mappings: [ColumnMappingWord] = []

  /// Reads the file.
  ///
  /// - Throws: A ``Refusal`` when it cannot be read or is no table of persons.
  func read() throws -> RosterFile {
    let bytes = try file.read()
    let mapping = mappings.reduce(into: [:]) { $0[$1.header] = $1.field }
    let options = RosterReadingOptions(
      today: EdgeClock.today, encoding: encoding?.encoding, mapping: mapping)
    return RosterFile(
      name: file.name.shown, reading: try RosterReader.read(bytes: bytes, options: options),
      fingerprint: RosterFingerprint(of: bytes))
  }
}

/// A roster file as read.
struct RosterFile {
  let name: String
  let reading: RosterReading
  let fingerprint: RosterFingerprint
}

/// A column and its field on the command line: `单位名=工作单位`.
struct ColumnMappingWord: ArgumentWord {
  let header: String
  let field: RosterField

  init(word: String) throws(Refusal) {
    let sign = word.lastIndex { $0 == "=" || $0 == "＝" }
    guard let sign, let field = RosterField(named: String(word[word.index(after: sign)...])),
      sign > word.startIndex
    else { throw .mappingUnreadable(word) }
    (header, self.field) = (String(word[..<sign]), field)
  }
}

extension Refusal {
  /// The text names no column and field.
  static func mappingUnreadable(_ word: String) -> Self {
    Self(
      .invalid, code: "mapping-unreadable", message: "“\(word.prefix(40))”应写成 列名=字段",
      repair: "可用的字段：\(RosterField.allCases.map(\.title).joined(separator: "、"))")
  }
}
