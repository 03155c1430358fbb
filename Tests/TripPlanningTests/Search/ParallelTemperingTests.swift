import Synchronization
import Testing

@testable import TripPlanning

@Suite struct ParallelTemperingTests {
  /// A walk over a row of places with many valleys, of which one is the deepest.
  private struct Valleys: TemperedWalk {
    static let hotRate = 30_000
    static let coldRate = 500
    static let deepest = 150

    private var place = 0
    private var random: SeededRandom
    private(set) var bestCost = Int.max
    private(set) var bestPlace = 0

    init(seed: UInt64) {
      random = SeededRandom(seed: seed)
      visit(Int(seed % 10))
    }

    let hottest = 1 << 20
    var cost: Int { Self.cost(of: place) }

    static func cost(of place: Int) -> Int {
      place == deepest ? 0 : abs(place - deepest) / 10 + 3 * abs(place % 20 - 10) + 1
    }

    mutating func attempt(_ annealing: Annealing) {
      let next = max(0, min(199, place + random.below(5) - 2))
      guard annealing.takes(loss: Self.cost(of: next) - cost, &random) else { return }
      visit(next)
    }

    private mutating func visit(_ next: Int) {
      place = next
      if cost < bestCost { (bestCost, bestPlace) = (cost, place) }
    }
  }

  private func tempering(seed: UInt64) -> ParallelTempering<Valleys> {
    ParallelTempering((0..<5).map { Valleys(seed: seed * 10 + $0) }, seed: seed)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `the deepest of many valleys is found, and each better plan on the way is told once`(
    seed: UInt64
  ) {
    var search = tempering(seed: seed)
    var told: [Int] = []

    let steps = search.run(Patience(steps: 1_000_000)) { told.append($0.cost) }

    #expect(search.best.bestPlace == Valleys.deepest)
    #expect(steps < 1_000_000)
    #expect(told == told.sorted(by: >) && Set(told).count == told.count && told.last == 0)
  }

  @Test func `a walk that cannot leave its valley does not find it`() {
    var walk = Valleys(seed: 1)
    let cold = Annealing(from: 1024, to: 1024, over: 1)

    for _ in 0..<1_000_000 { walk.attempt(cold) }

    #expect(walk.bestPlace != Valleys.deepest)
  }

  @Test func `the same seed and steps go the same way`() {
    func way(_ seed: UInt64) -> [Int] {
      var search = tempering(seed: seed)
      var places: [Int] = []
      _ = search.run(Patience(steps: 20_000)) { places.append($0.bestPlace) }
      return places
    }

    #expect(way(3) == way(3))
    #expect(way(3) != way(4))
  }

  @Test func `it ends when it is told to, and after its steps`() {
    let asked = Atomic(0)
    var (told, counted) = (tempering(seed: 1), tempering(seed: 1))

    let stopped = told.run(
      Patience(steps: 1 << 40) { asked.add(1, ordering: .relaxed).newValue == 3 }
    ) { _ in }
    let ended = counted.run(Patience(steps: 1_234)) { _ in }

    #expect(stopped == 2 * 512)
    #expect(ended == 1_234)
  }

  @Test func `a hot plan sinks as often as it should`() {
    // exp(−10 · (1/10 − 1/20)) = 0.6065
    var random = SeededRandom(seed: 4)

    let taken = (0..<100_000).count { _ in
      Annealing.takes(loss: 10, between: 10 * 1024, and: 20 * 1024, &random)
    }

    #expect(abs(taken - 60_653) < 600)
  }
}
