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
}
