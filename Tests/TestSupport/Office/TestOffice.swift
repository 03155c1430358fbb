public import ClassOffice
internal import Logging
public import Postgres
public import Training

/// The office of the invented school that a test's database holds.
public struct TestOffice: Sendable {
  /// The school of every test.
  public static let school = School(code: "test", name: "测试党校")

  /// The office, in which 甲, the first member of staff, acts by the login `tester`.
  ///
  /// - Parameters:
  ///   - actor: Who acts instead.
  ///   - now: The minute of every act.
  public static func open(
    as actor: OfficeActor = .login("tester"),
    now: Moment = "2024-12-08 08:00"
  ) throws -> ClassOffice {
    ClassOffice(
      database: try database(), actor: actor, keys: PersonalDataKeys(from: key),
      clock: { Stamp(now) })
  }

  /// The school's schema, as the role that works in it.
  public static func database() throws -> Database {
    try TestDatabase.current.open(schema: school.code, maxConnections: 8).withRole("banci_app")
  }

  /// The school's schema, as the role that owns it.
  public static func ownersDatabase() throws -> Database {
    try TestDatabase.current.open(schema: school.code).withRole("banci_owner")
  }

  /// The master key of every test: thirty-two bytes that protect nobody.
  public static let key = MasterKey.generate()
}

extension DatabaseTemplate {
  /// A school as `banci init` makes it, with one member of staff: 甲, login `tester`.
  public static let school = DatabaseTemplate("school") { connection in
    try await SchoolServer(connection: connection, logger: Logger(label: "tests")).makeSchool(
      SchoolDraft(
        school: TestOffice.school, key: TestOffice.key,
        firstStaff: StaffDraft(name: "甲", duty: "组织员", login: "tester")),
      at: Stamp("2024-12-08 08:00"))
  }
}
