public import ClassOffice
public import Training

extension SessionDraft {
  /// A lecture of a trip, by default 昆山招商实践 on the morning of 10 December.
  public static func lecture(
    _ topic: String = "昆山招商实践", by lecturers: [String], trip: Int,
    at start: Moment = "2024-12-10 08:30", minutes: Int = 150, place: String? = nil,
    units: [UnitPath] = [], isTentative: Bool = false
  ) -> SessionDraft {
    SessionDraft(
      .lecture(LectureDraft(topic: topic, lecturers: lecturers.map { LecturerDraft($0) })),
      of: .trip(trip),
      plan: .at(
        start, minutes: minutes, place: place, units: units, isTentative: isTentative))
  }

  /// A lecture of the 81st class at school.
  public static func schoolLecture(
    _ topic: String = "党的理论", by lecturers: [String] = [],
    at start: Moment = "2024-11-04 08:30", minutes: Int = 150, place: String? = nil,
    units: [UnitPath] = [], isTentative: Bool = false
  ) -> SessionDraft {
    SessionDraft(
      .lecture(LectureDraft(topic: topic, lecturers: lecturers.map { LecturerDraft($0) })),
      of: .trainingClass("81"),
      plan: .at(
        start, minutes: minutes, place: place, units: units, isTentative: isTentative))
  }

  /// A site visit of a trip.
  public static func visit(
    to place: String, trip: Int, at start: Moment, minutes: Int = 90, units: [UnitPath] = [],
    isTentative: Bool = false
  ) -> SessionDraft {
    SessionDraft(
      .visit(VisitDraft()), of: .trip(trip),
      plan: .at(
        start, minutes: minutes, place: place, units: units, isTentative: isTentative))
  }

  /// Anything else on a trip.
  public static func other(
    _ form: SessionForm, _ title: String, trip: Int, at start: Moment, minutes: Int = 45,
    place: String? = nil, units: [UnitPath] = [], isTentative: Bool = false
  ) -> SessionDraft {
    SessionDraft(
      .other(form, title: title), of: .trip(trip),
      plan: .at(
        start, minutes: minutes, place: place, units: units, isTentative: isTentative))
  }
}

extension SessionPlan {
  /// A plan from a moment on.
  public static func at(
    _ start: Moment, minutes: Int, place: String? = nil, units: [UnitPath] = [],
    isTentative: Bool = false
  ) -> SessionPlan {
    var plan = SessionPlan(.from(start, minutes: minutes))
    plan.place = place
    plan.units = units
    plan.isTentative = isTentative
    return plan
  }
}

extension SessionChange {
  /// The change that the closure sets.
  public static func with(
    _ set: (inout SessionChange) throws -> Void
  ) rethrows -> SessionChange {
    var change = SessionChange()
    try set(&change)
    return change
  }
}
