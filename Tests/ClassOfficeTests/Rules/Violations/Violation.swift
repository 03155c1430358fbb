import ClassOffice
import Testing

/// What breaks a rule of the schema, done in the small world and taken back.
struct Violation: Sendable {
  /// As whom it is done.
  enum Role: String, Sendable {
    /// Who works in a school's schema.
    case worker = "banci_app"
    /// Who owns it; for what the worker may not even try.
    case owner = "banci_owner"
  }

  let rule: SchemaRule
  let role: Role
  let statements: String

  init(of rule: SchemaRule, as role: Role = .worker, _ statements: String) {
    self.rule = rule
    self.role = role
    self.statements = statements
  }
}

/// The violations of a noun's rules.
struct NounOfRules: Sendable, CustomTestStringConvertible {
  let noun: String
  let violations: [Violation]

  var testDescription: String { noun }

  /// All of them: one violation for each rule.
  static let all = [
    NounOfRules(noun: "school and journal", violations: Violation.ofSchoolAndJournal),
    NounOfRules(noun: "person", violations: Violation.ofPeople),
    NounOfRules(noun: "staff", violations: Violation.ofStaff),
    NounOfRules(noun: "organisation", violations: Violation.ofOrganisations),
    NounOfRules(noun: "study unit", violations: Violation.ofUnits),
    NounOfRules(noun: "training class", violations: Violation.ofClasses),
    NounOfRules(noun: "trainee", violations: Violation.ofTrainees),
    NounOfRules(noun: "roster", violations: Violation.ofRosters),
    NounOfRules(noun: "quota", violations: Violation.ofQuotas),
    NounOfRules(noun: "place", violations: Violation.ofPlaces),
    NounOfRules(noun: "lecturer", violations: Violation.ofLecturers),
    NounOfRules(noun: "trip", violations: Violation.ofTrips),
    NounOfRules(noun: "trip member", violations: Violation.ofTripMembers),
    NounOfRules(noun: "session", violations: Violation.ofSessions),
    NounOfRules(noun: "booking", violations: Violation.ofBookings),
    NounOfRules(noun: "article", violations: Violation.ofArticles),
    NounOfRules(noun: "check of an article", violations: Violation.ofArticleChecks),
    NounOfRules(noun: "step of an article", violations: Violation.ofArticleSteps),
    NounOfRules(noun: "publication", violations: Violation.ofPublications),
    NounOfRules(noun: "consent and style", violations: Violation.ofArticleSettings),
  ]
}
