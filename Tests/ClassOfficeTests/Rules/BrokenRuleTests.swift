import Postgres
import TestSupport
import Testing
import Training

@testable import ClassOffice

@Suite(.freshDatabase(.smallWorld)) struct BrokenRuleTests {
  @Test func `every rule is broken once`() {
    let broken = NounOfRules.all.flatMap(\.violations).map(\.rule.rawValue)

    #expect(broken.sorted() == SchemaRule.allCases.map(\.rawValue).sorted())
  }

  @Test func `the world has a row in every table, so that a rule meets one`() async throws {
    let empty = try await TestOffice.ownersDatabase().read { session in
      try session.values(
        """
        SELECT relname::text
        FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
        ORDER BY relname
        """, as: String.self
      ).filter { table in
        try session.value("SELECT NOT EXISTS (SELECT FROM \(identifier: table))")
      }
    }

    #expect(empty == ["journal_pen"])
  }

  @Test(arguments: NounOfRules.all)
  func `whoever breaks a rule meets its refusal`(noun: NounOfRules) async throws {
    let database = try TestOffice.database()

    for violation in noun.violations {
      let error = try await database.refusal(of: violation, asking: .asDeclared)

      #expect(error?.rule == violation.rule.rawValue)
      #expect(error.flatMap(SchemaRule.refusal(for:)) == violation.rule.refusal)
    }
  }

  @Test(arguments: NounOfRules.all)
  func `a rule that may be put off is kept when the transaction ends`(
    noun: NounOfRules
  ) async throws {
    let database = try TestOffice.database()
    let deferrable = try await database.deferrableRules()

    for violation in noun.violations where deferrable.contains(violation.rule.rawValue) {
      let error = try await database.refusal(of: violation, asking: .atTheEnd)

      #expect(error.flatMap(SchemaRule.refusal(for:)) == violation.rule.refusal)
    }
  }

  @Test(arguments: NounOfRules.all)
  func `no error tells what stands in a row`(noun: NounOfRules) async throws {
    let database = try TestOffice.database()

    for violation in noun.violations {
      let error = try #require(try await database.refusal(of: violation, asking: .asDeclared))
      let refusal = try #require(SchemaRule.refusal(for: error))

      #expect(!"\(error) \(refusal)".contains(SmallWorld.secret))
    }
  }
}

/// When the rules that may be put off are asked.
private enum Asking {
  case asDeclared, atTheEnd

  var first: String {
    switch self {
    case .asDeclared: "SELECT"
    case .atTheEnd: "SET CONSTRAINTS ALL DEFERRED"
    }
  }

  var last: String {
    switch self {
    case .asDeclared: "SET CONSTRAINTS ALL IMMEDIATE"
    case .atTheEnd: "SELECT"
    }
  }
}

extension Database {
  /// How PostgreSQL refuses a violation; `nil` where it does not, and then the world is broken.
  fileprivate func refusal(
    of violation: Violation, asking: Asking
  ) async throws -> PostgresError? {
    do {
      try await withRole(violation.role.rawValue).write { session in
        try session.script(asking.first)
        try session.script(violation.statements)
        try session.script(asking.last)
      }
      return nil
    } catch let error as PostgresError {
      return error
    }
  }

  fileprivate func deferrableRules() async throws -> Set<String> {
    try await read { session in
      Set(
        try session.values(
          """
          SELECT conname::text FROM pg_constraint
          WHERE connamespace = current_schema()::regnamespace AND condeferrable
          """, as: String.self))
    }
  }
}
