import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

/// Many at once for what only one can have.
@Suite(.freshDatabase(.school)) struct OneSlotTests {
  @Test func `of 32 writers for one lecturer one wins and the others are told who`() async throws {
    let office = try crowdedOffice()
    let ground = try await TimetableGround.laid(with: office)
    let rounds = Verification.isLong ? 100 : 20
    let (clock, start) = (ContinuousClock(), "2024-11-04 08:00" as Moment)
    let began = clock.now

    for round in 0..<rounds {
      try await ground.addLecturer("主讲\(round)")
      let topic = "第\(round)讲"
      let outcomes = await race(32) { number in
        try await office.addSession(
          .schoolLecture(
            "\(topic)之\(number)", by: ["主讲\(round)"],
            at: start.advanced(byMinutes: 5 * round), minutes: 5, units: ["81/1"]))
      }
      try await expectOneWinner(outcomes, at: office, lecturer: "主讲\(round)")
    }

    print("32 writers for one slot, \(rounds) rounds: \(clock.now - began)")
    await office.close()
  }

  @Test func `32 calls with one key have one effect and one answer`() async throws {
    let office = try crowdedOffice()
    let ground = try await TimetableGround.laid(with: office)
    try await ground.addLecturer("丁")

    let outcomes = await race(32) { _ in
      try await office.addSession(.lecture(by: ["丁"], trip: ground.trip), key: "one-lecture")
    }

    let ids = try outcomes.map { try $0.get() }
    #expect(Set(ids).count == 1)
    #expect(try await office.sessions(of: .school).map(\.id) == [ids[0]])
    await office.close()
  }

  /// An office with a connection for each of 32 writers.
  private func crowdedOffice() throws -> ClassOffice {
    ClassOffice(
      database: try TestDatabase.current.open(schema: TestOffice.school.code, maxConnections: 32)
        .withRole("banci_app"),
      actor: .login("tester"), keys: nil, clock: { Stamp("2024-10-14 08:00") })
  }

  private func race(
    _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Int
  ) async -> [Result<Int, any Error>] {
    await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for number in 0..<count {
        group.addTask {
          do { return .success(try await work(number)) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  private func expectOneWinner(
    _ outcomes: [Result<Int, any Error>], at office: ClassOffice, lecturer: String
  ) async throws {
    let winners = outcomes.compactMap { try? $0.get() }
    let winner = try #require(winners.first)
    let title = try await office.session(winner).entry.title
    let messages = outcomes.compactMap { outcome -> String? in
      guard case .failure(let error) = outcome else { return nil }
      return (error as? Refusal)?.message ?? "\(error)"
    }

    #expect(winners.count == 1)
    #expect(messages.count == 31)
    #expect(
      messages.allSatisfy {
        $0.contains("主讲人 \(lecturer)") && $0.contains("“\(title)”（日程编号 \(winner)，")
      })
  }
}
