/// Moves a lecture together with what its branches see around it: to another window, or within its
/// own.
///
/// Where every stop of two days hangs on when the lecture is, no change of one of them alone leads
/// anywhere: so both days of its branches are emptied of visits before it is held anew.
struct LectureShift {
  private let placing = LecturePlacing()

  /// Takes a lecture and all visits of its branches on its day out, and those on the day of another
  /// window, and holds it there.
  func shift(_ lecture: Int, _ draft: inout TripDraft, _ random: inout SeededRandom) {
    let ground = draft.ground
    let first = ground.firstWindow[lecture]
    let windows = ground.firstWindow[lecture &+ 1] &- first
    guard windows > 0 else { return }
    let before = draft.state.lectureDay[lecture]
    let window = first &+ random.below(windows)
    let day = ground.windowDay[window]
    draft.remove(lecture: lecture)
    if before >= 0 { clear(before, for: lecture, &draft) }
    if before != day { clear(day, for: lecture, &draft) }
    _ = placing.hold(lecture, inWindow: window, &draft, &random)
  }

  /// Takes out what the branches of a lecture see on a day.
  private func clear(_ day: Int, for lecture: Int, _ draft: inout TripDraft) {
    let ground = draft.ground
    for hearer in ground.firstHearer[lecture]..<ground.firstHearer[lecture &+ 1] {
      draft.removeVisits(ofBranch: ground.hearers[hearer], on: day)
    }
  }
}
