import Synchronization
import Testing
import TripPlanning

@testable import banci

@Suite struct PaceTests {
  @Test(arguments: [0.02, 0.1])
  func `all searches together stay within the time, and the best plan is the answer`(
    seconds: Double
  ) {
    let clock = ContinuousClock()
    let pace = Pace(seconds: seconds)
    var plans: [Int] = []

    let began = clock.now
    let best = pace.run { patience in
      let plan = [3, 9, 4][min(plans.count, 2)]
      plans.append(plan)
      var steps = 0
      while steps < patience.steps, !patience.shouldStop() { steps += 1 }
      return (plan, steps)
    }

    #expect(best == 9)
    #expect(plans.prefix(3) == [3, 9, 4])
    // A busy machine may halt a process for longer than the hundredth that is left.
    #expect(clock.now - began < .seconds(seconds) + .milliseconds(500))
  }

  @Test func `an open search goes on until the time is over`() {
    let clock = ContinuousClock()
    let pace = Pace(seconds: 0.05)

    let began = clock.now
    let asked = pace.runOpen { patience in
      var asked = 0
      while !patience.shouldStop() { asked += 1 }
      return asked
    }

    #expect(asked > 0)
    #expect(clock.now - began >= .milliseconds(45))
    #expect(clock.now - began < .milliseconds(550))
  }

  @Test func `a search that ends at once is not made again and again`() {
    var searches = 0

    let best = Pace(seconds: 3_600).run { _ in
      searches += 1
      return (searches, 1)
    }

    #expect(best == 3)
    #expect(searches == 3)
  }

  @Test func `a search that never asks is made once and its plan taken when the time is over`() {
    var searches = 0

    let best = Pace(seconds: 0.01).run { _ in
      searches += 1
      let end = ContinuousClock.now + .milliseconds(20)
      while ContinuousClock.now < end {}
      return (7, 0)
    }

    #expect(best == 7)
    #expect(searches == 1)
  }
}
