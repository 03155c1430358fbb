internal import Documents
internal import Foundation
internal import Postgres
internal import Training

/// What a department decided about the wording of its articles (部门文风).
public struct DepartmentStyle: Hashable, Sendable {
  /// The department.
  public let department: Department
  /// What it decided.
  public let choice: ArticleStyleChoice
}

extension ClassOffice {
  /// What a department decided about the wording of its articles; everything is open where it
  /// decided nothing.
  ///
  /// - Throws: ``Refusal`` when there is no such department.
  public func articleStyle(of department: String) async throws -> DepartmentStyle {
    try await read { session in
      let id = try session.requireDepartment(named: department)
      let name: String = try session.value("SELECT name FROM department WHERE id = \(id)")
      return DepartmentStyle(
        department: Department(id: id, name: name), choice: try session.articleStyle(of: id))
    }
  }

  /// Decides about the wording of a department's articles; what the choices leave open stays.
  ///
  /// - Parameter anew: Whether what was decided before is forgotten first.
  /// - Throws: ``Refusal`` when there is no such department, or nothing is decided.
  public func setArticleStyle(
    of department: String, to choice: ArticleStyleChoice, anew: Bool = false, key: String? = nil
  ) async throws {
    guard anew || choice != ArticleStyleChoice() else { throw Refusal.nothingToChange }
    _ = try await act(
      "article.style", key: key, request: [department, "\(anew)"] + choice.digestible
    ) { act in
      let id = try act.session.requireDepartment(named: department)
      let before = try act.session.articleStyle(of: id)
      try act.write(anew ? choice : choice.over(before), of: id, over: before)
      return id
    }
  }

  /// What an article about a trip would read like; nothing is written.
  ///
  /// - Throws: ``Refusal`` when there is no such trip.
  public func previewArticle(
    ofTrip trip: Int, _ choice: ArticleStyleChoice, department: String? = nil
  ) async throws -> String {
    try await read { session in
      let facts = try session.tripFacts(
        of: trip, signed: session.signature(ofTrip: trip))
      let decided =
        try department.map { try session.articleStyle(of: session.requireDepartment(named: $0)) }
        ?? session.articleStyle(ofTrip: facts)
      return ArticleDraft(facts: facts, style: choice.over(decided).style).markdown
    }
  }
}

extension Session {
  /// What the department of a trip's class decided.
  func articleStyle(ofTrip facts: TripFacts) throws -> ArticleStyleChoice {
    try facts.department.map { try articleStyle(of: $0.source.id) } ?? ArticleStyleChoice()
  }

  fileprivate func articleStyle(of department: Int) throws -> ArticleStyleChoice {
    let text = try optionalValue(
      "SELECT style::text FROM article_style WHERE department_id = \(department)", as: String.self)
    guard let text else { return ArticleStyleChoice() }
    return try JSONDecoder().decode(ArticleStyleChoice.self, from: Data(text.utf8))
  }
}

extension Act {
  fileprivate func write(
    _ choice: ArticleStyleChoice, of department: Int, over before: ArticleStyleChoice
  ) throws {
    let text = String(decoding: try canonicalJSON(choice), as: UTF8.self)
    try session.execute(
      """
      INSERT INTO article_style (department_id, style, set_at, set_by_id)
      VALUES (\(department), \(text)::jsonb, \(stamp), \(staff.id))
      ON CONFLICT (department_id) DO UPDATE
      SET style = excluded.style, set_at = excluded.set_at, set_by_id = excluded.set_by_id
      """)
    try journal(
      .department, department,
      before: ["article_style": String(decoding: try canonicalJSON(before), as: UTF8.self)],
      after: ["article_style": text])
  }
}
