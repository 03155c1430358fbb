internal import Crypto
public import Documents
internal import Foundation
internal import Postgres
public import Training

/// What a check found in an edition (核查意见), as it is kept.
public struct ArticleFinding: Hashable, Sendable {
  /// What is kept of the finding itself.
  public let content: Content
  /// Its number.
  public let id: Int
  /// Whether it blocks until it is signed off.
  public let blocks: Bool
  /// Who let it stand, and why.
  public let signOff: ArticleSignOff?
  /// Who let the same words stand against the same record in an earlier check, and why.
  ///
  /// It holds for that check only: whoever answers for this text signs again.
  public let earlierSignOff: ArticleSignOff?

  /// What was found.
  public struct Content: Hashable, Sendable, Codable {
    /// What a claim is about, or the code of a note.
    public let kind: String
    /// What the records make of a claim; `nil` for a note.
    public let verdict: Verdict?
    /// How much a note matters; `nil` for a claim.
    public let severity: Severity?
    /// The words of the article.
    public let words: String
    /// Where they begin, in Unicode scalars of the extracted text.
    public let start: Int
    /// Where they end; half-open.
    public let end: Int
    /// What the record says, and its row.
    public let record: String?
    /// The finding in Chinese.
    public let message: String

    /// Whether it blocks: a contradiction or an error.
    public var blocks: Bool { verdict == .contradicts || severity == .error }
  }
}

/// Who let a finding stand, and why (签署).
public struct ArticleSignOff: Hashable, Sendable {
  /// The member of staff.
  public let by: String
  /// When.
  public let at: Moment
  /// Why.
  public let reason: String
  /// The edition.
  public let edition: Int
}

extension ArticleFinding.Content {
  /// A claim and its verdict.
  init(_ claim: Claim) {
    self.init(
      kind: claim.kind.rawValue, verdict: claim.verdict, severity: nil, words: claim.text,
      start: claim.start, end: claim.end, record: claim.record, message: claim.message)
  }

  /// A note.
  init(_ note: CheckNote) {
    self.init(
      kind: note.code.rawValue, verdict: nil, severity: note.severity, words: note.text,
      start: note.start, end: note.end, record: nil, message: note.message)
  }
}

extension ArticleCheck {
  /// Claims and notes as they are kept, in the order of the text.
  public var contents: [ArticleFinding.Content] {
    (claims.map(ArticleFinding.Content.init(_:)) + notes.map(ArticleFinding.Content.init(_:)))
      .enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map(\.element)
  }
}

extension [ArticleFinding.Content] {
  /// Equal findings, equal digest.
  func digest() throws -> Bytes { Bytes(SHA256.hash(data: try canonicalJSON(self))) }
}

extension Verdict: Codable {}
