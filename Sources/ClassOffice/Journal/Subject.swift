/// What a journal entry is about (事由对象): a kind of thing and its number.
public struct Subject: Hashable, Sendable, Codable {
  /// The kinds of thing that acts are about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 日志.
    case journal
    /// 学校.
    case school
    /// 主密钥.
    case key
    /// 单位.
    case organisation
    /// 部门.
    case department
    /// 工作人员.
    case staff
    /// 班次、支部、小组.
    case unit
    /// 人员.
    case person
    /// 学员.
    case trainee
    /// 名册导入批次.
    case rosterImport = "roster_import"
    /// 地点.
    case place
    /// 师资.
    case lecturer
    /// 异地教学.
    case trip
    /// 日程.
    case session
    /// 素材.
    case material
    /// 稿件.
    case article
  }

  /// Its kind.
  public let kind: Kind
  /// Its number.
  public let id: Int

  /// A thing of a kind.
  public init(_ kind: Kind, _ id: Int) { (self.kind, self.id) = (kind, id) }
}
