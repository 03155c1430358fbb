/// Looks for a way to meet several obligations at once, and for the fewest that cannot be.
///
/// Lectures keep clear of each other by room and lecturer, and a party-day must hold all that it is
/// given; visits are counted against ``TripProblem/mostVisitsPerDay``. A search with a limited number
/// of steps: `nil` where it gave up, which proves nothing.
struct TripConflict {
  private let agenda: TripAgenda
  private let stepLimit: Int

  init(_ agenda: TripAgenda, stepLimit: Int = 4_000) {
    (self.agenda, self.stepLimit) = (agenda, stepLimit)
  }

  /// Obligations that cannot be met together, none of which could be left out; none where all can
  /// be met, or where no proof was found.
  func smallest(among obligations: [TripObligation]) -> [TripObligation] {
    guard isImpossible(obligations) else { return [] }
    var kept = obligations
    for obligation in obligations {
      let fewer = kept.filter { $0 != obligation }
      if isImpossible(fewer) { kept = fewer }
    }
    return kept
  }

  /// Whether obligations are proven to be impossible together.
  func isImpossible(_ obligations: [TripObligation]) -> Bool {
    var search = ConflictSearch(agenda, stepsLeft: stepLimit)
    return search.place(search.sorted(obligations)) == false
  }
}

private struct ConflictSearch {
  private let agenda: TripAgenda
  private var stepsLeft: Int
  /// What is put into each party-day so far.
  private var added: [[NeededStop]]
  private var visits: [Int]
  private var held: [(lecture: Int, session: TripAgenda.Session)] = []
  private var sessions: [Int: [TripAgenda.Session]] = [:]
  private var days: [TripObligation: [Int]] = [:]

  init(_ agenda: TripAgenda, stepsLeft: Int) {
    (self.agenda, self.stepsLeft) = (agenda, stepsLeft)
    added = agenda.certain.map { _ in [] }
    visits = agenda.fixedSites.map(\.count)
  }

  /// Those with the fewest choices first.
  mutating func sorted(_ obligations: [TripObligation]) -> ArraySlice<TripObligation> {
    for obligation in obligations {
      switch obligation {
      case .lecture(let lecture): sessions[lecture] = agenda.sessions(of: lecture)
      case .visit(let site, let party): days[obligation] = agenda.days(for: site, party: party)
      case .fixed, .lunch, .way, .seats: continue
      }
    }
    let counted = obligations.enumerated().map { (choices($0.element), $0.offset, $0.element) }
    return counted.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)[...]
  }

  private func choices(_ obligation: TripObligation) -> Int {
    switch obligation {
    case .lecture(let lecture): sessions[lecture]?.count ?? 0
    case .visit: days[obligation]?.count ?? 0
    case .fixed, .lunch, .way, .seats: 0
    }
  }

  /// Whether they can all be placed, or `nil` where the steps ran out before that was clear.
  mutating func place(_ obligations: ArraySlice<TripObligation>) -> Bool? {
    guard let first = obligations.first else { return true }
    let rest = obligations.dropFirst()
    switch first {
    case .lecture(let lecture): return hold(lecture, rest)
    case .visit(let site, let party): return see(site, party, first, rest)
    case .fixed, .lunch, .way, .seats: return place(rest)
    }
  }

  private mutating func hold(_ lecture: Int, _ rest: ArraySlice<TripObligation>) -> Bool? {
    var isClear = true
    let listeners = agenda.listeners(of: lecture)
    for session in sessions[lecture] ?? [] where !clashes(lecture, session) {
      guard spendStep() else { return nil }
      let stop = agenda.session(of: lecture, at: session.start)
      let cells = listeners.map { cell($0, session.day) }
      guard
        zip(listeners, cells).allSatisfy({
          agenda.fits(added[$1] + [stop], party: $0, day: session.day)
        })
      else { continue }
      for cell in cells { added[cell].append(stop) }
      held.append((lecture, session))
      let answer = place(rest)
      held.removeLast()
      for cell in cells { added[cell].removeLast() }
      if answer == true { return true }
      isClear = isClear && answer != nil
    }
    return isClear ? false : nil
  }

  private mutating func see(
    _ site: Int, _ party: Int, _ obligation: TripObligation, _ rest: ArraySlice<TripObligation>
  ) -> Bool? {
    var isClear = true
    for day in days[obligation] ?? [] {
      guard spendStep() else { return nil }
      let cell = cell(party, day)
      if agenda.fixedSites[cell].contains(site) { return place(rest) }
      let stop = agenda.visit(to: site, by: party, on: day)
      guard visits[cell] < agenda.problem.mostVisitsPerDay,
        agenda.fits(added[cell] + [stop], party: party, day: day)
      else { continue }
      added[cell].append(stop)
      visits[cell] += 1
      let answer = place(rest)
      visits[cell] -= 1
      added[cell].removeLast()
      if answer == true { return true }
      isClear = isClear && answer != nil
    }
    return isClear ? false : nil
  }

  private func cell(_ party: Int, _ day: Int) -> Int { party * agenda.problem.dayCount + day }

  private mutating func spendStep() -> Bool {
    stepsLeft -= 1
    return stepsLeft > 0
  }

  private func clashes(_ lecture: Int, _ session: TripAgenda.Session) -> Bool {
    let problem = agenda.problem
    let one = problem.lectures[lecture]
    return held.contains { other in
      let two = problem.lectures[other.lecture]
      let sharesLecturer = one.lecturer == two.lecturer
      guard other.session.day == session.day, sharesLecturer || one.place == two.place else {
        return false
      }
      let move = sharesLecturer ? problem.move(from: one.place, to: two.place) : 0
      return session.start < other.session.start + two.duration + move
        && other.session.start < session.start + one.duration + move
    }
  }
}
