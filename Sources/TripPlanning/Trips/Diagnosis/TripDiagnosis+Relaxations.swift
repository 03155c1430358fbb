extension TripDiagnosis {
  /// The smallest changes each of which alone makes room for a finding, small ones first.
  ///
  /// What is changed by minutes or people is changed by the least that helps.
  ///
  /// - Parameters:
  ///   - finding: One of the findings.
  ///   - canPlan: Asked whether a changed problem has a plan, where the proofs cannot tell: a short
  ///     search.
  public func relaxations(
    for finding: TripFinding, canPlan: @escaping (TripProblem) -> Bool = { _ in true }
  ) -> [TripRelaxation] {
    let search = RelaxationSearch(problem: problem, finding: finding, canPlan: canPlan)
    return search.relaxations
  }
}

/// Tries one kind of relaxation after the other with ever smaller amounts.
private struct RelaxationSearch {
  let problem: TripProblem
  let finding: TripFinding
  let canPlan: (TripProblem) -> Bool

  /// A time is moved by four hours at the most.
  private static let mostMinutes = 240

  var relaxations: [TripRelaxation] {
    var found: [TripRelaxation] = []
    for kind in finding.obligations.flatMap(kinds(for:)) {
      guard let least = least(kind), !found.contains(least) else { continue }
      found.append(least)
    }
    return found.enumerated().sorted { ($0.element.size, $0.offset) < ($1.element.size, $1.offset) }
      .map(\.element)
  }

  /// A relaxation by an amount, and up to how much it makes sense.
  private struct Kind {
    let most: Int
    let step: Int
    let make: (Int) -> TripRelaxation

    init(upTo most: Int, by step: Int, _ make: @escaping (Int) -> TripRelaxation) {
      (self.most, self.step, self.make) = (most, step, make)
    }

    init(_ relaxation: TripRelaxation) {
      self.init(upTo: 1, by: 1) { _ in relaxation }
    }
  }

