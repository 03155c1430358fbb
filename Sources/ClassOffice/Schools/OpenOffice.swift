internal import Postgres
internal import Training

extension SchoolServer {
  /// Opens the office of a school.
  ///
  /// - Parameters:
  ///   - school: The school's code.
  ///   - actor: Who acts.
  ///   - key: The master key of personal data, where it is at hand.
  ///   - clock: Tells the time of an act.
  /// - Throws: ``Refusal`` when there is no such school, its schema is older or newer than the
  ///   program, or its data are sealed with another key.
  public func openOffice(
    of school: String, actor: OfficeActor, key: MasterKey?,
    clock: @escaping @Sendable () -> Stamp
  ) async throws -> ClassOffice {
    let database = database(of: school)
    do {
      let standing = try await database.read { try $0.standing() }
      try standing.requireCurrent(in: school)
      if let kept = standing.fingerprint { try key?.requireFingerprint(kept.bytes) }
    } catch {
      await database.close()
      if SchemaRule.isUnknownSchool(error) { throw Refusal.schoolUnknown(school) }
      throw (error as? DatabaseFault).flatMap(Refusal.databaseFailed) ?? error
    }
    return ClassOffice(
      database: database, actor: actor, keys: key.map(PersonalDataKeys.init(from:)), clock: clock)
  }

  /// The schools on this server, by code.
  public func schools() async throws -> [School] {
    try await withDatabase(role: nil, schema: "public") { database in
      try await database.read { session in
        let isThere: Bool = try session.value("SELECT to_regclass('public.school') IS NOT NULL")
        guard isThere else { return [] }
        return try session.rows(
          "SELECT schema_name, name FROM public.school ORDER BY schema_name"
        ) { row in School(code: try row["schema_name"], name: try row["name"]) }
      }
    }
  }
}

/// How far a school's schema is, and with which key its data are sealed.
private struct Standing: Sendable {
  let migration: Int
  let fingerprint: Bytes?

  func requireCurrent(in school: String) throws {
    let known = SQLFile.folder("migrations").count
    if migration < known { throw Refusal.schemaIsOlder(school) }
    if migration > known { throw Refusal.schemaIsNewer(school) }
  }
}

extension Session {
  fileprivate func standing() throws -> Standing {
    let standing = try row(
      """
      SELECT coalesce((SELECT max(number) FROM schema_migration), 0) AS migration,
        (SELECT fingerprint FROM personal_data_key) AS fingerprint
      """
    ) { row in
      Standing(migration: try row["migration"], fingerprint: try row["fingerprint"])
    }
    return standing ?? Standing(migration: 0, fingerprint: nil)
  }
}

extension SchemaRule {
  /// Whether a statement failed because the school's tables are not there (42P01, 3F000).
  fileprivate static func isUnknownSchool(_ error: any Error) -> Bool {
    guard let error = error as? PostgresError else { return false }
    return ["42P01", "3F000"].contains(error.sqlState)
  }
}

extension Refusal {
  /// The server has no such school.
  static func schoolUnknown(_ code: String) -> Self {
    Self(
      .notFound, code: "school-unknown", message: "数据库里还没有学校 \(code)",
      repair: "请先执行 banci init --school 校名 --code \(code)")
  }

  /// The program knows migrations that the schema has not had.
  static func schemaIsOlder(_ code: String) -> Self {
    Self(
      .conflict, code: "schema-is-older", message: "学校 \(code) 的数据库结构比程序旧",
      repair: "请执行 banci database migrate（可先加 --dry-run 查看）")
  }

  /// The schema has had migrations that the program does not know.
  static func schemaIsNewer(_ code: String) -> Self {
    Self(
      .conflict, code: "schema-is-newer", message: "学校 \(code) 的数据库结构比程序新",
      repair: "请换用新版本的 banci")
  }
}
