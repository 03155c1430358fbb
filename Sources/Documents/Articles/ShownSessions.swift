internal import Training

/// The sessions that an article may speak of, in the order in which they took place.
///
/// Once a trip is over, these are the ones recorded as held and no others; before that, also the
/// planned ones. What was skipped or cancelled never appears.
struct ShownSessions {
  let lectures: [LectureFacts]
  let visits: [VisitFacts]

  init(_ facts: TripFacts) {
    let shown: Set<Occurrence> = facts.isFinished ? [.held] : [.held, .planned]
    lectures = facts.lectures.filter { shown.contains($0.occurrence) }.sorted {
      ($0.time.start, $0.session) < ($1.time.start, $1.session)
    }
    visits = facts.visits.filter { shown.contains($0.occurrence) }.sorted {
      ($0.time.start, $0.session) < ($1.time.start, $1.session)
    }
  }
}
