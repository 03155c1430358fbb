internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// A roster file on the command line, with how to read it (名册文件).
struct RosterFileOptions: ParsableArguments {
  @Argument(help: "名册文件；写 - 从标准输入读；导入时可写文件夹") var file: InputFile
  @Option(help: "文件编码，如 gb18030、utf-8；不写则自动判断") var encoding: EncodingWord?
  @Option(name: .customLong("map"), help: "指明一列是哪个字段：列名=字段，可写多次")
  var mappings: [ColumnMappingWord] = []

  @Option(help: "工作簿中的哪个工作表：名称或序号；不写则取第一个") var sheet: String?
  @Option(name: .customLong("keep"), help: "不认识但要原样保留的列名，可写多次；写 * 表示全部")
  var kept: [String] = []

  /// The columns that the command line says to be a field.
  var mapping: [String: RosterField] {
    mappings.reduce(into: [:]) { $0[$1.header] = $1.field }
  }

  /// Opens the file and recognises it.
  ///
  /// - Parameters:
  ///   - file: Another file than the one named.
  ///   - saved: Columns that are known to be a field; what the command line says goes before.
  /// - Throws: A ``Refusal`` when it cannot be read.
  func open(
    _ file: InputFile? = nil, knowing saved: [String: RosterField] = [:]
  ) throws -> OpenedRoster {
    let file = file ?? self.file
    let mapping = saved.merging(mapping) { _, said in said }
    let options = RosterReadingOptions(
      today: EdgeClock.today, encoding: encoding?.encoding, mapping: mapping, sheet: sheet,
      kept: kept)
    let content = try file.content(atMost: options.limits.bytes)
    return OpenedRoster(
      name: file.name.path, file: try SheetFile(content, named: file.name.path), options: options,
      fingerprint: try RosterFingerprint(of: content))
  }

  /// Where the rows that are left out go, where nobody says: beside the file.
  var correctionsPath: String {
    let path = file.name.path
    guard !file.isStandardInput else { return "名册-更正.csv" }
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[slash...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    return path[..<dot] + "-更正.csv"
  }

  /// Reads the file alone.
  ///
  /// - Throws: A ``Refusal`` when it cannot be read or is no table of persons.
  func read() throws -> RosterFile {
    let opened = try open()
    return opened.reading(
      try RosterReader.read(opened.file, options: opened.options) { _ in })
  }
}

/// A roster file that is open, to be read as often as needed.
struct OpenedRoster: Sendable {
  let name: String
  let file: SheetFile
  let options: RosterReadingOptions
  let fingerprint: RosterFingerprint

  /// What an import reads.
  var source: RosterSource {
    RosterSource(file, options: options, fingerprint: fingerprint)
  }

  /// The file with what was read of it.
  func reading(_ reading: RosterReading) -> RosterFile {
    RosterFile(name: name, reading: reading, fingerprint: fingerprint)
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
