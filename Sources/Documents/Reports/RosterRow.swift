public import Training

/// A trainee as a roster lists them (名册的一行).
public struct RosterRow: Hashable, Sendable {
  /// The branch.
  public let branch: String?
  /// The group.
  public let group: String?
  /// The name.
  public let name: String
  /// 男 or 女.
  public let sex: String?
  /// 汉族.
  public let ethnicGroup: String?
  /// The birth as exact as the paper says: 1975-06.
  public let birth: String?
  /// 中共党员.
  public let politicalStatus: String?
  /// The education as written.
  public let education: String?
  /// The rank as written.
  public let rank: String?
  /// The employer as printed.
  public let employer: String?
  /// The post as printed.
  public let post: String?
  /// The post in the class: 支部书记, 组长.
  public let classPost: String?
  /// The mobile number; a report masks it.
  public let mobile: Mobile?
  /// The ID number; a report masks it.
  public let idNumber: IDNumber?
  /// The state, as a ``Cell/term(code:word:)``.
  public let state: Cell
  /// What the person does not eat.
  public let diet: String?
  /// A remark.
  public let note: String?

  /// A trainee.
  public init(
    branch: String? = nil, group: String? = nil, name: String, sex: String? = nil,
    ethnicGroup: String? = nil, birth: String? = nil, politicalStatus: String? = nil,
    education: String? = nil, rank: String? = nil, employer: String? = nil, post: String? = nil,
    classPost: String? = nil, mobile: Mobile? = nil, idNumber: IDNumber? = nil, state: Cell,
    diet: String? = nil, note: String? = nil
  ) {
    (self.branch, self.group, self.name, self.sex) = (branch, group, name, sex)
    (self.ethnicGroup, self.birth) = (ethnicGroup, birth)
    (self.politicalStatus, self.education, self.rank) = (politicalStatus, education, rank)
    (self.employer, self.post, self.classPost) = (employer, post, classPost)
    (self.mobile, self.idNumber, self.state) = (mobile, idNumber, state)
    (self.diet, self.note) = (diet, note)
  }
}
