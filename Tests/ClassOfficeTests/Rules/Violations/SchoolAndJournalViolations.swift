import ClassOffice

extension Violation {
  static let ofSchoolAndJournal = [
    Violation(
      of: .schoolNameIsNotBlank, as: .owner,
      "INSERT INTO public.school (schema_name, name) VALUES ('other', ' ')"),
    Violation(
      of: .schoolSchemaNameIsFree, as: .owner,
      "INSERT INTO public.school (schema_name, name) VALUES ('pg_school', '另一所学校')"),
    Violation(
      of: .schoolSchemaNameIsPlain, as: .owner,
      "INSERT INTO public.school (schema_name, name) VALUES ('Other', '另一所学校')"),
    Violation(
      of: .journalEntryContinuesTheChain, as: .owner,
      "UPDATE journal_entry SET record = '{}' WHERE number = 1"),
    Violation(
      of: .journalStartsFromNothing,
      """
      INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
      VALUES (0, '\\x', '{}', 'journal', 1)
      """),
    Violation(of: .actRequestKeyIsNotBlank, as: .owner, "UPDATE act_request SET key = ' '"),
    Violation(
      of: .personalDataKeyIsADigest, as: .owner,
      "UPDATE personal_data_key SET fingerprint = '\\x01'"),
  ]
}
