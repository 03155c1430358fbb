internal import Training

/// A trip's member list while it is being changed (随行名单变更).
struct MemberList {
  let trip: FoundTrip
  /// The persons that were changed, each once, in the order of the changes.
  private(set) var changed: [Int] = []
  private var members: [Int: TripMember]
  private var attendance: [Int: Attendance] = [:]
  private var kinds: [Int: [TripMemberChange.Kind]] = [:]
  private(set) var leftOut: [Int] = []

  init(_ members: [TripMember], of trip: FoundTrip) {
    self.trip = trip
    self.members = Dictionary(uniqueKeysWithValues: members.map { ($0.personID, $0) })
  }

  /// Every changed person who stays on the list, with what is to be written.
  var attendances: [(person: Int, attendance: Attendance)] {
    changed.compactMap { person in attendance[person].map { (person, $0) } }
  }

  /// Takes a change in.
  ///
  /// - Throws: ``Refusal`` when the person is to do two things that exclude each other, a day does
  ///   not fit the trip, or a trainee is to be left out.
  mutating func apply(_ change: TripMemberChange, to person: Int) throws(Refusal) {
    try take(change, for: person)
    let before = attendance[person] ?? members[person]?.attendance ?? .going
    switch change.kind {
    case .staysBehind: attendance[person] = .absent(because: change.reason ?? "请假")
    case .joins(let day):
      attendance[person] = try before.joining(on: day, because: change.reason, in: trip.days)
    case .returns(let day):
      attendance[person] = try before.returning(on: day, because: change.reason, in: trip.days)
    case .goes: attendance[person] = .going
    case .addsTrainee, .addsEscort: break
    case .leavesOut: try leaveOut(person)
    }
  }

  /// What the journal keeps: numbers of persons and days, never a name or a reason.
  var journaled: [String: String?] {
    var entries: [String: [String]] = [:]
    for person in changed {
      for kind in kinds[person] ?? [] {
        entries[kind.field, default: []].append("\(person)\(kind.day)")
      }
    }
    return entries.mapValues { $0.joined(separator: " ") }
  }

  private mutating func take(_ change: TripMemberChange, for person: Int) throws(Refusal) {
    let earlier = kinds[person] ?? []
    guard !earlier.contains(change.kind) else { return }
    guard earlier.allSatisfy({ $0.goesWith(change.kind) }) else {
      throw .memberChangedTwice(change.who)
    }
    if earlier.isEmpty { changed.append(person) }
    kinds[person] = earlier + [change.kind]
  }

  // A trainee of the unit who is not on the list would be missing without a reason.
  private mutating func leaveOut(_ person: Int) throws(Refusal) {
    guard let member = members[person], member.part != .trainee else {
      throw .traineeCannotBeLeftOut
    }
    leftOut.append(person)
  }
}

extension TripMemberChange.Kind {
  /// Whether one person can do both: join late and return early, or come onto the list late.
  fileprivate func goesWith(_ other: Self) -> Bool {
    switch (self, other) {
    case (.joins, .returns), (.returns, .joins): true
    case (.addsTrainee, .joins), (.addsTrainee, .returns): true
    case (.addsEscort, .joins), (.addsEscort, .returns): true
    default: false
    }
  }

  fileprivate var field: String {
    switch self {
    case .staysBehind: "stays_behind"
    case .joins: "joins_late"
    case .returns: "returns_early"
    case .goes: "goes"
    case .addsTrainee: "added_trainees"
    case .addsEscort: "added_escorts"
    case .leavesOut: "left_out"
    }
  }

  fileprivate var day: String {
    switch self {
    case .joins(let day), .returns(let day): "@\(day)"
    case .staysBehind, .goes, .addsTrainee, .addsEscort, .leavesOut: ""
    }
  }
}

extension Refusal {
  /// One person is to do two things that exclude each other.
  static func memberChangedTwice(_ who: String) -> Self {
    Self(
      .invalid, code: "member-changed-twice", message: "“\(who)”在同一次修改里写了两种互相矛盾的情况",
      repair: "每人只写一种；中途加入和提前返回可以同时写")
  }

  /// A trainee stays on the list, with a reason where the trainee does not go.
  static let traineeCannotBeLeftOut = Self(
    .invalid, code: "trainee-cannot-be-left-out", message: "学员不能从名单中删去",
    repair: "不参加的学员用 --stay-behind 姓名 标明请假")
}
