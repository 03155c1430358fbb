import ClassOffice

extension Violation {
  static let ofOrganisations = [
    Violation(
      of: .organisationDivisionCodeHasSixDigits,
      "UPDATE organisation SET division_code = '34000x' WHERE id = 20"),
    Violation(
      of: .organisationIsNotItsOwnParent, "UPDATE organisation SET parent_id = 20 WHERE id = 20"),
    Violation(of: .organisationKindIsNotBlank, "UPDATE organisation SET kind = '' WHERE id = 20"),
    Violation(
      of: .organisationParentIsAnOrganisation,
      "UPDATE organisation SET parent_id = 999 WHERE id = 20"),
    Violation(
      of: .organisationHasOneOfficialNameAtATime,
      """
      INSERT INTO organisation_name (organisation_id, name, is_official, days)
      VALUES (20, '另一个厅', true, '[2020-01-01,)')
      """),
    Violation(
      of: .organisationNameDaysAreSome,
      "UPDATE organisation_name SET days = 'empty' WHERE organisation_id = 20"),
    Violation(
      of: .organisationNameIsNotBlank,
      "UPDATE organisation_name SET name = ' ' WHERE organisation_id = 20"),
    Violation(
      of: .organisationNameIsGivenOnce,
      """
      INSERT INTO organisation_name (organisation_id, name, is_official, days)
      SELECT organisation_id, name, false, days FROM organisation_name WHERE organisation_id = 20
      """),
    Violation(
      of: .organisationNameNamesAnOrganisation,
      """
      INSERT INTO organisation_name (organisation_id, name, is_official)
      VALUES (999, '某处', false)
      """),
    Violation(
      of: .organisationOfficialNamesAreUnique,
      """
      INSERT INTO organisation_name (organisation_id, name, is_official, days)
      SELECT 21, name, true, '[2010-01-01,)' FROM organisation_name WHERE organisation_id = 20
      """),
    Violation(of: .contactDutyIsNotBlank, "UPDATE contact SET duty = ' ' WHERE id = 451"),
    Violation(
      of: .contactIsOfAnOrganisationOrAPlace, "UPDATE contact SET place_id = 302 WHERE id = 451"),
    Violation(of: .contactNameIsNotBlank, "UPDATE contact SET name = ' ' WHERE id = 451"),
    Violation(
      of: .contactOrganisationIsAnOrganisation,
      "UPDATE contact SET organisation_id = 999 WHERE id = 451"),
    Violation(
      of: .contactPlaceIsAPlace,
      "UPDATE contact SET organisation_id = NULL, place_id = 999 WHERE id = 451"),
  ]
}
