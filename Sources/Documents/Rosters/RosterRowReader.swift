internal import Training

/// Reads one person's row into an entry, saying all that it finds.
struct RosterRowReader {
  private(set) var log: RosterLog
  private let cells: SheetCells
  private let today: Day

  init(_ cells: SheetCells, _ log: RosterLog, today: Day) {
    self.cells = cells
    self.log = log
    self.today = today
  }

  mutating func entry() -> RosterEntry? {
    let written = text(.name) ?? ""
    let name = value(.name, written) { text throws(Refusal) in try PersonName.interpret(text) }
    // A row whose name cannot be read is still read to its end, so that all is said at once.
    var entry = RosterEntry(row: cells.row, line: cells.line, name: name ?? .unreadable)
    readPerson(into: &entry)
    readStanding(into: &entry)
    readUnitAndPost(into: &entry)
    readNumbers(into: &entry)
    readClassMatters(into: &entry)
    compare(&entry)
    return name == nil ? nil : entry
  }

  private mutating func readPerson(into entry: inout RosterEntry) {
    entry.sequence = text(.sequence).flatMap { Int(WrittenText.halfWidth($0)) }
    entry.sex = value(.sex) { text throws(Refusal) in try Sex.interpret(text) }
    entry.ethnicGroup = value(.ethnicGroup) { text throws(Refusal) in
      try EthnicGroup.interpret(text)
    }
    entry.birth = day(.birth)
    entry.nativePlace = words(.nativePlace)
  }

  private mutating func readStanding(into entry: inout RosterEntry) {
    entry.politicalStatus = value(.politicalStatus) { text throws(Refusal) in
      try PoliticalStatus.interpret(text)
    }
    entry.partyJoined = day(.partyJoined)
    entry.workBegun = day(.workBegun)
    entry.education = understood(.education, Education.interpret)
    entry.fullTimeEducation = understood(.fullTimeEducation, Education.interpret)
    entry.onTheJobEducation = understood(.onTheJobEducation, Education.interpret)
    entry.rank = understood(.rank, Rank.interpret)
    entry.grade = understood(.grade, Rank.interpret)
  }

  private mutating func readUnitAndPost(into entry: inout RosterEntry) {
    entry.unit = words(.unit)
    entry.post = words(.post)
    entry.unitAndPost = words(.unitAndPost)
    guard entry.unit == nil, entry.post == nil, let both = entry.unitAndPost,
      let (unit, post) = UnitAndPost.split(both)
    else { return }
    (entry.unit, entry.post) = (unit, post)
    remark(.note, "unit-post-split", .unitAndPost, both, "按空格分为单位“\(unit)”和职务“\(post)”", nil)
  }

  private mutating func readNumbers(into entry: inout RosterEntry) {
    if let written = number(.idNumber) {
      entry.idNumber = value(.idNumber, written) { text throws(Refusal) in
        Interpreted(try IDNumber(text))
      }
    }
    entry.officePhone = words(.officePhone)
    guard let written = number(.mobile) else { return }
    let phones = value(.mobile, written) { text throws(Refusal) in try PhoneCell.interpret(text) }
    entry.mobile = phones?.mobile
    entry.officePhone = entry.officePhone ?? phones?.landline?.number
  }

  private mutating func readClassMatters(into entry: inout RosterEntry) {
    entry.branch = words(.branch)
    entry.group = words(.group)
    entry.classPost = words(.classPost)
    entry.room = words(.room)
    entry.lodging = words(.lodging)
    entry.diet = words(.diet)
    entry.clothingSize = words(.clothingSize)
    entry.remark = words(.remark)
  }

  /// The ID number against 性别 and 出生年月, and the age.
  private mutating func compare(_ entry: inout RosterEntry) {
    if let number = entry.idNumber { compare(number, &entry) }
    guard let birth = entry.effectiveBirth else { return }
    let field: RosterField = entry.idNumber == nil ? .birth : .idNumber
    if birth.isAfter(today) {
      remark(.error, "birth-in-future", field, nil, "出生日期在今天之后", "请核对出生日期或身份证号")
      return
    }
    let age = birth.age(on: today)
    if !(18...70).contains(age) {
      remark(.warning, "age-unusual", field, nil, "年龄 \(age) 岁，不在 18–70 岁之间", "请核对出生日期或身份证号")
    }
  }

  private mutating func compare(_ number: IDNumber, _ entry: inout RosterEntry) {
    if let sex = entry.sex, sex != number.sex {
      remark(
        .error, "sex-contradicts-id", .sex, sex.rawValue,
        "性别为“\(sex.rawValue)”，但身份证号显示为“\(number.sex.rawValue)”", "请核对性别和身份证号，哪一个填错改哪一个")
    }
    if text(.sex) == nil { entry.sex = number.sex }
    if text(.sex) == nil, cells.has(column: RosterField.sex.rawValue) {
      remark(.note, "sex-from-id", .sex, nil, "性别未填，按身份证号取“\(number.sex.rawValue)”", nil)
    }
    if let birth = entry.birth, !birth.matches(number.birthday) {
      remark(
        .warning, "birth-contradicts-id", .birth, birth.description,
        "出生年月与身份证号中的不一致", "档案年龄与身份证可能不同，请核对；两者都会原样保留")
    }
  }
}

