import Testing
import TripPlanning

@Suite struct RoomAnswerTests {
  private static func people(men: Int, women: Int, alone: Int = 0) -> [Lodger] {
    (0..<men + women).map {
      Lodger(
        id: $0, sex: $0 < men ? .male : .female, single: $0 < alone ? .required : .unneeded)
    }
  }

  @Test(
    arguments: [
      // men, women, of the men alone; twin and single rooms; men and women short, twins wanted
      (2, 2, 0, 1, 0, 0, 2, 1), (3, 1, 0, 2, 0, 0, 1, 1), (3, 3, 0, 3, 0, 0, 1, 1),
      (4, 0, 0, 0, 3, 1, 0, 1), (2, 0, 2, 1, 0, 1, 0, 1), (5, 4, 0, 2, 2, 0, 3, 2),
      (0, 3, 0, 0, 0, 0, 3, 2),
    ])
  func `too few rooms are answered with the beds that are short`(
    men: Int, women: Int, alone: Int, twins: Int, singles: Int, menShort: Int, womenShort: Int,
    twinsWanted: Int
  ) {
    let people = Self.people(men: men, women: women, alone: alone)
    let answer = RoomProblem(
      people: people, rooms: HotelRoom.rooms(twins: twins, singles: singles)
    ).allocate()
    let enough = RoomProblem(
      people: people, rooms: HotelRoom.rooms(twins: twins + twinsWanted, singles: singles)
    ).allocate()

    #expect(answer == .short(BedShortage(men: menShort, women: womenShort, twins: twinsWanted)))
    guard case .allocated = enough else {
      Issue.record("not enough with \(twinsWanted) more")
      return
    }
  }

  @Test func `a host offers the other bed to one of the same sex only`() {
    let rooms = HotelRoom.rooms(twins: 2, singles: 0)
    func answer(men: Int, women: Int) -> RoomAnswer {
      RoomProblem(
        people: Self.people(men: men, women: women), rooms: rooms,
        pins: [.inRoom(person: 0, room: 0), .inRoom(person: 1, room: 1)]
      ).allocate()
    }

    #expect(answer(men: 2, women: 1) == .short(BedShortage(men: 0, women: 1, twins: 1)))
    #expect(answer(men: 5, women: 0) == .short(BedShortage(men: 1, women: 0, twins: 1)))
  }

  @Test(
    arguments: [
      ([.together(0, 9)], [.unknownPerson(9)]),
      ([.alone(9)], [.unknownPerson(9)]),
      ([.inRoom(person: 0, room: 9)], [.unknownRoom(9)]),
      ([.together(0, 3)], [.mixedSexes(0, 3)]),
      ([.together(0, 0)], [.severalMates(0)]),
      ([.together(0, 1), .together(1, 2)], [.severalMates(1)]),
      ([.together(0, 1), .alone(1)], [.togetherAndAlone(1)]),
      ([.inRoom(person: 0, room: 0), .inRoom(person: 0, room: 1)], [.severalRooms(0)]),
      (
        [.together(0, 1), .inRoom(person: 0, room: 0), .inRoom(person: 1, room: 1)],
        [.severalRooms(1)]
      ),
      ([.together(0, 1), .inRoom(person: 0, room: 2)], [.tooManyInRoom(2)]),
      ([.inRoom(person: 0, room: 0), .inRoom(person: 3, room: 0)], [.mixedSexes(0, 3)]),
      (
        [.inRoom(person: 0, room: 0), .inRoom(person: 1, room: 0), .inRoom(person: 2, room: 0)],
        [.tooManyInRoom(0)]
      ),
    ] as [([RoomPin], [RoomConflict])])
  func `what was settled and contradicts itself is named`(
    pins: [RoomPin], conflicts: [RoomConflict]
  ) {
    let answer = RoomProblem(
      people: Self.people(men: 3, women: 1), rooms: HotelRoom.rooms(twins: 2, singles: 1),
      pins: pins
    ).allocate()

    #expect(answer == .contradictory(conflicts))
  }

  @Test func `nobody needs no rooms`() {
    #expect(RoomProblem(people: [], rooms: []).allocate() == .allocated(RoomAllocation(stays: [])))
  }
}
