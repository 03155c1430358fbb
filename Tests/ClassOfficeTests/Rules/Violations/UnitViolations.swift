import ClassOffice

extension Violation {
  static let ofUnits = [
    Violation(
      of: .studyUnitBelongsToAClass,
      """
      INSERT INTO study_unit (kind, of_class_id, official_name, code)
      VALUES ('branch', 811, '支部之下的支部', '9')
      """),
    Violation(
      of: .studyUnitBranchIsOfItsClass,
      "UPDATE study_unit SET of_branch_id = 821 WHERE id = 812"),
    Violation(of: .studyUnitCodeIsPlain, "UPDATE study_unit SET code = '一 组' WHERE id = 812"),
    Violation(
      of: .studyUnitCodesAreUniqueInTheParent, "UPDATE study_unit SET code = '1' WHERE id = 813"),
    Violation(
      of: .studyUnitKindIsKnown,
      """
      INSERT INTO study_unit (kind, of_class_id, official_name, code)
      VALUES ('team', 810, '一队', '9')
      """),
    Violation(
      of: .studyUnitOfficialNameIsANameOfIt,
      "UPDATE study_unit SET official_name = '没有登记的名称' WHERE id = 812"),
    Violation(of: .studyUnitOrdinalIsPositive, "UPDATE study_unit SET ordinal = 0 WHERE id = 810"),
    Violation(
      of: .studyUnitParentFitsItsKind,
      """
      INSERT INTO study_unit (kind, of_class_id, official_name, code)
      VALUES ('class', 810, '班中之班', '9')
      """),
    Violation(
      of: .studyUnitNameIsNotBlank,
      "INSERT INTO study_unit_name (unit_id, parent_id, name) VALUES (812, 811, '　')"),
    Violation(
      of: .studyUnitNameIsGivenOnce,
      "INSERT INTO study_unit_name (unit_id, parent_id, name) "
        + "SELECT unit_id, parent_id, name FROM study_unit_name WHERE unit_id = 812"),
    Violation(
      of: .studyUnitNameNamesAUnit,
      "INSERT INTO study_unit_name (unit_id, parent_id, name) VALUES (812, 810, '别名')"),
    Violation(
      of: .studyUnitNamesAreUniqueInTheParent,
      """
      INSERT INTO study_unit_name (unit_id, parent_id, name)
      SELECT 813, 810, name || ' ' FROM study_unit_name WHERE unit_id = 811
      """),
  ]
}
