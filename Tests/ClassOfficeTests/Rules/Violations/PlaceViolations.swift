import ClassOffice

extension Violation {
  static let ofPlaces = [
    Violation(of: .placeCapacityIsPositive, "UPDATE place SET capacity = 0 WHERE id = 301"),
    Violation(of: .placeCoordinatesAreOnEarth, "UPDATE place SET longitude = NULL WHERE id = 302"),
    Violation(
      of: .placeDivisionCodeHasSixDigits, "UPDATE place SET division_code = '昆山' WHERE id = 302"),
    Violation(of: .placeKindIsNotBlank, "UPDATE place SET kind = ' ' WHERE id = 301"),
    Violation(
      of: .placeOfficialNameIsANameOfIt, "DELETE FROM place_name WHERE place_id = 301"),
    Violation(
      of: .placeOfficialNamesAreUnique,
      """
      UPDATE place SET official_name = other.official_name
      FROM place AS other
      WHERE place.id = 301 AND other.id = 302
      """),
    Violation(
      of: .placeOrganisationIsAnOrganisation,
      "UPDATE place SET organisation_id = 999 WHERE id = 302"),
    Violation(
      of: .placeNameIsNotBlank, "INSERT INTO place_name (place_id, name) VALUES (301, ' ')"),
    Violation(
      of: .placeNameIsGivenOnce,
      "INSERT INTO place_name (place_id, name) SELECT place_id, name FROM place_name"),
    Violation(
      of: .placeNameNamesAPlace, "INSERT INTO place_name (place_id, name) VALUES (999, '某处')"),
    Violation(
      of: .openingExceptionIsOfAPlace,
      "INSERT INTO opening_exception (place_id, day) VALUES (999, '2024-12-10')"),
    Violation(
      of: .openingExceptionIsOneADay,
      "INSERT INTO opening_exception SELECT * FROM opening_exception"),
    Violation(
      of: .openingExceptionLiesInsideADay,
      "UPDATE opening_exception SET minutes = '[1380,1500)' WHERE place_id = 302"),
    Violation(
      of: .openingHoursAreOfAPlace,
      "INSERT INTO opening_hours (place_id, weekday, minutes) VALUES (999, 1, '[510,1020)')"),
    Violation(
      of: .openingHoursDoNotOverlap,
      "INSERT INTO opening_hours (place_id, weekday, minutes) VALUES (302, 1, '[1019,1100)')"),
    Violation(
      of: .openingHoursLieInsideADay,
      "UPDATE opening_hours SET minutes = '[1380,1500)' WHERE place_id = 302"),
    Violation(
      of: .openingHoursWeekdayIsOne, "UPDATE opening_hours SET weekday = 8 WHERE place_id = 302"),
    Violation(
      of: .travelTimeEndsAtAPlace,
      "UPDATE travel_time SET to_place_id = 999 WHERE from_place_id = 301"),
    Violation(
      of: .travelTimeIsBetweenTwoPlaces,
      "UPDATE travel_time SET to_place_id = 301 WHERE from_place_id = 301"),
    Violation(of: .travelTimeIsKnownOnce, "INSERT INTO travel_time SELECT * FROM travel_time"),
    Violation(
      of: .travelTimeIsPositive, "UPDATE travel_time SET minutes = 0 WHERE from_place_id = 301"),
    Violation(
      of: .travelTimeSourceIsKnown,
      "UPDATE travel_time SET source = 'guessed' WHERE from_place_id = 301"),
    Violation(
      of: .travelTimeStartsAtAPlace,
      "UPDATE travel_time SET from_place_id = 999 WHERE from_place_id = 301"),
  ]
}
