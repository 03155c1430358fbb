import ClassOffice

extension Violation {
  static let ofStaff = [
    Violation(
      of: .accountIsOfAStaffMember, "INSERT INTO account (staff_id, login) VALUES (999, 'other')"),
    Violation(
      of: .accountLoginIsNobodyElses,
      "INSERT INTO account (staff_id, login) SELECT 1, login FROM account WHERE id = 31"),
    Violation(of: .accountLoginIsNotBlank, "UPDATE account SET login = '' WHERE id = 31"),
    Violation(of: .departmentNameIsNotBlank, "UPDATE department SET name = ' ' WHERE id = 10"),
    Violation(
      of: .departmentNamesAreUnique, "INSERT INTO department (name) SELECT name FROM department"),
    Violation(
      of: .personIsStaffOnce, "INSERT INTO staff (person_id, duty) VALUES (103, '班主任')"),
    Violation(of: .staffDepartmentIsADepartment, "DELETE FROM department WHERE id = 10"),
    Violation(of: .staffDutyIsNotBlank, "UPDATE staff SET duty = ' ' WHERE id = 30"),
    Violation(
      of: .staffIsALivePerson, "INSERT INTO staff (person_id, duty) VALUES (104, '班主任')"),
    Violation(
      of: .classStaffDutyIsNotBlank, "UPDATE class_staff SET duty = ' ' WHERE class_id = 810"),
    Violation(of: .classStaffDutyIsHeldOnce, "INSERT INTO class_staff SELECT * FROM class_staff"),
    Violation(
      of: .classStaffIsOfAClass,
      "INSERT INTO class_staff (class_id, staff_id, duty) VALUES (811, 30, '班主任')"),
    Violation(
      of: .classStaffIsStaff,
      "INSERT INTO class_staff (class_id, staff_id, duty) VALUES (810, 999, '班主任')"),
  ]
}
