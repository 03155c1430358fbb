public import Training

/// What is to change of a trainee (学员变更); what is `nil` stays, and blank clears what may be blank.
public struct TraineeChange: Hashable, Sendable {
  /// Another name: a renaming or a slip put right.
  public var name: PersonName?
  /// 身份证号.
  public var idNumber: IDNumber?
  /// 手机号.
  public var mobile: Mobile?
  /// 单位 as printed.
  public var employer: String?
  /// 职务 as printed.
  public var post: String?
  /// 班内职务.
  public var classPost: String?
  /// 饮食禁忌.
  public var diet: String?
  /// 是否住宿.
  public var lodging: String?
  /// 备注.
  public var note: String?
  /// Why being in two classes on the same days is right.
  public var overlapReason: String?
  /// The state to step to.
  public var state: TraineeState?
  /// Another branch or group.
  public var unit: UnitPath?
  /// The first day in that unit, or without a trainee who leaves; today where `nil`.
  public var day: Day?

  /// Changes nothing until something is set.
  public init() {}

  /// The fields that change, by the names of their columns.
  var changed: [String] {
    let fields: [(String, Bool)] = [
      ("name", name != nil), ("id_number", idNumber != nil), ("mobile", mobile != nil),
      ("employer", employer != nil), ("post", post != nil), ("class_post", classPost != nil),
      ("diet", diet != nil), ("lodging", lodging != nil), ("note", note != nil),
      ("overlap_reason", overlapReason != nil),
    ]
    return fields.filter(\.1).map(\.0)
  }

  /// What tells this request from another, without a number in it.
  func digestible(_ keys: PersonalDataKeys?) -> [String?] {
    [
      name?.text, idNumber.flatMap { number in keys.map { "\($0.blindIndex(of: number))" } },
      mobile.flatMap { number in keys.map { "\($0.blindIndex(of: number))" } }, employer, post,
      classPost, diet, lodging, note, overlapReason, state?.rawValue, unit?.text,
      day.map { "\($0)" },
    ]
  }
}
