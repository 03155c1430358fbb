public import Documents
internal import Training

/// Two editions of an article and what changed between them (版本比较).
public struct ComparedEditions: Hashable, Sendable {
  /// The earlier edition.
  public let from: Int
  /// The later one.
  public let to: Int
  /// What changed.
  public let comparison: TextComparison
}

extension ClassOffice {
  /// What changed between two editions of an article, the last two where no numbers are given.
  ///
  /// - Throws: ``Refusal`` when there is no such article or edition, or only one edition.
  public func compareEditions(
    of id: Int, from: Int? = nil, to: Int? = nil
  ) async throws -> ComparedEditions {
    try await read { session in
      let later = try session.requireArticle(id, edition: to).edition
      let number = from ?? later.edition - 1
      guard number > 0 else { throw Refusal.nothingToCompare(id) }
      let earlier = try session.requireArticle(id, edition: number).edition
      return ComparedEditions(
        from: earlier.edition, to: later.edition,
        comparison: TextComparison(from: earlier.body, to: later.body))
    }
  }
}

extension Refusal {
  /// There is nothing before the first edition.
  static func nothingToCompare(_ id: Int) -> Self {
    Self(
      .conflict, code: "nothing-to-compare", message: "稿件 \(id) 的第 1 版之前没有别的版本",
      repair: "用 --from 和 --to 写明要比较的两版")
  }
}
