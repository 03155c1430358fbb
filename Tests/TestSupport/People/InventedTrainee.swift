public import Postgres
public import Training

/// A trainee whom nobody is (虚构学员).
public struct InventedTrainee: Sendable {
  /// The name.
  public var name: String
  /// 单位 as printed.
  public var employer: String
  /// 男 or 女.
  public var sex: String
  /// The state, as the database writes it.
  public var state: String
  /// The branch or group in which the trainee is from the class's first day; `nil` for none.
  public var unit: Int?
  /// The first day without the trainee.
  public var leftOn: Day?

  /// Somebody studying in a unit.
  public init(
    _ name: String, employer: String = "某县教育局", sex: String = "男", state: String = "studying",
    in unit: Int? = nil, leftOn: Day? = nil
  ) {
    self.name = name
    self.employer = employer
    self.sex = sex
    self.state = state
    self.unit = unit
    self.leftOn = leftOn
  }

  /// So many people with different names, all studying in a unit.
  public static func people(_ count: Int, in unit: Int?) -> [InventedTrainee] {
    let surnames = Array("赵钱孙李周吴郑王冯陈")
    let numerals = Array("甲乙丙丁戊己庚辛壬癸")
    return (0..<count).map { number in
      let name = "\(surnames[number / 10 % 10])学\(numerals[number % 10])"
      let round = number < 100 ? "" : "\(number / 100)"
      return InventedTrainee(name + round, sex: number.isMultiple(of: 2) ? "男" : "女", in: unit)
    }
  }
}

extension Database {
  /// Inserts trainees of a class with their persons and placements; returns their numbers in order.
  ///
  /// Only the owner of the school may draw numbers from its sequences.
  @discardableResult
  public func insert(_ trainees: [InventedTrainee], intoClass id: Int) async throws -> [Int] {
    try await write { session in
      try session.values(
        """
        WITH given AS MATERIALIZED (
          SELECT nextval(pg_get_serial_sequence('person', 'id')) AS person_id,
            nextval(pg_get_serial_sequence('trainee', 'id')) AS trainee_id, given.*
          FROM unnest(\(trainees.map(\.name)), \(trainees.map(\.employer)),
              \(trainees.map(\.sex)), \(trainees.map(\.state)), \(trainees.map(\.stateBefore)),
              \(trainees.map(\.unit)), \(trainees.map(\.leftOn)))
            WITH ORDINALITY
            AS given (name, employer, sex, state, state_before, unit_id, left_on, position)
        ),
        born AS (
          INSERT INTO person (id, name, sex, employer)
          SELECT person_id, name, sex, employer FROM given
        ),
        enrolled AS (
          INSERT INTO trainee
            (id, person_id, class_id, class_days, class_order, state, state_before, left_on,
              employer)
          SELECT given.trainee_id, given.person_id, class.unit_id, class.days, given.position,
            given.state, given.state_before, given.left_on, given.employer
          FROM given
          JOIN training_class AS class ON class.unit_id = \(id)
        ),
        placed AS (
          INSERT INTO placement
            (trainee_id, class_id, class_days, since, group_id, group_branch_id, lone_branch_id)
          SELECT given.trainee_id, class.unit_id, class.days, lower(class.days),
            CASE unit.kind WHEN 'group' THEN unit.id END,
            CASE unit.kind WHEN 'group' THEN unit.branch_or_0 END,
            CASE unit.kind WHEN 'branch' THEN unit.id END
          FROM given
          JOIN training_class AS class ON class.unit_id = \(id)
          JOIN study_unit AS unit ON unit.id = given.unit_id AND unit.kind <> 'class'
        )
        SELECT trainee_id FROM given ORDER BY position
        """)
    }
  }
}

extension InventedTrainee {
  /// A state that allows this one, as `public.allowed_step` says.
  fileprivate var stateBefore: String {
    switch state {
    case "graduated", "not_graduated", "withdrawn", "dismissed": "studying"
    case "replaced", "no_show": "notified"
    default: ""
    }
  }
}
