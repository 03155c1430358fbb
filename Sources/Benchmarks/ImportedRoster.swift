internal import Documents
internal import Training

/// A roster of so many invented people, the same for the same seed (基准名册).
///
/// One name in a hundred holds a character outside the common blocks, one in fifty is written with
/// a middle dot. Nobody has the area code 340000, and 179 is no mobile number's.
struct ImportedRoster {
  /// The columns.
  static let header = [
    "序号", "姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位", "职务", "级别", "身份证号码",
    "手机号码", "支部", "班内职务", "饮食禁忌", "备注",
  ]
  /// The branches that it names.
  static let branches = ["一支部", "二支部", "三支部"]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The file in GB18030.
  ///
  /// - Parameter isSpoiled: Whether one row in two hundred has one of eight faults.
  func bytes(_ count: Int, isSpoiled: Bool = false) throws -> [UInt8] {
    var copy = self
    let rows = (1...count).map { copy.row($0, isSpoiled: isSpoiled) }
    return try DelimitedText.write([Self.header] + rows, encoding: .gb18030)
  }

  private mutating func row(_ number: Int, isSpoiled: Bool) -> [String] {
    let isMale = next(3) > 0
    let born = birth(number)
    let id = idNumber(number, born, isMale)
    let unit = "\(pick(Self.cities))\(pick(Self.counties))\(pick(Self.bureaus))"
    var cells = [
      "\(number)", name(number), isMale ? "男" : "女", number % 50 == 7 ? "维吾尔族" : "汉族",
      "\(born.prefix(4)).\(born.dropFirst(4).prefix(2))", next(20) == 0 ? "群众" : "中共党员",
      pick(["大学", "研究生", "大专"]), unit, pick(["局长", "副局长", "党组成员", "调研员"]),
      pick(["县处级正职", "县处级副职"]), id, "179\(padded(number, 8))", pick(Self.branches), "",
      number % 50 == 7 ? "清真" : "", number % 40 == 0 ? "需提前一天报到" : "",
    ]
    if isSpoiled, number % 200 == 0 { spoil(&cells, number / 200 % 8) }
    return cells
  }

  private func spoil(_ cells: inout [String], _ kind: Int) {
    switch kind {
    case 0: cells[10] = String(cells[10].dropLast()) + (cells[10].hasSuffix("0") ? "1" : "0")
    case 1: cells[10] = String(cells[10].prefix(15)) + "000"
    case 2: cells[10] = "3.40000E+17"
    case 3: cells[2] = cells[2] == "男" ? "女" : "男"
    case 4: cells[3] = "外星族"
    case 5: cells[11] = String(cells[11].dropLast())
    case 6: cells[4] = "1975.13"
    default: cells[10] = String(cells[10].dropLast(2))
    }
  }

  private mutating func name(_ number: Int) -> String {
    if number % 50 == 7 { return "\(pick(Self.given))尔旦·\(pick(Self.given))逊江" }
    let rare = number % 100 == 3 ? pick(["𬀩", "䶮", "㛃", "𫖯"]) : pick(Self.given)
    return pick(Self.surnames) + rare + pick(Self.given)
  }

  private func birth(_ number: Int) -> String {
    let days = number * 7919 % 10_080
    return "\(1960 + days / 336)\(padded(days / 28 % 12 + 1, 2))\(padded(days % 28 + 1, 2))"
  }

  private func idNumber(_ number: Int, _ born: String, _ isMale: Bool) -> String {
    let digits = "340000\(born)\(padded(number / 10_080 * 2 + (isMale ? 1 : 0), 3))"
    return digits + (IDNumber.checkCharacter(of: digits).map(String.init) ?? "")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  // SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private static let surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程".map(String.init)
  private static let given = "文志立思德广学宏世维家绍景承守敬慕怀砚亦彬远涛峰林达成康宁祥".map(String.init)
  private static let cities = ["皖东市", "淮岸市", "云岭市"]
  private static let counties = ["东渡县", "石梁县", "明湖区", "颍南县", "双河口县", "长堤区"]
  private static let bureaus = ["教育局", "民政局", "司法局", "财政局", "水利局", "审计局", "统计局", "信访局"]
}
