import ClassOffice

extension Violation {
  static let ofLecturers = [
    Violation(of: .lecturerIsALivePerson, "UPDATE lecturer SET person_id = 104 WHERE id = 402"),
    Violation(
      of: .lecturerIsKnownOnce,
      """
      INSERT INTO lecturer (name, employer)
      SELECT name || ' ', employer FROM lecturer WHERE id = 401
      """),
    Violation(of: .lecturerKindIsKnown, "UPDATE lecturer SET kind = '专家' WHERE id = 402"),
    Violation(of: .lecturerNameIsNotBlank, "UPDATE lecturer SET name = ' ' WHERE id = 402"),
    Violation(of: .personIsLecturerOnce, "UPDATE lecturer SET person_id = 107 WHERE id = 402"),
    Violation(
      of: .lectureIsASession, "INSERT INTO lecture (session_id, topic) VALUES (602, '题目')"),
    Violation(of: .lectureTopicIsNotBlank, "UPDATE lecture SET topic = ' ' WHERE session_id = 601"),
    Violation(of: .lectureLecturerIsALecturer, "UPDATE lecture_lecturer SET lecturer_id = 999"),
    Violation(of: .lectureLecturerIsBooked, "DELETE FROM booking WHERE id = 651"),
    Violation(
      of: .lectureLecturerIsNamedOnce, "INSERT INTO lecture_lecturer SELECT * FROM lecture_lecturer"
    ),
    Violation(
      of: .lectureLecturerIsOfALecture,
      "INSERT INTO lecture_lecturer (session_id, lecturer_id, position) VALUES (602, 402, 1)"),
    Violation(of: .lectureLecturerPartIsKnown, "UPDATE lecture_lecturer SET part = '旁听'"),
  ]
}
