public import Training

/// On which terms a roster comes into a class (导入条件).
public struct RosterImportTerms: Hashable, Sendable {
  /// The class.
  public let path: UnitPath
  /// How whoever is there already is treated.
  public var mode: RosterImportMode
  /// The branch or group for every row that names none.
  public var unit: UnitPath?
  /// The organisation that sent it; needed to replace what it sent before.
  public var sender: String?
  /// Whether the rows without an error come in while others have one.
  public var isPartial: Bool
  /// What was decided about rows in doubt.
  public var decisions: [RosterDecision]

  /// Terms; what is not said is as usual: add and update, all rows or none.
  public init(
    _ path: UnitPath, mode: RosterImportMode = .update, unit: UnitPath? = nil,
    sender: String? = nil, isPartial: Bool = false, decisions: [RosterDecision] = []
  ) {
    (self.path, self.mode, self.unit) = (path, mode, unit)
    (self.sender, self.isPartial, self.decisions) = (sender, isPartial, decisions)
  }

  /// What tells this request from another.
  var digestible: [String?] {
    [path.text, mode.rawValue, unit?.text, sender, isPartial ? "partial" : nil]
      + decisions.map { "\($0.row) \($0.verdict.rawValue) \($0.person.map(String.init) ?? "")" }
  }
}

/// What a person decided about a row that banci could not (人工裁定).
public struct RosterDecision: Hashable, Sendable {
  /// What is to be done with the row (裁定).
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// 保留库中: nothing of the row is taken.
    case keep
    /// 合并: the row means somebody who is recorded already.
    case merge
    /// 新人: the row means somebody who is not.
    case new

    /// The Chinese word for it.
    public var word: String {
      switch self {
      case .keep: "保留"
      case .merge: "合并"
      case .new: "新人"
      }
    }
  }

  /// The record's number, from 1 behind the header.
  public let row: Int
  /// What is to be done.
  public let verdict: Verdict
  /// The number of the person whom a merge means; `nil` where only one can be meant.
  public let person: Int?

  /// A decision about a row.
  public init(row: Int, _ verdict: Verdict, person: Int? = nil) {
    (self.row, self.verdict, self.person) = (row, verdict, person)
  }
}
