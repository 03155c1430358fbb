internal import Training

extension Refusal {
  /// The ID number is that of somebody with another name.
  static func nameContradictsID(_ person: String, row: Int) -> Self {
    Self(
      .conflict, code: "name-contradicts-id", message: "这个身份证号已登记为“\(person)”，与本行姓名不同",
      repair: "请核对身份证号和姓名；若是更名，在裁定文件中写“\(row),merge”（原名记为曾用名），不导入则写“\(row),keep”")
  }

  /// Somebody of that name and employer is in the class under another ID number.
  static func idNumberDiffers(_ persons: String, row: Int) -> Self {
    Self(
      .conflict, code: "id-number-differs", message: "班里已有\(persons)，身份证号与本行不同",
      repair: "请核对身份证号；若原号有误，在裁定文件中写“\(row),merge”，若是另一人则写“\(row),new”")
  }

  /// The decision does not fit: the ID number is somebody else's.
  static func numberIsAnothers(_ person: String) -> Self {
    Self(
      .conflict, code: "number-is-anothers", message: "裁定不能成立：这个身份证号已登记为\(person)",
      repair: "请核对身份证号，或改写裁定文件中的人员编号")
  }

  /// The decision names a person that there is not.
  static let decidedPersonUnknown = Self(
    .notFound, code: "decided-person-unknown", message: "裁定文件中的人员编号不存在，或已并入他人",
    repair: "请按意见中列出的人员编号改写裁定文件")

  /// The decision does not say whom the row means, and not only one can be meant.
  static func decidedPersonMissing(_ persons: String) -> Self {
    Self(
      .invalid, code: "decided-person-missing",
      message: "裁定为合并，但不能确定是哪一位" + (persons.isEmpty ? "" : "：\(persons)"),
      repair: "请在裁定文件中写明人员编号，如“3,merge,12”")
  }

  /// Two rows mean one person.
  static let personTwice = Self(
    .conflict, code: "person-twice", message: "本行与另一行都对应同一名学员",
    repair: "请删去重复的一行；若是两个人，请填写身份证号")

  /// Nobody can tell which of several people of one name is meant.
  static func nameRepeated(_ name: String, rows: [String], trainees: String?) -> Self {
    let places =
      (rows.isEmpty ? [] : ["名册中还有\(rows.joined(separator: "、"))"])
      + (trainees.map { ["班里有\($0)"] } ?? [])
    return Self(
      .conflict, code: "name-repeated",
      message: "“\(name)”重名，无法判断是哪一位：\(places.joined(separator: "；"))",
      repair: "请填写身份证号，或在裁定文件中写明是谁（merge,人员编号）、是新人（new）或不导入（keep）")
  }

  /// The person is in another class on the same days.
  static func inAnotherClass(
    _ name: String, _ other: String, _ otherDays: DaySpan, _ this: String, _ theseDays: DaySpan
  ) -> Self {
    Self(
      .conflict, code: "in-another-class",
      message: "\(name)已在同期班次：\(other)（\(otherDays)），与\(this)（\(theseDays)）重叠",
      repair: "请核对名单；确需同时参加的，用 banci trainee add 逐人登记并写明 --overlap-reason")
  }

  /// A row that creates a trainee lacks a field.
  static func missing(_ field: RosterField) -> Self {
    Self(
      .invalid, code: "field-missing", message: "班里没有这名学员，新建需要填写“\(field.title)”",
      repair: "请补填“\(field.title)”；若是班里已有的学员，请核对姓名和身份证号")
  }

  /// Unit and post stand in one cell and could not be parted.
  static let unitAndPostTogether = Self(
    .invalid, code: "unit-post-together", message: "单位和职务未能分开，整体存入“单位”",
    repair: "需要分开时，请分两列填写")

  /// Somebody of the same name and employer is recorded elsewhere.
  static func maybeSamePerson(_ label: String) -> Self {
    Self(
      .conflict, code: "maybe-same-person", message: "疑似与已登记的\(label)是同一人，没有身份证号，不合并",
      repair: "若是同一人，请补填身份证号")
  }

  /// The roster has errors; nothing was written.
  static func rosterHasErrors(_ findings: [SheetFinding]) -> Self {
    let errors = findings.filter { $0.severity == .error }
    let first = errors.first.map { finding in
      "，如\(finding.line.map { "第 \($0) 行" } ?? "")：\(finding.message)"
    }
    return Self(
      .invalid, code: "roster-has-errors",
      message: "名册有 \(errors.count) 处错误，没有写入任何内容\(first ?? "")",
      repair: "用 banci roster check 查看全部意见，改正后重新导入")
  }

  /// The roster names nobody.
  static let rosterIsEmpty = Self(
    .invalid, code: "roster-is-empty", message: "名册里没有学员（0 人），没有建立批次",
    repair: "请核对文件；表头下面应有学员")

  /// The unit for all rows lies in another class.
  static func unitOfAnotherClass(_ unit: String, _ name: String) -> Self {
    Self(
      .invalid, code: "unit-of-another-class", message: "“\(unit)”不在\(name)之内",
      repair: "--unit 要写本班的支部或小组")
  }
}
