public import Postgres

/// How an import treats who is there already (导入方式).
public enum RosterImportMode: String, Hashable, Sendable, CaseIterable, Codable {
  /// 只新增: whoever is in the class already stays as recorded.
  case add
  /// 新增并更新: what the file says goes before what is recorded; a blank cell says nothing.
  case update
  /// 只补空: the file fills only what is not recorded yet.
  case fill
  /// 整单替换: as 新增并更新, and whom the sender does not name any more leaves the class.
  case replace

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .add: "只新增"
    case .update: "新增并更新"
    case .fill: "只补空"
    case .replace: "整单替换"
    }
  }
}

extension RosterImportMode: SQLEncodable, SQLDecodable {}
