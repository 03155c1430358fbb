import ClassOffice

extension Violation {
  static let ofPeople = [
    Violation(
      of: .mergedPersonHoldsNoIdNumber, "UPDATE person SET merged_into_id = 105 WHERE id = 101"),
    Violation(of: .personBirthIsADate, "UPDATE person SET birth = '1975年' WHERE id = 101"),
    Violation(
      of: .personPartyJoinedIsADate, "UPDATE person SET party_joined = '1998年' WHERE id = 101"),
    Violation(of: .personWorkBegunIsADate, "UPDATE person SET work_begun = '98' WHERE id = 101"),
    Violation(
      of: .personIdNumberHasBothHalves, "UPDATE person SET id_number_sealed = NULL WHERE id = 101"),
    Violation(
      of: .personIdNumberIndexIsADigest,
      "UPDATE person SET id_number_index = '\\x01' WHERE id = 101"
    ),
    Violation(
      of: .personIdNumberIsNobodyElses,
      "UPDATE person SET id_number_index = sha256('102') WHERE id = 101"),
    Violation(
      of: .personIsMergedIntoALivePerson, "UPDATE person SET merged_into_id = 104 WHERE id = 108"),
    Violation(
      of: .personMobileHasBothHalves, "UPDATE person SET mobile_sealed = NULL WHERE id = 101"),
    Violation(
      of: .personMobileIndexIsADigest, "UPDATE person SET mobile_index = '\\x01' WHERE id = 101"),
    Violation(of: .personNameIsNotBlank, "UPDATE person SET name = '　' WHERE id = 101"),
    Violation(of: .personSexIsKnown, "UPDATE person SET sex = '1' WHERE id = 101"),
  ]
}
