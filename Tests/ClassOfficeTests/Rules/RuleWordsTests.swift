import Testing
import Training

@testable import ClassOffice

struct RuleWordsTests {
  @Test(arguments: SchemaRule.allCases)
  func `a refusal is Chinese, says how to repair, and has the rule's name as its code`(
    rule: SchemaRule
  ) throws {
    let refusal = rule.refusal
    let repair = try #require(refusal.repair)

    #expect(refusal.code == rule.rawValue.split(separator: "_").joined(separator: "-"))
    #expect(refusal.message.contains(/\p{Han}{3}/))
    #expect(repair.contains(/\p{Han}{2}/))
  }

  // Snake case is how columns and constraints are called.
  @Test(arguments: SchemaRule.allCases)
  func `no refusal speaks of columns`(rule: SchemaRule) {
    let text = "\(rule.refusal.message) \(rule.refusal.repair ?? "")"

    #expect(!text.contains(/[a-z]_[a-z]/))
    #expect(!text.contains("NULL"))
  }

  // An edge answers 422 to what is wrong in itself, 409 to what something else stands against.
  @Test func `a rule is worded as one of the two kinds that rows can break`() {
    let kinds = Set(SchemaRule.allCases.map(\.refusal.kind))

    #expect(kinds == [.invalid, .conflict])
  }
}
