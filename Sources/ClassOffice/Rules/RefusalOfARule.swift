internal import Postgres
public import Training

extension SchemaRule {
  /// What is said when the rule is broken; its code is the name of the rule with hyphens.
  public var refusal: Refusal {
    let words = words
    return Refusal(
      words.kind, code: rawValue.replacing("_", with: "-"), message: words.message,
      repair: words.repair)
  }

  /// What an edge says when PostgreSQL refused by the name of a rule.
  ///
  /// Made from the name alone: PostgreSQL's DETAIL shows values of the row.
  ///
  /// - Returns: `nil` where the error is no broken rule, so it stays the fault that it is.
  static func refusal(for error: PostgresError) -> Refusal? {
    if let rule = error.rule.flatMap(SchemaRule.init(rawValue:)) { return rule.refusal }
    switch error.sqlState {
    case "23503": return .stillReferredTo
    case "23505": return .alreadyThere
    case "55P03": return .othersAreWriting
    default: return nil
    }
  }
}

extension Refusal {
  /// What an edge says when the database could not be asked; `nil` where the program is at fault.
  static func databaseFailed(_ fault: DatabaseFault) -> Refusal? {
    switch fault {
    case .invalidConnectionString: .connectionUnreadable
    case .cannotConnect: .databaseUnreachable
    case .connectionLost: .databaseLost
    case .commitOutcomeUnknown: .outcomeUnknown
    case .waitedTooLong, .givenUp: .othersAreWriting
    case .closed, .sessionEnded, .sessionBusy, .transactionEndedInside, .copyTakesNoValues,
      .unexpectedCopy, .copyRowHasWrongWidth:
      nil
    }
  }

  /// BANCI_DATABASE holds no connection string.
  static let connectionUnreadable = Self(
    .invalid, code: "connection-unreadable", message: "BANCI_DATABASE 不是数据库连接串",
    repair: "请写成 host=… dbname=… user=…，或 postgresql://… 的形式")

  /// The server does not answer.
  public static let databaseUnreachable = Self(
    .conflict, code: "database-unreachable", message: "连不上数据库",
    repair: "执行 banci database start，或检查 BANCI_DATABASE")

  /// The server went away in the middle; nothing was written.
  static let databaseLost = Self(
    .conflict, code: "database-lost", message: "数据库连接中断，本次没有写入任何内容", repair: "请再执行一次")

  /// The server went away at the very end.
  static let outcomeUnknown = Self(
    .conflict, code: "outcome-unknown", message: "数据库连接在最后一步中断，不知道是否已写入",
    repair: "请先用 list 或 show 查看，再决定是否重做；带 --key 的命令可直接再执行一次")

  /// Something else still refers to the thing, or the thing that it refers to is gone.
  static let stillReferredTo = Self(
    .conflict, code: "still-referred-to", message: "还有其他记录引用它，或它引用的记录已不存在",
    repair: "请先处理引用它的记录，再试一次")

  /// The same thing is there already, under a number that the program gave.
  static let alreadyThere = Self(
    .conflict, code: "already-there", message: "已有相同的记录，本次没有写入任何内容",
    repair: "请先用 list 或 show 查看，再试一次")

  /// The journal's pen did not come free in time.
  static let othersAreWriting = Self(
    .conflict, code: "others-are-writing", message: "其他人正在写入，等待超时，本次没有写入任何内容",
    repair: "请稍后再试")
}
