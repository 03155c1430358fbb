import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ContactTests {
  let office: ClassOffice
  // 179 was never given to mobile subscribers.
  let mobile: Mobile

  init() async throws {
    office = try TestOffice.open()
    mobile = try Mobile("17900000001")
    _ = try await office.addPlace(PlaceContent(name: "花都社区", kind: "现场教学点"))
    _ = try await office.addOrganisation(OrganisationDraft(name: "昆山市委党校", kind: "党校"))
  }

  @Test func `contacts of places and organisations are kept and listed`() async throws {
    let guide = try await office.addContact(
      ContactDraft(name: "丁", duty: "讲解员", of: .place("花都"), mobile: mobile))
    let liaison = try await office.addContact(
      ContactDraft(name: "戊", duty: "联络员", of: .organisation("昆山市委党校")))

    let ofPlace = Contact(id: guide, name: "丁", duty: "讲解员", host: "花都社区", mobile: mobile)
    let ofSchool = Contact(id: liaison, name: "戊", duty: "联络员", host: "昆山市委党校", mobile: nil)
    #expect(Set(try await office.contacts()) == [ofPlace, ofSchool])
    #expect(try await office.contacts(of: .place("花都社区")) == [ofPlace])
    #expect(try await office.contacts(of: .organisation("昆山市委党校")) == [ofSchool])
    #expect(ofPlace.mobile?.masked == "179****0001")
  }

  @Test func `a number lies sealed, for its contact alone, and is not in the journal`() async throws
  {
    let id = try await office.addContact(
      ContactDraft(name: "丁", duty: "讲解员", of: .place("花都"), mobile: mobile))

    let kept = try await TestOffice.ownersDatabase().read { session in
      (
        sealed: try session.value("SELECT mobile_sealed FROM contact", as: Bytes.self),
        journal: try session.value(
          "SELECT string_agg(record, '') FROM journal_entry", as: String.self)
      )
    }
    let keys = PersonalDataKeys(from: TestOffice.key)
    #expect(try keys.open(kept.sealed.bytes, for: .contactMobile(id)) == "17900000001")
    #expect(throws: SealFault.doesNotBelongHere) {
      try keys.open(kept.sealed.bytes, for: .contactMobile(id + 1))
    }
    #expect(!kept.journal.contains("17900000001"))
    #expect(!kept.journal.contains("丁"))
  }

  @Test func `one key adds one contact, and tells another number apart`() async throws {
    let draft = ContactDraft(name: "丁", duty: "讲解员", of: .place("花都"), mobile: mobile)
    let first = try await office.addContact(draft, key: "ding")
    let second = try await office.addContact(draft, key: "ding")

    #expect(first == second)
    let other = ContactDraft(
      name: "丁", duty: "讲解员", of: .place("花都"), mobile: try Mobile("17900000002"))
    await #expect(throws: Refusal.keyReused("ding")) {
      _ = try await office.addContact(other, key: "ding")
    }
  }

  @Test func `a contact without name or duty, or without a key for its number, is refused`()
    async throws
  {
    await #expect(throws: Refusal.contactUnsound) {
      _ = try await office.addContact(ContactDraft(name: " ", duty: "司机", of: .place("花都")))
    }
    await #expect(throws: Refusal.contactUnsound) {
      _ = try await office.addContact(ContactDraft(name: "丁", duty: "", of: .place("花都")))
    }
    let keyless = ClassOffice(
      database: try TestOffice.database(), actor: .login("tester"), keys: nil,
      clock: { Stamp("2024-12-08 08:00") })
    await #expect(throws: Refusal.masterKeyMissing) {
      _ = try await keyless.addContact(
        ContactDraft(name: "丁", duty: "司机", of: .place("花都"), mobile: mobile))
    }
  }
}
