internal import Postgres
internal import Training

/// What a new school starts with (建校登记).
public struct SchoolDraft: Sendable {
  /// The school.
  public let school: School
  /// The master key of its personal data.
  public let key: MasterKey
  /// The first member of staff, with the login that acts as this person.
  public let firstStaff: StaffDraft

  /// Writes down a new school.
  public init(school: School, key: MasterKey, firstStaff: StaffDraft) {
    self.school = school
    self.key = key
    self.firstStaff = firstStaff
  }
}

extension SchoolServer {
  /// Makes a school: roles, schema, tables, key and first member of staff.
  ///
  /// Each part is skipped where it is there, so what a kill cut short is finished by a second call.
  ///
  /// - Throws: ``Refusal`` when the code is no plain word, or the school is there under another
  ///   name or with another key.
  public func makeSchool(_ draft: SchoolDraft, at stamp: Stamp) async throws {
    let code = draft.school.code
    guard code.wholeMatch(of: /[a-z][a-z0-9_]{0,29}/) != nil,
      !["public", "pg_catalog"].contains(code)
    else { throw Refusal.schoolCodeUnusable(code) }
    try await migratePlatform()
    try await withDatabase(role: nil, schema: "public") { database in
      try await database.write { session in try session.makeSchema(of: draft.school) }
    }
    try await migrate(code)
    try await withDatabase(role: Self.worker, schema: code) { database in
      try await database.write { session in try session.settle(draft, at: stamp) }
    }
  }
}

extension Session {
  fileprivate func makeSchema(of school: School) throws {
    try requireSameName(as: school)
    try grantRoles()
    try execute(
      """
      INSERT INTO public.school (schema_name, name)
      VALUES (\(school.code), \(school.name))
      ON CONFLICT (schema_name) DO NOTHING
      """)
    try execute(
      "CREATE SCHEMA IF NOT EXISTS \(identifier: school.code) AUTHORIZATION banci_owner")
    try execute("GRANT USAGE ON SCHEMA \(identifier: school.code) TO banci_app")
  }

  private func requireSameName(as school: School) throws {
    let there = try optionalValue(
      "SELECT name FROM public.school WHERE schema_name = \(school.code)", as: String.self)
    if let there, there != school.name { throw Refusal.schoolIsThere(school.code, as: there) }
  }

  // A superuser may act as anyone; another login must be a member of the roles that it made.
  private func grantRoles() throws {
    try execute(
      """
      DO $$
      BEGIN
        IF NOT pg_has_role('banci_owner', 'MEMBER') THEN
          EXECUTE format('GRANT banci_owner TO %I', current_user);
        END IF;
        IF NOT pg_has_role('banci_app', 'MEMBER') THEN
          EXECUTE format('GRANT banci_app TO %I', current_user);
        END IF;
      END
      $$
      """)
  }

  fileprivate func settle(_ draft: SchoolDraft, at stamp: Stamp) throws {
    try execute("LOCK TABLE journal_pen IN EXCLUSIVE MODE")
    try requireKey(draft.key)
    let isSettled: Bool = try value("SELECT EXISTS (SELECT FROM account)")
    guard !isSettled else { return }
    let pinyin = PinyinKey(personName: draft.firstStaff.name)
    let staff = try insertStaff(draft.firstStaff, pinyin: pinyin, department: nil)
    if let login = draft.firstStaff.login { try insertAccount(login, of: staff) }
    let act = Act(
      session: self, name: "school.make", staff: ActingStaff(id: staff, isClaimed: false),
      stamp: stamp)
    try act.journal(
      .school, 1, after: ["code": draft.school.code, "name": draft.school.name])
  }
}

extension Refusal {
  /// The code cannot be a schema's name.
  static func schoolCodeUnusable(_ code: String) -> Self {
    Self(
      .invalid, code: "school-code-unusable", message: "“\(code.prefix(40))”不能作学校代码",
      repair: "请用 1–30 个小写字母、数字或下划线，以字母开头，如 ahdx")
  }

  /// The code is another school's.
  static func schoolIsThere(_ code: String, as name: String) -> Self {
    Self(
      .conflict, code: "school-is-there", message: "代码 \(code) 已属于 \(name)",
      repair: "请换一个 --code，或用原来的校名再次 init")
  }
}
