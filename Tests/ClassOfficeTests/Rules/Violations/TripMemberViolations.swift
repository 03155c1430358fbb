import ClassOffice

extension Violation {
  static let ofTripMembers = [
    Violation(
      of: .tripMemberAbsenceHasAReason,
      "UPDATE trip_member SET state = 'absent', reason = NULL WHERE person_id = 101"),
    Violation(
      of: .tripMemberFollowsTheTrip,
      "UPDATE trip_member SET trip_days = '[2024-12-08,2024-12-20)' WHERE person_id = 101"),
    Violation(
      of: .tripMemberGoesOnSomeDay,
      """
      UPDATE trip_member SET joins_on = '2024-12-11', leaves_on = '2024-12-10'
      WHERE person_id = 101
      """),
    Violation(
      of: .tripMemberIsALivePerson, joining(trip: 503, person: 104)),
    Violation(of: .tripMemberIsNamedOnce, joining(trip: 501, person: 103)),
    Violation(of: .tripMemberIsOnOneTripADay, joining(trip: 504, person: 103)),
    Violation(
      of: .tripMemberPartIsKnown, "UPDATE trip_member SET part = 'guest' WHERE person_id = 103"),
    Violation(
      of: .tripMemberStateIsKnown, "UPDATE trip_member SET state = 'late' WHERE person_id = 103"),
    Violation(
      of: .tripMemberTraineeFitsThePart,
      "UPDATE trip_member SET part = 'escort' WHERE person_id = 101"),
    Violation(
      of: .tripMemberTraineeIsThatPerson,
      "UPDATE trip_member SET trainee_id = 202 WHERE person_id = 101"),
  ]

  private static func joining(trip: Int, person: Int) -> String {
    """
    INSERT INTO trip_member (trip_id, trip_days, trip_is_live, person_id, part)
    SELECT id, days, is_live, \(person), 'escort' FROM trip WHERE id = \(trip)
    """
  }
}
