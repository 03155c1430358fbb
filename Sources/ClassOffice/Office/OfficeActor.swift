internal import Postgres
internal import Training

/// Who acts (操作人).
public enum OfficeActor: Hashable, Sendable {
  /// Whoever the login of the operating system belongs to.
  case login(String)
  /// Whoever the caller says (自报): a staff member's name, not proved by a login.
  case claimed(String)
}

/// The member of staff that an act is done by.
struct ActingStaff: Sendable {
  let id: Int
  let isClaimed: Bool
}

extension Session {
  /// The member of staff behind an actor.
  ///
  /// - Throws: ``Refusal`` when the login has no account or the name is no staff member's.
  func requireStaff(acting actor: OfficeActor) throws -> ActingStaff {
    switch actor {
    case .login(let login):
      guard let id = try staffID(login: login) else { throw Refusal.loginUnknown(login) }
      return ActingStaff(id: id, isClaimed: false)
    case .claimed(let name):
      return ActingStaff(id: try requireStaff(named: name), isClaimed: true)
    }
  }

  private func staffID(login: String) throws -> Int? {
    try optionalValue(
      """
      SELECT account.staff_id
      FROM account
      JOIN staff ON staff.id = account.staff_id
      WHERE account.login = \(login) AND staff.left_on IS NULL
      """)
  }
}

extension Refusal {
  /// The login belongs to no member of staff.
  static func loginUnknown(_ login: String) -> Self {
    Self(
      .forbidden, code: "login-unknown", message: "系统登录名 \(login) 没有对应的工作人员",
      repair: "请用 --as 姓名 说明由谁操作，或由管理员用 banci staff change 姓名 --login \(login) 登记")
  }
}
