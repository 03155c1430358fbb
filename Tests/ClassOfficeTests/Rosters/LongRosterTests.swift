import Documents
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct LongRosterTests {
  let scene: RosterScene

  init() async throws { scene = try await RosterScene() }

  /// A long check, for `make verify`: the seconds are printed, never asserted.
  @Test(.enabled(if: Verification.isLong))
  func `ten thousand rows are merged, and once more changes nothing`() async throws {
    let bytes = try longRoster(10_000)

    let clock = ContinuousClock()
    let start = clock.now
    let reading = try scene.reading(bytes)
    let read = clock.now
    let first = try await scene.importing(bytes)
    let imported = clock.now
    let second = try await scene.importing(bytes)
    print(
      "10,000 rows: read \(read - start), read and merge \(imported - read), again \(clock.now - imported)"
    )

    #expect(reading.personsRead == 10_000)
    #expect([first.created, first.updated, first.same] == [10_000, 0, 0])
    #expect([second.created, second.updated, second.same] == [0, 0, 10_000])
  }
}
