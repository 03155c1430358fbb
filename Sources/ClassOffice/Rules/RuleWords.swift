internal import Training

/// What is said when a rule of the schema is broken (规则用语), but for its code.
struct RuleWords: Hashable, Sendable {
  /// What sort of no it is.
  let kind: Refusal.Kind
  /// What is wrong, in Chinese.
  let message: String
  /// What the reader can do about it, in Chinese.
  let repair: String

  /// What was asked for is wrong in itself.
  static func invalid(_ message: String, repair: String) -> Self {
    Self(kind: .invalid, message: message, repair: repair)
  }

  /// Something that already stands is in the way.
  static func conflict(_ message: String, repair: String) -> Self {
    Self(kind: .conflict, message: message, repair: repair)
  }
}

// What many rules say alike.

extension RuleWords {
  /// A text must not be blank.
  static func blank(_ what: String) -> Self {
    .invalid("\(what)不能为空", repair: "请写出\(what)")
  }

  /// A number must be above zero.
  static func positive(_ what: String) -> Self {
    .invalid("\(what)必须大于零", repair: "请写一个大于零的数，不知道就不写")
  }

  /// A word must be one of a few.
  static func oneOf(_ choices: String, _ what: String) -> Self {
    .invalid("\(what)只能是：\(choices)", repair: "请改用其中之一")
  }

  /// The same thing is written down twice.
  static func twice(_ what: String) -> Self {
    .conflict("\(what)写了两次，或已有登记", repair: "请去掉重复的一个，或修改原来的登记")
  }

  /// A division code must have six digits.
  static let divisionCode = Self.invalid(
    "行政区划代码要有六位数字", repair: "请写国家标准的六位代码，如昆山市 320583，不知道就不写")

  /// One thing refers to another: PostgreSQL says the same when the other is missing and when it
  /// is about to go.
  static func reference(to parent: String, by child: String) -> Self {
    .conflict(
      "\(parent)不存在，或还有\(child)要用到它，不能删改",
      repair: "请先核对\(parent)；要删改它，请先处理用到它的\(child)")
  }

  /// Whoever does something must be on the books, and not merged into another.
  static func livePerson(as part: String) -> Self {
    .conflict(
      "作\(part)的人档案不存在，或已经（正要）并入另一份档案",
      repair: "请改用合并后保留的那份档案；要合并，请先把\(part)转到保留的那一份")
  }

  /// Only wrong code can break the rule.
  static func programsFault(_ what: String) -> Self {
    .conflict(
      "程序写入的\(what)前后不一致，数据库已拒绝，本次没有写入任何内容",
      repair: "这不是操作有误，请把本条的代码告诉维护人员")
  }
}
