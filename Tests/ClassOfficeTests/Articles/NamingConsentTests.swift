import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct NamingConsentTests {
  let journey: KunshanJourney

  init() async throws { journey = try await KunshanJourney(trainees: 4) }

  @Test func `consent is given once, listed with who recorded it, and can be taken back`()
    async throws
  {
    let office = journey.office

    try await office.recordNamingConsent(ofTrip: journey.trip, given: ["赵学丙", "赵学丙"])
    try await office.recordNamingConsent(ofTrip: journey.trip, given: ["赵学丙"])
    let given = try await office.namingConsents(ofTrip: journey.trip)
    try await office.recordNamingConsent(ofTrip: journey.trip, given: [], withdrawn: ["赵学丙"])

    #expect(given.map(\.name) == ["赵学丙"])
    #expect(given.map(\.recordedBy) == ["甲"])
    #expect(given.map(\.givenAt) == ["2024-12-14 09:00"])
    #expect(try await office.namingConsents(ofTrip: journey.trip) == [])
  }

  @Test func `the journal names numbers of persons only`() async throws {
    try await journey.office.recordNamingConsent(ofTrip: journey.trip, given: ["赵学丙"])

    let record: String = try await journey.database.read { session in
      try session.value("SELECT record FROM journal_entry ORDER BY number DESC LIMIT 1")
    }

    #expect(record.contains(#""act":"article.consent""#))
    #expect(!record.contains("赵"))
  }

  @Test func `who is not on the list of the trip cannot agree`() async throws {
    let refusal = await #expect(throws: Refusal.self) {
      try await journey.office.recordNamingConsent(ofTrip: journey.trip, given: ["月球人"])
    }

    #expect(refusal?.code == "trip-member-not-found")
  }
}
