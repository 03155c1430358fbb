import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.school)) struct TripStepTests {
  let scene: TripScene

  init() async throws { scene = try await TripScene() }

  @Test func `the steps that are open are those that the database allows`() async throws {
    let allowed = try await scene.database.read { session in
      try session.rows(
        """
        SELECT from_state, to_state FROM public.allowed_step
        WHERE noun = 'trip' AND from_state <> ''
        """
      ) { ["\(try $0["from_state"] as String)", "\(try $0["to_state"] as String)"] }
    }

    let mirrored = TripState.allCases.flatMap { state in
      state.steps.map { [state.rawValue, $0.target.rawValue] }
    }

    #expect(Set(mirrored) == Set(allowed))
    #expect(mirrored.count == allowed.count)
  }

  @Test(arguments: TripState.allCases)
  func `from each state the open steps succeed and every other one is refused`(state: TripState)
    async throws
  {
    for (number, step) in TripStep.allCases.enumerated() {
      let day = DaySpan(Day("2024-11-04").advanced(by: number))
      let trip = try await scene.schedule(on: day)
      for earlier in Self.way(to: state) { try await take(earlier, of: trip) }
      let found = FoundTrip(id: trip, state: state, days: day, destinations: "昆山市")

      if state.steps.contains(step) {
        try await take(step, of: trip)
        let after = try await scene.office.showTrip(trip)
        #expect(after.listing.state == step.target)
        #expect(after.steps.map(\.to).last == step.target)
      } else {
        await #expect(throws: Refusal.tripStepNotOpen(step, of: found)) {
          try await take(step, of: trip)
        }
        #expect(try await scene.office.showTrip(trip).listing.state == state)
      }
    }
  }

  @Test func `each step is kept with who took it, when, the opinion and the document's number`()
    async throws
  {
    let trip = try await scene.schedule()
    try await scene.office.submitTrip(trip)
    try await scene.office.approveTrip(trip, opinion: "同意", documentNumber: "校办〔2024〕31号")

    let steps = try await scene.office.showTrip(trip).steps

    let now: Moment = "2024-12-08 08:00"
    #expect(
      steps == [
        .init(from: nil, to: .draft, at: now, by: "甲", opinion: nil, documentNumber: nil),
        .init(from: .draft, to: .submitted, at: now, by: "甲", opinion: nil, documentNumber: nil),
        .init(
          from: .submitted, to: .approved, at: now, by: "甲", opinion: "同意",
          documentNumber: "校办〔2024〕31号"),
      ])
    #expect(try await scene.journal(of: trip) == ["trip.add", "trip.submit", "trip.approve"])
  }

  @Test func `of two who submit at once one succeeds and the other reads the state now`()
    async throws
  {
    let trip = try await scene.schedule()

    let outcomes = await withTaskGroup(of: Result<TripState, any Error>.self) { group in
      for _ in 0..<2 {
        group.addTask {
          do { return .success(try await scene.office.submitTrip(trip)) } catch {
            return .failure(error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }

    let refusals = outcomes.compactMap { outcome -> Refusal? in
      if case .failure(let error) = outcome { error as? Refusal } else { nil }
    }
    let submitted = FoundTrip(
      id: trip, state: .submitted, days: TripScene.week, destinations: "昆山市")
    #expect(outcomes.compactMap { try? $0.get() } == [.submitted])
    #expect(refusals == [.tripStepNotOpen(.submit, of: submitted)])
  }

  @Test func `the same step under one key is taken once`() async throws {
    let trip = try await scene.schedule()

    let first = try await scene.office.submitTrip(trip, key: "submit-1")
    let second = try await scene.office.submitTrip(trip, key: "submit-1")

    #expect([first, second] == [.submitted, .submitted])
    #expect(try await scene.office.showTrip(trip).steps.count == 2)
  }

  @Test func `an unknown trip is refused`() async throws {
    await #expect(throws: Refusal.tripNotFound(7)) { try await scene.office.submitTrip(7) }
    await #expect(throws: Refusal.tripNotFound(7)) { try await scene.office.showTrip(7) }
  }

  @Test func `a return needs an opinion and a cancellation a reason`() async throws {
    let trip = try await scene.schedule()
    try await scene.office.submitTrip(trip)

    await #expect(throws: Refusal.returnNeedsOpinion) {
      try await scene.office.returnTrip(trip, opinion: " ")
    }
    await #expect(throws: Refusal.cancelNeedsReason) {
      try await scene.office.cancelTrip(trip, because: "")
    }
  }

  /// How a trip comes from a draft to a state.
  private static func way(to state: TripState) -> [TripStep] {
    switch state {
    case .draft: []
    case .submitted: [.submit]
    case .returned: [.submit, .sendBack]
    case .approved: [.submit, .approve]
    case .confirmed: [.confirm]
    case .underWay: [.confirm, .start]
    case .done: [.confirm, .start, .finish]
    case .cancelled: [.cancel]
    }
  }

  private func take(_ step: TripStep, of trip: Int) async throws {
    switch step {
    case .submit: try await scene.office.submitTrip(trip)
    case .sendBack: try await scene.office.returnTrip(trip, opinion: "请补充承接单位")
    case .approve: try await scene.office.approveTrip(trip)
    case .confirm: try await scene.office.confirmTrip(trip)
    case .start: try await scene.office.startTrip(trip)
    case .finish: try await scene.office.finishTrip(trip)
    case .cancel: try await scene.office.cancelTrip(trip, because: "改期")
    }
  }
}
