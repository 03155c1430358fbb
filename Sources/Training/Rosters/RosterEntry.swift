/// One trainee's row of a roster (名册条目), as values.
///
/// Every field may be absent but the name: whether the rest is needed is known only to who knows
/// whether the row creates somebody.
public struct RosterEntry: Hashable, Sendable {
  /// The record's number, from 1 behind the header.
  public let row: Int
  /// The line on which it begins.
  public let line: Int
  /// 姓名.
  public let name: PersonName
  /// 序号, where it is a number.
  public var sequence: Int?
  /// 性别, as written or as the ID number states it.
  public var sex: Sex?
  /// 民族.
  public var ethnicGroup: EthnicGroup?
  /// 出生年月 as written; the ID number may state another.
  public var birth: PartialDay?
  /// 籍贯.
  public var nativePlace: String?
  /// 政治面貌.
  public var politicalStatus: PoliticalStatus?
  /// 入党时间.
  public var partyJoined: PartialDay?
  /// 参加工作时间.
  public var workBegun: PartialDay?
  /// 学历.
  public var education: Education?
  /// 全日制学历.
  public var fullTimeEducation: Education?
  /// 在职学历.
  public var onTheJobEducation: Education?
  /// 工作单位, verbatim.
  public var unit: String?
  /// 职务, verbatim.
  public var post: String?
  /// 单位及职务 in one column, verbatim.
  public var unitAndPost: String?
  /// 级别.
  public var rank: Rank?
  /// 职级, where it has a column of its own.
  public var grade: Rank?
  /// 身份证号.
  public var idNumber: IDNumber?
  /// 手机号.
  public var mobile: Mobile?
  /// 办公电话, as written or as read out of the mobile's column.
  public var officePhone: String?
  /// 支部.
  public var branch: String?
  /// 小组.
  public var group: String?
  /// 班内职务.
  public var classPost: String?
  /// 房间号.
  public var room: String?
  /// 是否住宿.
  public var lodging: String?
  /// 饮食禁忌.
  public var diet: String?
  /// 衣服尺码.
  public var clothingSize: String?
  /// 备注.
  public var remark: String?

  /// What columns hold that are no field and yet are kept, verbatim, in the order of the sheet.
  public var extras: [Extra] = []

  /// A cell of a column that is no field (附加列).
  public struct Extra: Hashable, Sendable {
    /// The column's header as written.
    public let column: String
    /// What stands in the cell.
    public let text: String

    /// A cell of a column.
    public init(column: String, text: String) { (self.column, self.text) = (column, text) }
  }

  /// An entry that holds a name alone.
  public init(row: Int, line: Int, name: PersonName) {
    self.row = row
    self.line = line
    self.name = name
  }

  /// What a row must have to create a trainee, and this one has not.
  public var missingForCreation: [RosterField] {
    var missing: [RosterField] = sex == nil ? [.sex] : []
    if unitAndPost == nil {
      if unit == nil { missing.append(.unit) }
      if post == nil { missing.append(.post) }
    }
    return missing
  }

  /// The birthday of the ID number, else the birth as written.
  public var effectiveBirth: PartialDay? { idNumber.flatMap { PartialDay($0.birthday) } ?? birth }
}
