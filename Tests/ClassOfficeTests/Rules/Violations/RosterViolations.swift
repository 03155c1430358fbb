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
      of: .rosterStagedRowIsStaged,
      "UPDATE roster_staged SET staging_id = 999 WHERE staging_id = 850"),
    Violation(
      of: .rosterStagingIsForAClass, "UPDATE roster_staging SET class_id = 811 WHERE id = 850"),
  ]
}
