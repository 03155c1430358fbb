import ClassOffice

extension Violation {
  static let ofRosters = [
    Violation(
      of: .rosterImportCountsAddUp,
      "UPDATE roster_import SET rows_created = -1, rows_same = 2 WHERE id = 801"),
    Violation(
      of: .rosterImportFingerprintIsADigest,
      "UPDATE roster_import SET fingerprint = '\\x01' WHERE id = 801"),
    Violation(
      of: .rosterImportIsForAClass, "UPDATE roster_import SET class_id = 811 WHERE id = 801"),
    Violation(
      of: .rosterImportIsUndoneOnce,
      """
      INSERT INTO roster_import (class_id, fingerprint, mode, encoding, imported_at, rows_read,
        rows_created, rows_updated, rows_same, rows_rejected, undoes_id)
      SELECT class_id, fingerprint, 'undo', encoding, imported_at, 0, 0, 0, 0, 0, 801
      FROM roster_import, generate_series(1, 2) WHERE id = 801
      """),
    Violation(
      of: .rosterImportSenderIsAnOrganisation,
      "UPDATE roster_import SET sender_id = 999 WHERE id = 801"),
    Violation(
      of: .rosterImportUndoSaysOfWhat, "UPDATE roster_import SET mode = 'undo' WHERE id = 801"),
    Violation(
      of: .rosterImportUndoesAnImport,
      "UPDATE roster_import SET mode = 'undo', undoes_id = 999 WHERE id = 801"),
    Violation(
      of: .rosterImportModeIsKnown, "UPDATE roster_import SET mode = 'merge' WHERE id = 801"),
    Violation(
      of: .rosterImportRowIsOfAnImport,
      "UPDATE roster_import_row SET import_id = 999 WHERE import_id = 801"),
    Violation(
      of: .rosterImportRowKeepsWhatItChanged,
      "UPDATE roster_import_row SET outcome = 'updated' WHERE import_id = 801"),
    Violation(
      of: .rosterImportRowOutcomeIsKnown,
      "UPDATE roster_import_row SET outcome = 'merged' WHERE import_id = 801"),
    Violation(
      of: .rosterImportRowSaysWhyItWasRejected,
      "UPDATE roster_import_row SET outcome = 'rejected' WHERE import_id = 801"),
    Violation(
      of: .rosterMappingFieldIsNotBlank,
      "UPDATE roster_mapping SET field = ' ' WHERE organisation_id = 20"),
    Violation(
      of: .rosterMappingHeaderIsNotBlank,
      "UPDATE roster_mapping SET header = ' ' WHERE organisation_id = 20"),
    Violation(
      of: .rosterMappingIsOfAnOrganisation,
      "UPDATE roster_mapping SET organisation_id = 999 WHERE organisation_id = 20"),
    Violation(
      of: .rosterMappingIsSavedOnce,
      "INSERT INTO roster_mapping SELECT * FROM roster_mapping WHERE organisation_id = 20"),
  ]

  static let ofQuotas = [
    Violation(
      of: .quotaIsForAnOrganisation, "UPDATE quota SET organisation_id = 999 WHERE class_id = 810"),
    Violation(
      of: .quotaIsGivenOnce, "INSERT INTO quota SELECT * FROM quota WHERE class_id = 810"),
    Violation(of: .quotaIsOfAClass, "UPDATE quota SET class_id = 811 WHERE class_id = 810"),
    Violation(of: .quotaPlacesAreNotNegative, "UPDATE quota SET places = -1 WHERE class_id = 810"),
  ]
}
