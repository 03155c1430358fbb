internal import Training

/// A session as a claim about its place or topic is held against it.
struct SessionRecord: Hashable, Sendable {
  let record: RecordReference
  let time: TimeSpan
  /// The form of a visit; 专题讲座 for a lecture.
  let form: String
  let occurrence: Occurrence
  var isLecture = false
}

/// A place on record with the sessions that were to be there.
struct PlaceRecord: Hashable, Sendable {
  let name: String
  let source: RecordReference
  var sessions: [SessionRecord] = []
  /// Whether it is on the books and not on this trip.
  var isElsewhere = false
  /// Whether it only receives the trip.
  var isHost = false

  /// The visits, without the lectures that were given there.
  var visits: [SessionRecord] { sessions.filter { !$0.isLecture } }
}
