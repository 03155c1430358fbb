internal import Training

/// Reads persons' rows into entries, saying all that it finds.
struct RosterRowReader {
  /// The row that is to be read.
  var cells: SheetCells
  private(set) var log: RosterLog
  private let today: Day

  private let sexes = CellCache<CellOutcome<Sex>>()
  private let ethnicGroups = CellCache<CellOutcome<EthnicGroup>>()
  private let politicalStatuses = CellCache<CellOutcome<PoliticalStatus>>()
  private let educations = CellCache<CellOutcome<Education>>()
  private let ranks = CellCache<CellOutcome<Rank>>()
  private let days = CellCache<CellOutcome<PartialDay>>(4096)

  init(_ cells: SheetCells, _ log: RosterLog, today: Day) {
    self.cells = cells
    self.log = log
    self.today = today
  }

  /// The entry of the row, or `nil` where its name cannot be read.
  mutating func entry() -> RosterEntry? {
    let name = name()
    // A row whose name cannot be read is still read to its end, so that all is said at once.
    var entry = RosterEntry(row: cells.row, line: cells.line, name: name ?? .unreadable)
    readPerson(into: &entry)
    readStanding(into: &entry)
    readUnitAndPost(into: &entry)
    readNumbers(into: &entry)
    readClassMatters(into: &entry)
    entry.extras = extras()
    compare(&entry)
    return name == nil ? nil : entry
  }

  private mutating func name() -> PersonName? {
    let written = text(.name) ?? ""
    return value(.name, written) { text throws(Refusal) in try PersonName.interpret(text) }
  }

  private mutating func readPerson(into entry: inout RosterEntry) {
    entry.sequence = text(.sequence).flatMap { Int(WrittenText.halfWidth($0)) }
    entry.sex = value(.sex, sexes) { text throws(Refusal) in try Sex.interpret(text) }
    entry.ethnicGroup = value(.ethnicGroup, ethnicGroups) { text throws(Refusal) in
      try EthnicGroup.interpret(text)
    }
    entry.birth = day(.birth)
    entry.nativePlace = words(.nativePlace)
  }

  private mutating func readStanding(into entry: inout RosterEntry) {
    entry.politicalStatus = value(.politicalStatus, politicalStatuses) { text throws(Refusal) in
      try PoliticalStatus.interpret(text)
    }
    entry.partyJoined = day(.partyJoined)
    entry.workBegun = day(.workBegun)
    entry.education = education(.education)
    entry.fullTimeEducation = education(.fullTimeEducation)
    entry.onTheJobEducation = education(.onTheJobEducation)
    entry.rank = rank(.rank)
    entry.grade = rank(.grade)
  }

  private mutating func education(_ field: RosterField) -> Education? {
    value(field, educations) { text in Education.interpret(text) }
  }

  private mutating func rank(_ field: RosterField) -> Rank? {
    value(field, ranks) { text in Rank.interpret(text) }
  }

  private mutating func day(_ field: RosterField) -> PartialDay? {
    value(field, days) { text throws(Refusal) in
      try PartialDay.interpret(text, acceptsSerials: true)
    }
  }

  private mutating func readUnitAndPost(into entry: inout RosterEntry) {
    entry.unit = words(.unit)
    entry.post = words(.post)
    entry.unitAndPost = words(.unitAndPost)
    guard entry.unit == nil, entry.post == nil, let both = entry.unitAndPost,
      let (unit, post) = UnitAndPost.split(both)
    else { return }
    (entry.unit, entry.post) = (unit, post)
    let (shownUnit, shownPost) = (MaskedCell.other.shown(unit), MaskedCell.other.shown(post))
    remark(
      .note, "unit-post-split", .unitAndPost, both, "按空格分为单位“\(shownUnit)”和职务“\(shownPost)”", nil)
  }

  private mutating func readNumbers(into entry: inout RosterEntry) {
    entry.idNumber = idNumber()
    entry.officePhone = words(.officePhone)
    let phones = phones()
    entry.mobile = phones?.mobile
    entry.officePhone = entry.officePhone ?? phones?.landline?.number
  }

  private mutating func idNumber() -> IDNumber? {
    if let bytes = cells.plainBytes(ofColumn: RosterField.idNumber.rawValue),
      let number = IDNumber(plain: bytes), !cells.record.hasMarks
    {
      return number
    }
    guard let written = number(.idNumber) else { return nil }
    return value(.idNumber, written) { text throws(Refusal) in
      let number = try IDNumber(text)
      return Interpreted(number, number.digits == text ? [] : [.numberRewritten])
    }
  }

  private mutating func phones() -> PhoneCell? {
    if let bytes = cells.plainBytes(ofColumn: RosterField.mobile.rawValue),
      let mobile = Mobile(plain: bytes), !cells.record.hasMarks
    {
      return PhoneCell(mobile: mobile, landline: nil)
    }
    guard let written = number(.mobile) else { return nil }
    return value(.mobile, written) { text throws(Refusal) in try PhoneCell.interpret(text) }
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
    guard isBlank(.sex) else { return compareBirth(number, entry) }
    entry.sex = number.sex
    if cells.has(column: RosterField.sex.rawValue) {
      remark(.note, "sex-from-id", .sex, nil, "性别未填，按身份证号取“\(number.sex.rawValue)”", nil)
    }
    compareBirth(number, entry)
  }

  private mutating func compareBirth(_ number: IDNumber, _ entry: RosterEntry) {
    if let birth = entry.birth, !birth.matches(number.birthday) {
      remark(
        .warning, "birth-contradicts-id", .birth, birth.description,
        "出生年月与身份证号中的不一致", "档案年龄与身份证可能不同，请核对；两者都会原样保留")
    }
  }
}

extension RosterRowReader {
  /// Says something of a cell; what is shown of it is asked for only where it is needed.
  mutating func say(_ remark: Remark, _ field: RosterField, _ text: @autoclosure () -> String?) {
    log.say(remark, row: cells.row, line: cells.line, field, text())
  }

  /// Refuses a cell.
  mutating func refuse(
    _ refusal: Refusal, _ field: RosterField, _ text: @autoclosure () -> String
  ) {
    log.refuse(refusal, row: cells.row, line: cells.line, field, text())
  }

  /// Refuses a cell of a column that is no field.
  mutating func refuse(_ refusal: Refusal, column: KeptColumn, _ text: String) {
    log.refuse(
      refusal, row: cells.row, line: cells.line, column: MaskedCell.other.shown(column.written),
      MaskedCell.other.shown(text))
  }

  /// Says something of the row that is no cell's.
  mutating func say(
    _ severity: Severity, _ code: String, _ message: String, _ repair: String?
  ) {
    log.say(severity, code, of: cells, message, repair)
  }

  /// Says what was found by comparing rows, once all were read.
  mutating func report(
    _ repeats: RosterRepeats, _ merged: MergedLook, _ sheet: FindingLog
  ) -> FindingLog {
    repeats.report(to: &log)
    merged.report(to: &log)
    var all = sheet
    all.add(log.all)
    return all
  }

  private mutating func remark(
    _ severity: Severity, _ code: String, _ field: RosterField, _ value: String?,
    _ message: String, _ repair: String?
  ) {
    say(Remark(severity, code: code, message: message, repair: repair), field, value)
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
