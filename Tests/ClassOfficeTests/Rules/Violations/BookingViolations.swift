import ClassOffice

extension Violation {
  static let ofBookings = [
    Violation(of: .bookingBusIsABus, "UPDATE booking SET bus_id = 999 WHERE id = 655"),
    Violation(
      of: .bookingEscortIsALivePerson, "UPDATE booking SET escort_id = 104 WHERE id = 654"),
    Violation(of: .bookingFollowsTheSession, "UPDATE booking SET state = 'held' WHERE id = 653"),
    Violation(
      of: .bookingFollowsTheUnit,
      "UPDATE booking SET unit_branch_reach = '(,)' WHERE id = 653"),
    Violation(of: .bookingHoldsOneResource, "UPDATE booking SET place_id = 301 WHERE id = 651"),
    Violation(
      of: .bookingIsNamedOnce,
      """
      INSERT INTO booking (session_id, planned, state, lecturer_id)
      SELECT session_id, planned, state, lecturer_id FROM booking WHERE id = 651
      """),
    Violation(
      of: .bookingLecturerIsALecturer, "UPDATE booking SET lecturer_id = 999 WHERE id = 651"),
    Violation(of: .bookingPlaceIsExclusive, "UPDATE place SET is_exclusive = false WHERE id = 301"),
    Violation(
      of: .bookingPlaceIsThatOfTheSession, "UPDATE booking SET place_id = 303 WHERE id = 652"),
    Violation(
      of: .bookingUnitIsWhole, "UPDATE booking SET unit_group_reach = NULL WHERE id = 653"),
    Violation(
      of: .bookingsDoNotOverlap,
      """
      UPDATE session SET planned = other.planned
      FROM session AS other
      WHERE session.id = 602 AND other.id = 601
      """),
  ]
}
