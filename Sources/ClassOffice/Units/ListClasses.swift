internal import Postgres
public import Training

/// A class, as listed (班次一览).
public struct ClassSummary: Hashable, Sendable {
  /// Its number.
  public let id: Int
  /// What is typed for it.
  public let code: String
  /// The name as officially printed.
  public let name: String
  /// 进修班, 中青班.
  public let kind: String
  /// The department that runs it.
  public let department: String?
  /// From 报到日 through 离校日.
  public let days: DaySpan
  /// How many trainees are planned.
  public let plannedSize: Int?
  /// How many trainees are on the books (在册).
  public let onTheBooks: Int
  /// How many branches it has.
  public let branches: Int
  /// Where it is in its life.
  public let state: ClassState
}

extension ClassOffice {
  /// The classes, the latest first.
  public func classes() async throws -> [ClassSummary] {
    try await read { session in try session.rows(classRows(only: nil), ClassSummary.init(row:)) }
  }
}

extension ClassSummary {
  /// Reads a row of ``classRows(only:)``.
  init(row: Row) throws {
    self.init(
      id: try row["id"], code: try row["code"], name: try row["official_name"],
      kind: try row["kind"], department: try row["department"], days: try row["days"],
      plannedSize: try row["planned_size"], onTheBooks: try row["on_the_books"],
      branches: try row["branches"], state: try row["state"])
  }
}

/// Every class, or one, with its counts.
func classRows(only id: Int?) -> SQL {
  """
  SELECT unit.id, unit.code, unit.official_name, class.kind, department.name AS department,
    class.days, class.planned_size, class.state, class.plan, class.level, class.term,
    class.opened_on, class.closed_on,
    (SELECT count(*) FROM trainee
      WHERE trainee.class_id = unit.id AND NOT isempty(trainee.days)) AS on_the_books,
    (SELECT count(*) FROM study_unit AS branch
      WHERE branch.class_id = unit.id AND branch.kind = 'branch') AS branches
  FROM training_class AS class
  JOIN study_unit AS unit ON unit.id = class.unit_id
  LEFT JOIN department ON department.id = class.department_id
  WHERE \(id)::bigint IS NULL OR unit.id = \(id)::bigint
  ORDER BY lower(class.days) DESC, unit.ordinal DESC NULLS LAST, unit.id
  """
}
