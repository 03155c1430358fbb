public import Training

extension Refusal {
  private static var saveAgain: String {
    "请用 Excel 或 WPS 打开原文件，选“文件→另存为”，类型选“Excel 工作簿(*.xlsx)”，再导入新文件"
  }

  /// The workbook, or a part of it, cannot be read.
  public static func workbookDamaged(_ part: String?) -> Self {
    Self(
      .invalid, code: "workbook-damaged",
      message: "工作簿已损坏或不完整\(part.map { "（\(shown($0))）" } ?? "")，读不出来", repair: saveAgain)
  }

  /// A part is not well-formed.
  static func xmlDamaged(_ part: String, line: Int) -> Self {
    Self(
      .invalid, code: "workbook-damaged",
      message: "工作簿已损坏：部件 \(shown(part)) 第 \(line) 行不合 XML 格式", repair: saveAgain)
  }

  /// A part that a workbook cannot do without is missing.
  public static func partMissing(_ part: String) -> Self {
    Self(
      .invalid, code: "workbook-part-missing", message: "工作簿缺少部件 \(shown(part))，已损坏或不完整",
      repair: saveAgain)
  }

  /// Two parts have one name.
  public static func partTwice(_ part: String) -> Self {
    Self(
      .invalid, code: "workbook-part-twice", message: "工作簿里有两个同名部件 \(shown(part))，无法判断哪个算数",
      repair: saveAgain)
  }

  /// A part declares a document type, as office programs never do.
  public static func xmlDeclaresType(_ part: String) -> Self {
    Self(
      .invalid, code: "workbook-doctype", message: "部件 \(shown(part)) 含有文档类型声明（实体定义），出于安全不读",
      repair: saveAgain)
  }

  /// The workbook has more parts than are read.
  public static func tooManyParts(limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large", message: "压缩包内的部件超过 \(limit) 个的上限",
      repair: "请只保留名册一张工作表，另存为新的 .xlsx")
  }

  /// A part inflates to more than is read.
  public static func partTooLarge(_ part: String, limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large",
      message: "部件 \(shown(part)) 解压后超过上限 \(limit) 字节（\(limit >> 20) MiB）",
      repair: "请只保留名册一张工作表，或拆成几个文件分别导入")
  }

  /// A part inflates to many times what it takes up.
  public static func partTooDense(_ part: String, limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-dense",
      message: "部件 \(shown(part)) 解压后超过压缩大小的 \(limit) 倍，疑似压缩炸弹，未解压",
      repair: "请删去表格下方和右侧带格式的空行空列，另存为新的 .xlsx")
  }

  /// The workbook asks for a password.
  public static var workbookEncrypted: Self {
    Self(
      .invalid, code: "workbook-encrypted", message: "工作簿设有打开密码，读不出来",
      repair: "请用 Excel 或 WPS 打开，在“文件→信息→保护工作簿→用密码进行加密”中清空密码后保存，再导入")
  }

  /// The shared texts are more than is kept in memory.
  static func sharedTextsTooLarge(limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large", message: "工作簿的文字超过上限 \(limit) 字节（\(limit >> 20) MiB）",
      repair: "请只保留名册一张工作表，或拆成几个文件分别导入")
  }

  /// The sheet has more merged ranges than are kept in memory.
  static func tooManyMergedRanges(limit: Int) -> Self {
    Self(
      .invalid, code: "workbook-too-large", message: "工作表的合并单元格超过 \(limit) 处的上限",
      repair: "请取消合并单元格，在每行填写内容后另存")
  }

  /// No sheet of the workbook can be read.
  public static var noSheet: Self {
    Self(
      .invalid, code: "workbook-no-sheet", message: "工作簿里没有可以读取的工作表（都被隐藏，或只有图表）",
      repair: "请取消隐藏名册所在的工作表，保存后再导入；或用 --sheet 指明隐藏的工作表")
  }

  /// The workbook has no sheet of that name or number.
  public static func sheetUnknown(_ word: String, _ names: [String]) -> Self {
    Self(
      .notFound, code: "sheet-unknown", message: "没有工作表“\(shown(word))”",
      repair:
        "可用的工作表：\(names.prefix(20).enumerated().map { "\($0 + 1) \(shown($1))" }.joined(separator: "，"))"
    )
  }

  /// Names of parts and sheets come out of the file.
  private static func shown(_ name: String) -> String { MaskedCell.other.shown(name) }
}
