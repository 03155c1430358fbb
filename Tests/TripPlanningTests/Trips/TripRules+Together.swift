import TripPlanning

/// T3, T4, T5 and the tables of T6: what the party-days can only be asked together.
extension TripRules {
  /// Too many people, visits too many or too few, a branch torn apart.
  var siteFaults: [String] {
    problem.sites.indices.flatMap { number -> [String] in
      let site = problem.sites[number]
      let here = stops.filter { $0.stop.purpose == .site(number) }
      var faults: [String] = []
      for party in problem.parties.indices {
        let visits = here.count { $0.party == party }
        if visits > 1 { faults.append("T4: site \(number): party \(party) twice") }
        if site.isRequired, visits == 0 { faults.append("T4: site \(number): party \(party) not") }
      }
      for branch in problem.branches.indices {
        let parties = problem.parties.indices.filter { problem.parties[$0].branch == branch }
        let going = Set(here.map(\.party)).intersection(parties).count
        if going != 0, going != parties.count {
          faults.append("T4: site \(number): branch \(branch) torn")
        }
      }
      let others = problem.taken.compactMap { taken -> Presence? in
        guard case .site(number, let people) = taken.resource else { return nil }
        return Presence(day: taken.day, time: taken.time, people: people)
      }
      let crowd = crowds(here.map { ($0.party, $0.day, $0.stop) }, others, over: site.capacity)
      return faults + crowd.map { "T3: site \(number): \($0)" }
    }
  }

  /// More people at a table than it holds.
  var tableFaults: [String] {
    problem.lunch.tables.indices.flatMap { number -> [String] in
      let here = stops.filter { $0.stop.purpose == .lunch(table: number) }
      let others = problem.taken.compactMap { taken -> Presence? in
        guard case .table(number, let people) = taken.resource else { return nil }
        return Presence(day: taken.day, time: taken.time, people: people)
      }
      return crowds(here, others, over: problem.lunch.tables[number].capacity)
        .map { "T6: table \(number): \($0)" }
    }
  }

  private struct Presence {
    let day: Int
    let time: Range<Int>
    let people: Int
  }

  /// Moments with too many people.
  ///
  /// The most are there when someone comes, so that only those moments are counted; what others
  /// take alone is no fault of the plan.
  private func crowds(
    _ stops: [(party: Int, day: Int, stop: TripStop)], _ others: [Presence], over capacity: Int
  ) -> [String] {
    let own = stops.map {
      Presence(day: $0.day, time: time(of: $0.stop), people: problem.parties[$0.party].size)
    }
    return (own + others).compactMap { coming in
      let moment = coming.time.lowerBound
      func people(_ all: [Presence]) -> Int {
        all.filter { $0.day == coming.day && $0.time.contains(moment) }.reduce(0) { $0 + $1.people }
      }
      let sum = people(own) + people(others)
      return people(own) > 0 && sum > capacity ? "\(sum) people on day \(coming.day)" : nil
    }
  }

  /// Lectures that are not held as one, outside their windows, or two at a time.
  var lectureFaults: [String] {
    let held = problem.lectures.indices.map { number in
      Set(
        stops.filter { $0.stop.purpose == .lecture(number) }.map { Session($0.day, $0.stop.start) })
    }
    return problem.lectures.indices.flatMap { number -> [String] in
      listenerFaults(of: number)
        + (held[number].count == 1 ? [] : ["T5: lecture \(number) is held \(held[number].count)×"])
        + held[number].filter { !isInWindow($0, of: number) }.map { _ in
          "T5: lecture \(number) is outside its windows"
        }
        + problem.lectures.indices.filter { $0 > number }.flatMap { other in
          held[number].flatMap { one in
            held[other].filter { clash(one, of: number, with: $0, of: other) }.map { _ in
              "T5: lectures \(number) and \(other) clash"
            }
          }
        }
        + held[number].filter { isTaken($0, of: number) }.map { _ in
          "T5: the room or the lecturer of lecture \(number) is taken"
        }
    }
  }

  private struct Session: Hashable {
    let day: Int
    let start: Int

    init(_ day: Int, _ start: Int) { (self.day, self.start) = (day, start) }
  }

  private func listenerFaults(of number: Int) -> [String] {
    problem.parties.indices.compactMap { party in
      let count = stops.count { $0.party == party && $0.stop.purpose == .lecture(number) }
      let must = problem.lectures[number].branches.contains(problem.parties[party].branch)
      return count == (must ? 1 : 0) ? nil : "T5: party \(party) hears lecture \(number) \(count)×"
    }
  }

  private func isInWindow(_ session: Session, of number: Int) -> Bool {
    let lecture = problem.lectures[number]
    return lecture.windows.contains {
      $0.day == session.day && $0.time.lowerBound <= session.start
        && session.start + lecture.duration <= $0.time.upperBound
    }
  }

  private func clash(_ one: Session, of number: Int, with two: Session, of other: Int) -> Bool {
    guard one.day == two.day else { return false }
    let (left, right) = (problem.lectures[number], problem.lectures[other])
    var between = -1
    if left.place == right.place { between = 0 }
    if left.lecturer == right.lecturer {
      between = max(between, problem.move(from: left.place, to: right.place))
    }
    guard between >= 0 else { return false }
    return one.start + left.duration + between > two.start
      && two.start + right.duration + between > one.start
  }

  private func isTaken(_ session: Session, of number: Int) -> Bool {
    let lecture = problem.lectures[number]
    let time = session.start..<(session.start + lecture.duration)
    return problem.taken.contains { taken in
      taken.day == session.day && taken.time.overlaps(time)
        && (taken.resource == .room(place: lecture.place)
          || taken.resource == .lecturer(lecture.lecturer))
    }
  }
}
