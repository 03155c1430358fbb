/// A column of a trainee roster (名册字段).
public enum RosterField: Int, Hashable, Sendable, CaseIterable {
  /// 序号.
  case sequence
  /// 姓名.
  case name
  /// 性别.
  case sex
  /// 民族.
  case ethnicGroup
  /// 出生年月.
  case birth
  /// 籍贯.
  case nativePlace
  /// 政治面貌.
  case politicalStatus
  /// 入党时间.
  case partyJoined
  /// 参加工作时间.
  case workBegun
  /// 学历.
  case education
  /// 全日制学历.
  case fullTimeEducation
  /// 在职学历.
  case onTheJobEducation
  /// 工作单位.
  case unit
  /// 职务.
  case post
  /// 单位及职务.
  case unitAndPost
  /// 级别.
  case rank
  /// 职级.
  case grade
  /// 身份证号.
  case idNumber
  /// 手机号.
  case mobile
  /// 办公电话.
  case officePhone
  /// 支部.
  case branch
  /// 小组.
  case group
  /// 班内职务.
  case classPost
  /// 房间号.
  case room
  /// 是否住宿.
  case lodging
  /// 饮食禁忌.
  case diet
  /// 衣服尺码.
  case clothingSize
  /// 备注.
  case remark

  /// Its header on the rosters that banci writes.
  public var title: String { Self.headers[rawValue].titles[0] }

  /// Its stable name in JSON, mappings and commands.
  public var key: String { Self.headers[rawValue].key }

  /// The headers under which it comes, without the title.
  public var synonyms: [String] { Array(Self.headers[rawValue].titles.dropFirst()) }

  /// How a finding may show its cells.
  public var mask: MaskedCell {
    switch self {
    case .idNumber: .idNumber
    case .mobile, .officePhone: .phone
    case .sequence, .name, .sex, .ethnicGroup, .birth, .nativePlace, .politicalStatus,
      .partyJoined, .workBegun, .education, .fullTimeEducation, .onTheJobEducation, .unit, .post,
      .unitAndPost, .rank, .grade, .branch, .group, .classPost, .room, .lodging, .diet,
      .clothingSize, .remark:
      .other
    }
  }

  /// The field with that title, key or header, or `nil`.
  public init?(named name: String) {
    guard
      let field = Self.allCases.first(where: {
        $0.key == name || Self.headers[$0.rawValue].titles.contains(name)
      })
    else { return nil }
    self = field
  }
}
