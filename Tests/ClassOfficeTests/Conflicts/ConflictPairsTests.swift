import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct ConflictPairsTests {
  @Test(arguments: [(1_000, 1), (1_000, 2), (1_000, 3)])
  func `a term's check finds exactly the pairs of looking at all, two by two`(
    count: Int, seed: UInt64
  ) async throws {
    try await expectEveryPair(of: RandomTimetable(count, seed: seed))
  }

  @Test(.enabled(if: Verification.isLong, "long; BANCI_VERIFY=1"))
  func `so it does among ten thousand sessions`() async throws {
    try await expectEveryPair(of: RandomTimetable(10_000, seed: 4))
  }

  private func expectEveryPair(of timetable: RandomTimetable) async throws {
    let office = try TestOffice.open()
    try await timetable.write(with: office)
    let rows = try await office.read { try $0.conflicts(in: .term(nil)) }

    let pairs = rows.compactMap { row -> RandomTimetable.Pair? in
      guard row.told.code == .overlap, let second = row.second, let resource = row.told.resource
      else {
        return nil
      }
      return RandomTimetable.Pair(row.first.id, second.id, resource.rawValue)
    }
    #expect(pairs.count == Set(pairs).count)
    #expect(Set(pairs) == timetable.pairs)
    #expect(!pairs.isEmpty)
    try await printRatio(of: timetable, pairs: pairs.count, at: office)
  }

  /// Prints how long the whole check takes, words and all, beside the bare self-join.
  private func printRatio(
    of timetable: RandomTimetable, pairs: Int, at office: ClassOffice
  ) async throws {
    let clock = ContinuousClock()
    let (checks, joins) = try await office.read { session in
      var (checks, joins): ([Duration], [Duration]) = ([], [])
      for _ in 0..<5 {
        joins.append(try clock.measure { _ = try session.rows(selfJoin) { _ in } })
        checks.append(try clock.measure { _ = try session.findings(in: .term(nil)) })
      }
      return (checks.sorted()[2], joins.sorted()[2])
    }
    print(
      """
      conflict check of \(timetable.count) tentative sessions, \(pairs) pairs: \(checks), bare \
      self-join: \(joins), ratio \(checks / joins) (medians of 5)
      """)
  }

  /// What one would write without further thought.
  private let selfJoin: SQL = """
    SELECT one.session_id AS first_id, other.session_id AS second_id, one.resource,
      one.resource_id
    FROM booking AS one
    JOIN booking AS other
      ON other.resource = one.resource AND other.resource_id = one.resource_id
      AND other.branch_reach && one.branch_reach AND other.group_reach && one.group_reach
      AND other.planned && one.planned AND other.session_id > one.session_id
    WHERE one.state <> 'cancelled' AND other.state <> 'cancelled'
    """
}
