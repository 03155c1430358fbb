import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct AddClassTests {
  let office: ClassOffice

  init() throws { office = try TestOffice.open() }

  @Test(arguments: ["81", "第81期县处级干部进修班", "第８１期县处级干部进修班", "进修班", "di81"])
  func `a class is found by code, by name, by pinyin and by a part of its name`(
    typed: String
  ) async throws {
    let id = try await office.addClass(.no81)

    let found = try await office.showClass(UnitPath(typed))

    #expect(found.summary.id == id)
  }

  @Test func `two classes never share a name`() async throws {
    _ = try await office.addClass(.no81)

    await #expect(throws: SchemaRule.studyUnitNamesAreUniqueInTheParent.refusal) {
      _ = try await office.addClass(.of(code: "81b", name: "第81期县处级干部进修班"))
    }
  }

  @Test func `two classes never share a code`() async throws {
    _ = try await office.addClass(.no81)

    await #expect(throws: SchemaRule.studyUnitCodesAreUniqueInTheParent.refusal) {
      _ = try await office.addClass(.of(code: "81", name: "第八十一期中青班"))
    }
  }

  @Test func `the same request under one key makes one class`() async throws {
    let first = try await office.addClass(.no81, key: "class-81")
    let second = try await office.addClass(.no81, key: "class-81")

    #expect(first == second)
    #expect(try await office.classes().map(\.id) == [first])
  }

  @Test func `another request under a used key is refused`() async throws {
    _ = try await office.addClass(.no81, key: "class-81")

    await #expect(throws: Refusal.keyReused("class-81")) {
      _ = try await office.addClass(.of(code: "82", name: "第82期"), key: "class-81")
    }
  }

  @Test func `a class not found is refused with the way to see which there are`() async throws {
    await #expect(throws: Refusal.notFound("99", as: .classes)) {
      _ = try await office.showClass("99")
    }
  }
}
