import Training

@testable import Documents

/// A true article with one fact changed, so that it contradicts the record there.
struct ArticleVariant {
  let article: CorpusArticle
  /// Which of the article's marks was changed.
  let place: Int
  /// What it said.
  let original: String
  /// What it says now.
  let changed: String
}

/// Changes one fact of a marked article at a time (变异), always to something the record denies.
struct ArticleMutator {
  let article: CorpusArticle
  let trip: CorpusTrip
  private let claims: [ExpectedClaim]
  private let source: [Unicode.Scalar]

  /// A mutator of an article.
  init(_ article: CorpusArticle, _ trip: CorpusTrip) {
    (self.article, self.trip) = (article, trip)
    let (source, claims) = article.unmarked
    (self.source, self.claims) = (Array(source.unicodeScalars), claims)
  }

  /// All variants, at most so many of each mark, chosen by the seed.
  func variants(
    each limit: Int, using random: inout some RandomNumberGenerator
  ) -> [ArticleVariant] {
    var found: [ArticleVariant] = []
    for (place, claim) in claims.enumerated()
    where claim.mark.verdict == .agrees && !claim.mark.isOptional {
      let mutation = MarkMutation(
        claim: claim, sentence: sentence(around: place), before: words(before: place),
        names: inner(place),
        trip: trip)
      var options = mutation.options(using: &random).filter { $0.text != claim.text }
      options.shuffle(using: &random)
      var kept: Set<String> = []
      for option in options where kept.count < limit && kept.insert(option.text).inserted {
        var counter = 0
        found.append(
          ArticleVariant(
            article: CorpusArticle(
              article, pieces: rewritten(article.pieces, place, option, &counter)),
            place: place, original: claim.text, changed: option.text))
      }
    }
    return found
  }

  private var ends: Set<Unicode.Scalar> { ["。", "！", "？", "\n", "；"] }

  /// The words of the sentence before a mark.
  private func words(before place: Int) -> String {
    let before = source[..<claims[place].range.lowerBound]
    let start = before.lastIndex { ends.contains($0) } ?? 0
    return String(String.UnicodeScalarView(before[start...]))
  }

  /// The marks of the same sentence, this one left out.
  private func sentence(around place: Int) -> [ExpectedClaim] {
    let range = claims[place].range
    let start = source[..<range.lowerBound].lastIndex { ends.contains($0) } ?? 0
    let end = source[range.upperBound...].firstIndex { ends.contains($0) } ?? source.count
    return claims.indices.filter { $0 != place && claims[$0].range.lowerBound >= start }
      .map { claims[$0] }.filter { $0.range.upperBound <= end }
  }

  /// The names marked inside a mark.
  private func inner(_ place: Int) -> [String] {
    let range = claims[place].range
    return claims.dropFirst(place + 1).filter { range.contains($0.range.lowerBound) }
      .filter { $0.mark.kind == .place || $0.mark.kind == .lecture }.map(\.text)
  }

  /// The pieces with one mark rewritten.
  private func rewritten(
    _ pieces: [CorpusArticle.Piece], _ place: Int, _ change: MarkMutation.Option,
    _ counter: inout Int
  ) -> [CorpusArticle.Piece] {
    pieces.map { piece in
      guard case .marked(let mark, let inner) = piece else { return piece }
      let here = counter
      counter += 1
      let inside = rewritten(inner, place, change, &counter)
      guard here == place else { return .marked(mark, inside) }
      let denied = CorpusArticle.Mark(kind: mark.kind, verdict: .contradicts, isOptional: false)
      guard !change.names.isEmpty else { return .marked(denied, [.words(change.text)]) }
      var names = change.names[...]
      return .marked(
        denied,
        inner.map { part in
          guard case .marked(let mark, _) = part, let name = names.first,
            mark.kind == .place || mark.kind == .lecture
          else { return part }
          names = names.dropFirst()
          return .marked(mark, [.words(name)])
        })
    }
  }
}
