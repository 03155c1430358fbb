import Testing

@testable import Postgres

struct SQLTests {
  @Test func `an interpolated value becomes a parameter and its text stays out`() {
    let name = "'; DROP TABLE visitor; --"

    let sql: SQL = "SELECT id FROM visitor WHERE name = \(name) AND age > \(18)"

    #expect(sql.text == "SELECT id FROM visitor WHERE name = $1 AND age > $2")
    #expect(
      sql.bindings == [SQL.Binding(type: 25, text: name), SQL.Binding(type: 20, text: "18")])
  }

  @Test func `a missing value is NULL of its type`() {
    let age: Int? = nil

    let sql: SQL = "SELECT \(age)"

    #expect(sql.bindings == [SQL.Binding(type: 20, text: nil)])
  }

  @Test func `a spliced part brings its values and is numbered anew`() {
    let part: SQL = "age BETWEEN \(18) AND \(70)"

    let sql: SQL = "SELECT id FROM visitor WHERE name = \("甲") AND \(part) AND house = \(3)"

    #expect(
      sql.text == "SELECT id FROM visitor WHERE name = $1 AND age BETWEEN $2 AND $3 AND house = $4")
    #expect(sql.bindings.map(\.text) == ["甲", "18", "70", "3"])
  }

  @Test func `a finished statement keeps its text`() {
    let text = "SELECT '$1', $2, $1 -- $1"

    let sql = SQL(statement: text, [1, nil])

    #expect(sql.text == text)
    #expect(sql.bindings == [SQL.Binding(type: 20, text: "1"), SQL.Binding(type: 0, text: nil)])
  }

  @Test(arguments: [
    ("$1 + $2 + $1", "$2 + $3 + $2"),
    ("'$1' || $1", "'$1' || $2"),
    ("'it''s $1' || $1", "'it''s $1' || $2"),
    ("'a\\' || $1", "'a\\' || $2"),
    ("E'\\'$1' || $1", "E'\\'$1' || $2"),
    ("e'a''\\'$1' || $1", "e'a''\\'$1' || $2"),
    ("name'$1' || $1", "name'$1' || $2"),
    ("\"col$1\" = $1", "\"col$1\" = $2"),
    ("\"a\"\"$1\" = $1", "\"a\"\"$1\" = $2"),
    ("$1 -- $1\n+ $1", "$2 -- $1\n+ $2"),
    ("$1 -- $1", "$2 -- $1"),
    ("$1 /* $1 /* $1 */ $1 */ + $1", "$2 /* $1 /* $1 */ $1 */ + $2"),
    ("$1 /* $1", "$2 /* $1"),
    ("$$ $1 $$ || $1", "$$ $1 $$ || $2"),
    ("$a$ $1 $$ $a$ || $1", "$a$ $1 $$ $a$ || $2"),
    ("$a$ $1", "$a$ $1"),
    ("col$1 - $1 / $1", "col$1 - $2 / $2"),
    ("$ + $12", "$ + $13"),
    ("'$1", "'$1"),
    ("人$1 = $1", "人$1 = $2"),
  ])
  func `only parameters of a spliced statement are numbered anew`(
    statement: String, expected: String
  ) {
    let part = SQL(statement: statement, [2])

    let sql: SQL = "\(1) \(part)"

    #expect(sql.text == "$1 " + expected)
    #expect(sql.bindings.map(\.text) == ["1", "2"])
  }

  @Test func `a name is quoted whatever is in it`() {
    let name = "a\"b; DROP"

    let sql: SQL = "CREATE SCHEMA \(identifier: name)"

    #expect(sql.text == "CREATE SCHEMA \"a\"\"b; DROP\"")
    #expect(sql.bindings.isEmpty)
  }
}
