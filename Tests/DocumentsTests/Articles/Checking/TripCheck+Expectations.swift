import Testing

/// What tests expect of a sentence or two.
extension TripCheck {
  /// A sentence in which `{}` stands for a value contradicts with the wrong one only, by a claim of a
  /// kind.
  func expect(
    _ kind: String, in sentence: String, toBe right: String, not wrong: String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let agreed = try claims(in: sentence.replacing("{}", with: right))
    let denied = try claims(in: sentence.replacing("{}", with: wrong))

    #expect(
      !agreed.contains { $0.hasSuffix(" contradicts") }, "\(agreed)", sourceLocation: place)
    #expect(
      denied.contains { $0.hasPrefix("\(kind) ") && $0.hasSuffix(" contradicts") }, "\(denied)",
      sourceLocation: place)
  }

  /// Nothing in a sentence contradicts.
  func expectNothingWrong(
    in sentence: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try claims(in: sentence)

    #expect(
      !found.contains { $0.hasSuffix(" contradicts") }, "\(sentence) \(found)",
      sourceLocation: place)
  }

  /// All of these claims are in a text, and of its claims none but these contradicts.
  func expect(
    _ expected: [String], in text: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try claims(in: text)

    for claim in expected {
      #expect(found.contains(claim), "\(found)", sourceLocation: place)
    }
    #expect(
      !found.contains { $0.hasSuffix(" contradicts") && !expected.contains($0) }, "\(found)",
      sourceLocation: place)
  }
}
