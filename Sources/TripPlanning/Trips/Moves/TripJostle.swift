/// Pushes a stop of one party to another time, so that others find room where it was.
///
/// A party-day is always put at its best times, and where these are in the way of others no repair of
/// another day helps. So for the moment of one question the place counts as full around the stop.
struct TripJostle {
  private static let crowd = 1 << 20

  /// Pushes one stop away, if the party-day can do without that time.
  func push(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    let (party, day) = (random.below(ground.parties), random.below(ground.days))
    let partyDay = party &* ground.days &+ day
    let count = draft.state.length[partyDay]
    guard count > 0 else { return }
    let stop = partyDay &* ground.width &+ random.below(count)
    let purpose = draft.state.purposes[stop]
    guard ground.isSite(purpose) || ground.isLunch(purpose) else { return }
    let (start, duration) = (draft.state.starts[stop], ground.duration[purpose])
    let from = max(0, start &+ 1 &- random.below(duration &+ 1))
    let length = min(ground.slots &- from, 1 &+ random.below(duration &+ duration))
    let row = ground.row(purpose)
    draft.state.crowds.add(Self.crowd, row, day, from, length)
    let fits = draft.fits(party, day, freedom: Freedom.some(&random))
    draft.state.crowds.add(-Self.crowd, row, day, from, length)
    if fits { draft.takeAnswer(party, day) }
  }

  /// Lets all parties of a day sit down to lunch anew, in another order, half the time with nothing
  /// else left on that day but lectures: where two sittings are to be had, the first to choose may
  /// have taken the one that the other needs.
  func reseat(_ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    let day = random.below(ground.days)
    let isBare = random.below(2) == 0
    for party in 0..<ground.parties { clear(party, day, visits: isBare, &draft) }
    let (turn, isBackwards) = (random.below(ground.parties), random.below(2) == 0)
    for count in 0..<ground.parties {
      let step = isBackwards ? ground.parties &- 1 &- count : count
      let party = (turn &+ step) % ground.parties
      guard ground.hasLunch[ground.frame(party, day)] == 1 else { continue }
      if draft.fits(party, day, withLunch: true, freedom: Freedom.some(&random)) {
        draft.takeAnswer(party, day)
      }
    }
  }

  private func clear(_ party: Int, _ day: Int, visits: Bool, _ draft: inout TripDraft) {
    let ground = draft.ground
    let partyDay = party &* ground.days &+ day
    var stop = draft.state.length[partyDay] &- 1
    while stop >= 0 {
      let purpose = draft.state.purposes[partyDay &* ground.width &+ stop]
      if ground.isLunch(purpose) { draft.remove(purpose, of: party, day) }
      if visits, ground.isSite(purpose) { draft.remove(purpose, of: party, day) }
      stop &-= 1
    }
  }
}
