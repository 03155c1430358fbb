internal import ArgumentParser
internal import Documents
internal import Training

/// The sheet that a command reads (表格文件): file, encoding and what unusual headers mean.
struct SheetFileOptions: ParsableArguments {
  @Argument(help: "CSV 文件；- 为标准输入") var file: InputFile
  @Option(help: "文字编码：UTF-8、GB18030…；不写则自动识别") var encoding: EncodingWord?
  @Option(name: .customLong("map"), help: "列名对应，如 场馆=名称；可写多次") var mappings: [HeaderMapping] = []

  /// The bytes of the file.
  func bytes() throws -> [UInt8] { try file.read() }

  /// How to read them.
  var options: SheetOptions {
    SheetOptions(
      encoding: encoding?.encoding,
      mapping: mappings.reduce(into: [:]) { $0[$1.header] = $1.column })
  }
}

/// Which column a header is (列名对应): `场馆=名称`.
struct HeaderMapping: ArgumentWord {
  let header: String
  let column: String

  init(word: String) throws(Refusal) {
    let parts = word.split(separator: "=", maxSplits: 1).map { WrittenText.trimmed(String($0)) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw .headerMappingUnreadable(word)
    }
    (header, column) = (parts[0], parts[1])
  }
}

extension Refusal {
  /// The words map nothing to anything.
  static func headerMappingUnreadable(_ word: String) -> Self {
    Self(
      .invalid, code: "mapping-unreadable", message: "“\(word.prefix(40))”不是列名对应",
      repair: "请写成 文件里的列名=字段名，如 场馆=名称")
  }
}
