import Documents
import Testing
import TripPlanning

@testable import banci

/// What is written for an instance of the trip benchmark.
@Suite struct TripSolutionTests {
  private func text(_ answer: TripSolution.Answer) throws -> String {
    let instance = try TripInstanceFileTests.instance()
    return TripSolution(instance: instance, answer: answer, seconds: "0.9", seed: 7).json.text
  }

  private func squeezed(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  @Test func `a plan is written stop by stop in the words of the file`() throws {
    let plan = TripPlan(
      partyDays: [
        PartyDay(
          leave: 515, arrive: 950,
          stops: [
            TripStop(.lecture(0), start: 540), TripStop(.lunch(table: 0), start: 690),
            TripStop(.site(0), start: 855),
          ])
      ], worth: 1_830)

    #expect(
      try squeezed(text(.plan(plan)))
        == squeezed(
          """
          {"instance": "day", "objective": 1830, "plan": [
            {"party": "B1a", "day": 0, "leave": 515, "arrive": 950, "stops": [
              {"kind": "lecture", "id": "L1B1", "start": 540},
              {"kind": "lunch", "place": "H", "start": 690},
              {"kind": "site", "id": "甲", "start": 855}]}],
           "seconds": 0.9, "seed": 7}
          """))
  }

  @Test func `what cannot be planned names what is blocked, and whether that is proven`() throws {
    #expect(
      try squeezed(text(.infeasible(blocked: ["L1B1", "甲"], proven: true)))
        == squeezed(
          """
          {"instance": "day", "status": "infeasible", "blocked": ["L1B1", "甲"], "proven": true,
           "seconds": 0.9, "seed": 7}
          """))
  }
}