extension RosterRowReader {
  /// A cell's text; `nil` where it is blank or stands for blank.
  private mutating func text(_ field: RosterField) -> String? {
    let text = cells.text(ofColumn: field.rawValue)
    guard !text.isEmpty, !(field.hasForm && Self.placeholders.contains(text)) else { return nil }
    return text
  }

  /// A number's text; `nil` also where it is masked, as in what banci gives out.
  private mutating func number(_ field: RosterField) -> String? {
    guard let text = text(field) else { return nil }
    guard MaskedCell.isMasked(text) else { return text }
    remark(.note, "number-masked", field, text, "号码已遮盖，按未填读取，不改动已有号码", nil)
    return nil
  }

  private mutating func value<Value>(
    _ field: RosterField, _ read: (String) throws(Refusal) -> Interpreted<Value>
  ) -> Value? {
    guard let text = text(field) else { return nil }
    return value(field, text, read)
  }

  private mutating func value<Value>(
    _ field: RosterField, _ text: String, _ read: (String) throws(Refusal) -> Interpreted<Value>
  ) -> Value? {
    guard isWhole(field, text) else { return nil }
    do {
      let read = try read(text)
      for remark in read.remarks { say(remark, field, text) }
      return read.value
    } catch {
      log.refuse(error, row: cells.row, line: cells.line, field, text)
      return nil
    }
  }

  private mutating func understood<Value>(
    _ field: RosterField, _ read: (String) -> Interpreted<Value>?
  ) -> Value? {
    guard let text = text(field), isWhole(field, text), let value = read(text) else { return nil }
    for remark in value.remarks { say(remark, field, text) }
    return value.value
  }

  private mutating func day(_ field: RosterField) -> PartialDay? {
    value(field) { text throws(Refusal) in
      try PartialDay.interpret(text, acceptsSerials: true)
    }
  }

  /// Words kept as they stand; only a line break inside a cell is undone.
  private mutating func words(_ field: RosterField) -> String? {
    guard let text = text(field), isWhole(field, text) else { return nil }
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    let isBoth = field == .unitAndPost
    let lines = text.split { $0.isNewline || $0 == "\t" }.map { WrittenText.trimmed(String($0)) }
    let joined = lines.filter { !$0.isEmpty }.joined(
      separator: isBoth || field == .remark ? " " : "")
    remark(.note, "cell-newline", field, text, "单元格内的换行已去掉", nil)
    return joined
  }

  /// Refuses a cell in which a character was lost, or that holds control characters.
  private mutating func isWhole(_ field: RosterField, _ text: String) -> Bool {
    if text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE9 }),
      text.contains("\u{FFFD}") || text.contains("锟斤拷")
    {
      log.refuse(.textLost, row: cells.row, line: cells.line, field, text)
      return false
    }
    let isControlled =
      text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
      && text.unicodeScalars.contains(where: WrittenText.isControl)
    if isControlled { log.refuse(.textHasControls, row: cells.row, line: cells.line, field, text) }
    return !isControlled
  }

  private mutating func say(_ remark: Remark, _ field: RosterField, _ text: String) {
    log.say(remark, row: cells.row, line: cells.line, field, text)
  }

  private mutating func remark(
    _ severity: Severity, _ code: String, _ field: RosterField, _ value: String?,
    _ message: String, _ repair: String?
  ) {
    let remark = Remark(severity, code: code, message: message, repair: repair)
    log.say(remark, row: cells.row, line: cells.line, field, value)
  }

  /// What people put where there is nothing to say.
  private static let placeholders: Set<String> = ["/", "\\", "-", "—", "——", "无", "－", "／", "--"]
}

extension RosterField {
  /// Whether its cells have a form, so that a dash in one says that there is nothing.
  fileprivate var hasForm: Bool {
    switch self {
    case .sex, .ethnicGroup, .birth, .politicalStatus, .partyJoined, .workBegun, .education,
      .fullTimeEducation, .onTheJobEducation, .rank, .grade, .idNumber, .mobile, .officePhone:
      true
    case .sequence, .name, .nativePlace, .unit, .post, .unitAndPost, .branch, .group, .classPost,
      .room, .lodging, .diet, .clothingSize, .remark:
      false
    }
  }
}

extension PartialDay {
  /// Full years; a month alone counts from its first day.
  fileprivate func age(on today: Day) -> Int {
    let first = firstDay
    let isBeforeBirthday = (today.month, today.dayOfMonth) < (first.month, first.dayOfMonth)
    return today.year - first.year - (isBeforeBirthday ? 1 : 0)
  }
}

extension Refusal {
  /// A character of the cell was lost before the file came here.
  static var textLost: Self {
    Self(
      .invalid, code: "text-lost", message: "单元格里有字在另存文件时已丢失（显示为“�”或“锟斤拷”）",
      repair: "请用原软件打开原始文件，另存为 CSV UTF-8 后重新导入")
  }

  /// The cell holds control characters.
  static var textHasControls: Self {
    Self(
      .invalid, code: "cell-control", message: "单元格含有看不见的控制字符",
      repair: "请清空该单元格后重新录入")
  }
}
