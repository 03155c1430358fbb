import Testing
import TripPlanning

@Suite struct GroupingConflictTests {
  private static let two = [
    GroupingProblem.Group(branch: 0, least: 2, most: 2),
    GroupingProblem.Group(branch: 0, least: 2, most: 2),
  ]

  private func conflicts(_ problem: GroupingProblem) -> [GroupingConflict] {
    switch GroupingSearch(problem, seed: 1, patience: Patience(steps: 5_000)).run().answer {
    case .blocked(let conflicts): conflicts
    case .grouped: []
    }
  }

  @Test func `sizes that do not add up are told`() {
    let many = GroupingProblem(people: 5, attributes: [], groups: Self.two)
    let few = GroupingProblem(people: 3, attributes: [], groups: Self.two)
    let none = GroupingProblem(people: 3, attributes: [], groups: [])
    let reversed = GroupingProblem(
      people: 2, attributes: [], groups: [.init(branch: 0, least: 3, most: 2)])

    #expect(conflicts(many) == [.tooFewPlaces(places: 4, people: 5)])
    #expect(conflicts(few) == [.tooFewPeople(needed: 4, people: 3)])
    #expect(conflicts(none) == [.noGroups])
    #expect(
      conflicts(reversed) == [.limitsReversed(group: 0), .tooFewPeople(needed: 3, people: 2)])
  }

  @Test func `contradictions between together, apart and fixed are all told at once`() {
    let problem = GroupingProblem(
      people: 4, attributes: [], groups: Self.two, apart: [.init(0, 1), .init(2, 3)],
      together: [.init(0, 1)],
      fixed: [
        .init(person: 0, group: 0), .init(person: 1, group: 1), .init(person: 2, group: 1),
        .init(person: 3, group: 1),
      ])

    #expect(
      conflicts(problem) == [
        .fixedInSeveral(people: [0, 1], groups: [0, 1]), .apartButTogether(first: 0, second: 1),
        .apartButFixed(first: 2, second: 3, group: 1),
      ])
  }

  @Test func `too many together, fixed or apart are told`() {
    let together = GroupingProblem(
      people: 4, attributes: [], groups: Self.two, together: [.init(0, 1), .init(1, 2)])
    let fixed = GroupingProblem(
      people: 4, attributes: [], groups: Self.two,
      fixed: (0..<3).map { .init(person: $0, group: 0) })
    let apart = GroupingProblem(
      people: 4, attributes: [], groups: Self.two,
      apart: [.init(0, 1), .init(1, 3), .init(3, 0)])

    #expect(conflicts(together) == [.togetherTooMany(people: [0, 1, 2], most: 2)])
    #expect(conflicts(fixed) == [.fixedTooMany(people: [0, 1, 2], group: 0, most: 2)])
    #expect(conflicts(apart) == [.apartTooMany(people: [0, 1, 3], groups: 2)])
  }

  @Test func `caps that are too small are told with how many they admit`() {
    func problem(_ values: [Int], together: [GroupingProblem.Pair] = []) -> GroupingProblem {
      GroupingProblem(
        people: 4, attributes: [values], groups: Self.two,
        caps: [.init(attribute: 0, level: .group, most: 1)], together: together)
    }

    #expect(
      conflicts(problem([5, 5, 5, 6])) == [
        .capTooSmall(cap: 0, value: 5, people: 3, places: 2)
      ])
    #expect(
      conflicts(problem([5, 5, 6, 7], together: [.init(0, 1)])) == [
        .capExceeded(cap: 0, value: 5, people: [0, 1], most: 1)
      ])
  }

  @Test func `where no rule alone is impossible the nearest grouping tells what it breaks`() {
    // A ring of five that differ from their neighbours needs three groups.
    let ring = GroupingProblem(
      people: 5, attributes: [],
      groups: [.init(branch: 0, least: 0, most: 5), .init(branch: 0, least: 0, most: 5)],
      apart: (0..<5).map { .init($0, ($0 + 1) % 5) })

    let found = conflicts(ring)

    guard case .notFound(let breaches)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1 && breaches.count == 1)
  }

  @Test func `nobody in no group is a grouping`() {
    #expect(conflicts(GroupingProblem(people: 0, attributes: [], groups: [])) == [])
  }
}
