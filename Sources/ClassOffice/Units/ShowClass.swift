internal import Postgres
public import Training

/// All that is known of a class (班次详情).
public struct ClassDetail: Hashable, Sendable {
  /// What the list shows of it.
  public let summary: ClassSummary
  /// 主体班 or 计划外.
  public let plan: ClassPlan
  /// 县处级.
  public let level: String?
  /// 2024年秋季.
  public let term: String?
  /// 开班日.
  public let openedOn: Day?
  /// 结业日.
  public let closedOn: Day?
  /// Its other names.
  public let aliases: [String]
  /// Its branches and groups, each below its parent.
  public let units: [UnitSummary]
}

/// A branch or group, as listed (支部、小组一览).
public struct UnitSummary: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// What is typed for it: `81/1/2`.
  public let path: String
  /// The name as officially printed.
  public let name: String
  /// branch or group.
  public let kind: UnitKind
  /// How many trainees are placed in it on the day asked for.
  public let trainees: Int
}

extension ClassOffice {
  /// Shows a class with its branches and groups as of today.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func showClass(_ path: UnitPath) async throws -> ClassDetail {
    let today = today
    return try await read { session in
      let unit = try session.requireClass(at: path)
      return try session.detail(of: unit, on: today)
    }
  }

  /// The official name of a class, branch or group.
  ///
  /// - Throws: ``Refusal`` when the path leads nowhere.
  public func nameOfUnit(at path: UnitPath) async throws -> String {
    try await read { session in try session.requireUnit(at: path).officialName }
  }

  /// The branches and groups of a class as of today, each below its parent.
  ///
  /// - Throws: ``Refusal`` when there is no such class.
  public func units(of path: UnitPath) async throws -> [UnitSummary] {
    let today = today
    return try await read { session in
      let unit = try session.requireClass(at: path)
      return try session.units(below: unit, on: today)
    }
  }
}
