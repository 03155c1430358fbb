/// What is settled for each person (by place in the list), gathered from the pins.
struct SettledRooms {
  /// Who shares with whom.
  private(set) var mate: [Int?]
  /// Which room somebody has, by its place in the list.
  private(set) var room: [Int?]
  /// Who is alone.
  private(set) var isAlone: [Bool]
  /// What contradicts, in the order in which it was found.
  private(set) var conflicts: [RoomConflict] = []
  private let problem: RoomProblem

  init(_ problem: RoomProblem) {
    self.problem = problem
    mate = Array(repeating: nil, count: problem.people.count)
    room = mate
    isAlone = problem.people.map { $0.single == .required }
    let people = Dictionary(uniqueKeysWithValues: problem.people.enumerated().map { ($1.id, $0) })
    let rooms = Dictionary(uniqueKeysWithValues: problem.rooms.enumerated().map { ($1.id, $0) })
    for pin in problem.pins { settle(pin, people, rooms) }
    shareRooms()
    for person in mate.indices where isAlone[person] && mate[person] != nil {
      conflicts.append(.togetherAndAlone(id(person)))
    }
  }

  private func id(_ person: Int) -> Int { problem.people[person].id }

  private mutating func settle(_ pin: RoomPin, _ people: [Int: Int], _ rooms: [Int: Int]) {
    func known(_ id: Int) -> Int? {
      if people[id] == nil { conflicts.append(.unknownPerson(id)) }
      return people[id]
    }
    switch pin {
    case .together(let first, let second):
      guard let first = known(first), let second = known(second) else { return }
      pair(first, second)
    case .alone(let person):
      guard let person = known(person) else { return }
      isAlone[person] = true
    case .inRoom(let person, let room):
      guard let person = known(person) else { return }
      guard let place = rooms[room] else { return conflicts.append(.unknownRoom(room)) }
      put(person, in: place)
    }
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    guard first != second else { return conflicts.append(.severalMates(id(first))) }
    if problem.people[first].sex != problem.people[second].sex {
      return conflicts.append(.mixedSexes(id(first), id(second)))
    }
    for (person, other) in [(first, second), (second, first)] {
      if let mate = mate[person], mate != other { conflicts.append(.severalMates(id(person))) }
      mate[person] = other
    }
  }

  private mutating func put(_ person: Int, in place: Int) {
    if let room = room[person], room != place { conflicts.append(.severalRooms(id(person))) }
    room[person] = place
  }

  /// Those pinned together share the room of either; two who are put in one room share it.
  private mutating func shareRooms() {
    for person in mate.indices {
      guard let mate = mate[person], let place = room[person] else { continue }
      put(mate, in: place)
    }
    let inRooms = Dictionary(grouping: room.indices.filter { room[$0] != nil }) { room[$0] ?? -1 }
    for (place, lodgers) in inRooms.sorted(by: { $0.key < $1.key }) {
      let beds = problem.rooms[place].kind == .twin ? 2 : 1
      if lodgers.count > beds {
        conflicts.append(.tooManyInRoom(problem.rooms[place].id))
      } else if lodgers.count == 2 {
        pair(lodgers[0], lodgers[1])
      } else if problem.rooms[place].kind == .single {
        isAlone[lodgers[0]] = true
      }
    }
  }
}
