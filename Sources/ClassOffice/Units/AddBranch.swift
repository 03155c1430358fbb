internal import Postgres
public import Training

extension ClassOffice {
  /// Adds a branch to a class and returns its path's code with its number.
  ///
  /// - Parameters:
  ///   - name: The name as officially printed: 一支部.
  ///   - path: The class.
  ///   - code: What is typed for it; the next free number where `nil`.
  /// - Throws: ``Refusal`` when there is no such class or the name or the code is taken in it.
  public func addBranch(
    named name: String, to path: UnitPath, code: String? = nil, key: String? = nil
  ) async throws -> AddedUnit {
    let unitName = UnitName(name)
    return try await act("branch.add", key: key, request: [name, path.text, code]) { act in
      let parent = try act.session.requireClass(at: path)
      let code = try code ?? act.session.nextCode(below: parent.id)
      let unit = UnitRow(
        kind: .branch, classID: parent.id, branchID: nil, code: code, name: unitName)
      return try act.add(unit, below: path)
    }
  }

  /// Adds a group to a branch, or to a class across its branches.
  ///
  /// - Throws: ``Refusal`` when the path leads nowhere or to a group, or the name or the code is
  ///   taken there.
  public func addGroup(
    named name: String, to path: UnitPath, code: String? = nil, key: String? = nil
  ) async throws -> AddedUnit {
    let unitName = UnitName(name)
    return try await act("group.add", key: key, request: [name, path.text, code]) { act in
      let parent = try act.session.requireUnit(at: path)
      guard parent.kind != .group else { throw Refusal.groupInAGroup }
      let code = try code ?? act.session.nextCode(below: parent.id)
      let unit = UnitRow(
        kind: .group, classID: parent.classID,
        branchID: parent.kind == .branch ? parent.id : nil, code: code, name: unitName)
      return try act.add(unit, below: path)
    }
  }
}

/// A branch or group that was added.
public struct AddedUnit: Hashable, Sendable, Codable {
  /// Its number.
  public let id: Int
  /// What is typed for it: `81/1`.
  public let path: String
}

extension Act {
  fileprivate func add(_ unit: UnitRow, below path: UnitPath) throws -> AddedUnit {
    let id = try session.insertUnit(unit)
    try journal(.unit, id, after: ["name": unit.name.text, "code": unit.code])
    return AddedUnit(id: id, path: "\(path.text)/\(unit.code)")
  }
}

extension Session {
  /// The lowest number above all number codes below a unit.
  fileprivate func nextCode(below parent: Int) throws -> String {
    let next: Int = try value(
      """
      SELECT coalesce(max(code::bigint) FILTER (WHERE code ~ '^[0-9]{1,9}$'), 0) + 1
      FROM study_unit
      WHERE parent_id = \(parent)
      """)
    return String(next)
  }
}

extension Refusal {
  /// Groups have no groups below them.
  static let groupInAGroup = Self(
    .invalid, code: "group-in-a-group", message: "小组之下不能再设小组",
    repair: "请写班次或支部，如 81 或 81/1")
}