  /// The least amount that helps: more never helps less.
  private func least(_ kind: Kind) -> TripRelaxation? {
    var (low, high) = (0, kind.most / kind.step)
    guard high > 0, makesRoom(kind.make(high * kind.step)) else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if makesRoom(kind.make(middle * kind.step)) { high = middle } else { low = middle }
    }
    return kind.make(high * kind.step)
  }

  /// Whether nothing speaks against the obligations any more, those given up left aside.
  private func makesRoom(_ relaxation: TripRelaxation) -> Bool {
    let changed = relaxation.applied(to: problem)
    let kept = Set(
      finding.obligations.compactMap { $0.renumbered(after: relaxation) }.map(ofBranch))
    let left = TripProofs(changed).findings
    guard !left.contains(where: { !kept.isDisjoint(with: $0.obligations.map(ofBranch)) }) else {
      return false
    }
    return !left.isEmpty || canPlan(changed)
  }

  /// A visit of any party stands for its branch.
  private func ofBranch(_ obligation: TripObligation) -> TripObligation {
    guard case .visit(let site, let party) = obligation else { return obligation }
    let branch = problem.parties[party].branch
    return .visit(
      site: site, party: problem.parties.firstIndex { $0.branch == branch } ?? party)
  }

  /// A moment is moved within its day.
  private func minutes(
    upTo most: Int, _ make: @escaping (Int) -> TripRelaxation
  ) -> Kind {
    Kind(upTo: max(0, min(Self.mostMinutes, most)), by: problem.grid, make)
  }

  private func kinds(for obligation: TripObligation) -> [Kind] {
    switch obligation {
    case .lecture(let number): kindsForLecture(number)
    case .visit(let site, let party): kindsForVisit(to: site, by: party)
    case .lunch(let party, let day): kindsForLunch(of: party, on: day)
    case .way(let party, let day):
      kindsForDay(branch: problem.parties[party].branch, day).prefix(2) + []
    case .seats(let party):
      [Kind(.moreSeats(party: party, seats: problem.parties[party].size))]
    case .fixed(let number): [Kind(.unfix(number))] + kindsForFixed(problem.fixed[number])
    }
  }

  private func kindsForFixed(_ fixed: FixedStop) -> [Kind] {
    switch fixed.purpose {
    case .site(let site): kindsForVisit(to: site, by: fixed.party, on: [fixed.day])
    case .lecture(let lecture): kindsForLecture(lecture)
    case .lunch: kindsForLunch(of: fixed.party, on: fixed.day)
    }
  }

  /// What can be changed on a day of a branch, whatever for.
  private func kindsForDay(branch: Int, _ day: Int) -> [Kind] {
    let frame = problem.branches[branch].frames[day]
    var kinds = [
      minutes(upTo: 1440 - frame.latest) { .leaveLater(branch: branch, day: day, minutes: $0) },
      minutes(upTo: frame.earliest) { .beginEarlier(branch: branch, day: day, minutes: $0) },
    ]
    if frame.hasLunch {
      kinds.append(Kind(.skipLunch(branch: branch, day: day)))
    }
    kinds += problem.fixed.indices.filter {
      problem.fixed[$0].day == day && problem.parties[problem.fixed[$0].party].branch == branch
    }.map { Kind(.unfix($0)) }
    kinds += problem.taken.indices.filter { problem.taken[$0].day == day }.map {
      Kind(.giveUp(taken: $0))
    }
    return kinds
  }

  private func kindsForLecture(_ number: Int) -> [Kind] {
    let lecture = problem.lectures[number]
    let windows = lecture.windows.indices.flatMap { window in
      let time = lecture.windows[window].time
      return [
        minutes(upTo: 1440 - time.upperBound) {
          .windowLonger(lecture: number, window: window, minutes: $0)
        },
        minutes(upTo: time.lowerBound) {
          .windowEarlier(lecture: number, window: window, minutes: $0)
        },
      ]
    }
    let days = Set(lecture.windows.map(\.day)).sorted()
    let fixed = problem.fixed.indices.filter { problem.fixed[$0].purpose == .lecture(number) }
    return days.flatMap { day in lecture.branches.flatMap { kindsForDay(branch: $0, day) } }
      + windows + fixed.map { Kind(.unfix($0)) } + [Kind(.dropLecture(number))]
  }

  private func kindsForVisit(to number: Int, by party: Int, on days: [Int]? = nil) -> [Kind] {
    let (site, size) = (problem.sites[number], problem.parties.reduce(0) { $0 + $1.size })
    let branch = problem.parties[party].branch
    let days = days ?? Array(0..<problem.dayCount)
    let onDays = days.flatMap { day in
      kindsForHours(of: number, on: day) + kindsForDay(branch: branch, day)
    }
    let capacity = Kind(upTo: max(0, size - site.capacity), by: 1) {
      .moreRoom(site: number, capacity: site.capacity + $0, people: $0)
    }
    let visits = Kind(upTo: problem.sites.count, by: 1) { [problem] in
      .moreVisits(perDay: problem.mostVisitsPerDay + $0)
    }
    return onDays + [capacity, visits] + (site.isRequired ? [Kind(.dropSite(number))] : [])
  }

  /// Longer hours on a day; on a closed day the longest hours of the other days, else nine to five.
  private func kindsForHours(of number: Int, on day: Int) -> [Kind] {
    let open = problem.sites[number].open
    guard !open[day].isEmpty else {
      let hours = open.flatMap(\.self).max { $0.count < $1.count } ?? 540..<1020
      return [Kind(.openOn(site: number, day: day, hours: hours))]
    }
    return open[day].flatMap { hours in
      [
        minutes(upTo: 1440 - hours.upperBound) {
          .openLonger(site: number, day: day, until: hours.upperBound + $0, minutes: $0)
        },
        minutes(upTo: hours.lowerBound) {
          .openEarlier(site: number, day: day, from: hours.lowerBound - $0, minutes: $0)
        },
      ]
    }
  }

  private func kindsForLunch(of party: Int, on day: Int) -> [Kind] {
    let size = problem.parties.reduce(0) { $0 + $1.size }
    let tables = problem.lunch.tables.enumerated().map { number, table in
      Kind(upTo: max(0, size - table.capacity), by: 1) {
        .moreRoomAtTable(table: number, capacity: table.capacity + $0, people: $0)
      }
    }
    return kindsForDay(branch: problem.parties[party].branch, day) + tables + [
      minutes(upTo: 1440 - problem.lunch.latest) { .lunchLater(minutes: $0) },
      minutes(upTo: problem.lunch.earliest) { .lunchEarlier(minutes: $0) },
    ]
  }
}

extension TripObligation {
  /// The same in the changed problem, or `nil` where it is given up.
  fileprivate func renumbered(after relaxation: TripRelaxation) -> TripObligation? {
    switch (self, relaxation) {
    case (.lecture(let number), .dropLecture(let dropped)):
      number == dropped ? nil : .lecture(number > dropped ? number - 1 : number)
    case (.fixed(let number), .unfix(let dropped)):
      number == dropped ? nil : .fixed(number > dropped ? number - 1 : number)
    case (.visit(let site, _), .dropSite(let dropped)) where site == dropped: nil
    case (.lecture, _), (.fixed, _), (.visit, _), (.lunch, _), (.way, _), (.seats, _): self
    }
  }
}
