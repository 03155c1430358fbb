import Logging
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct OpenOfficeTests {
  let server: SchoolServer

  init() throws {
    server = SchoolServer(
      connection: try TestDatabase.current.connection, logger: Logger(label: "tests"))
  }

  @Test func `an office opens on its school for the role that works in it`() async throws {
    let office = try await server.openOffice(
      of: TestOffice.school.code, actor: .login("tester"), key: TestOffice.key,
      clock: { Stamp("2024-12-08 08:00") })

    let id = try await office.addDepartment(named: "进修一部")
    let departments = try await office.departments()
    await office.close()

    #expect(departments == [Department(id: id, name: "进修一部")])
  }

  @Test func `an office does not open on a school that is not there`() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await server.openOffice(
        of: "nowhere", actor: .login("tester"), key: nil, clock: { Stamp("2024-12-08 08:00") })
    }

    #expect(refusal?.code == "school-unknown")
  }

  @Test func `an office does not open with another key`() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await server.openOffice(
        of: TestOffice.school.code, actor: .login("tester"), key: MasterKey.generate(),
        clock: { Stamp("2024-12-08 08:00") })
    }

    #expect(refusal?.code == "key-is-another")
  }
}
