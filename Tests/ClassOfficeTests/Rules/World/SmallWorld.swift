import ClassOffice
import Logging
import Postgres
import TestSupport
import Training

/// A small school in which every rule holds and every table has a row.
///
/// Its numbers are written down, so that a violation can name what it breaks: class 810 with
/// branch 811 and groups 812 and 813, class 820 in the next year, class 830 beside 810; trip 501
/// of branch 811, trip 502 cancelled, trip 503 of class 820, trip 504 of group 813.
enum SmallWorld {
  /// What stands in its texts and may never be heard outside of them.
  static let secret = "绝密"

  /// Its rows, in an order in which they may be written.
  static let statements = [people, units, places, trips, sessions, texts].joined(separator: "\n")
}

extension DatabaseTemplate {
  /// The invented school with the small world in it.
  static let smallWorld = DatabaseTemplate("small_world") { connection in
    let server = SchoolServer(connection: connection, logger: Logger(label: "tests"))
    try await server.makeSchool(
      SchoolDraft(
        school: TestOffice.school, key: TestOffice.key,
        firstStaff: StaffDraft(name: "甲", duty: "组织员", login: "tester")),
      at: Stamp("2024-12-08 08:00"))
    let database = server.database(of: TestOffice.school.code)
    try await database.write { session in try session.script(SmallWorld.statements) }
    await database.close()
  }
}
