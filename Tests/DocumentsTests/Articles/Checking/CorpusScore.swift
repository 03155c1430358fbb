@testable import Documents

/// How well a checker finds and judges the claims of marked articles, by kind.
struct CorpusScore {
  /// The figures of one kind of claim.
  struct Tally {
    /// Marked claims, optional ones left out, and how many of them were found.
    var marked = 0
    var recalled = 0
    /// Found claims, and how many of them are marked.
    var found = 0
    var right = 0
    /// Found claims that agree where a name is only mentioned in passing; counted neither way.
    var passing = 0
    /// Recalled claims with the verdict that the mark expects.
    var judged = 0
    /// Contradictions expected and found.
    var denied = 0
    var caught = 0
    /// Contradictions that no mark expects.
    var falseAlarms = 0
  }

  private(set) var byKind: [ClaimKind: Tally] = [:]
  /// What was missed, for tuning.
  private(set) var misses: [String] = []

  /// Takes the check of an article in; of a variant only the changed claim, and alarms elsewhere.
  mutating func add(_ article: CorpusArticle, _ checker: ArticleChecker) {
    let (text, expected) = article.extracted
    let check = checker.check(text)
    for mark in expected where !mark.mark.isOptional { count(mark, check, article.name) }
    for claim in check.claims { count(claim, expected, article.name) }
  }

  /// Takes the check of a variant in: the changed claim, and alarms in other paragraphs.
  mutating func add(_ variant: ArticleVariant, _ checker: ArticleChecker) {
    let (text, expected) = variant.article.extracted
    let check = checker.check(text)
    let changed = expected[variant.place]
    count(changed, check, "\(variant.article.name) (\(variant.original))")
    for claim in check.claims {
      byKind[claim.kind, default: Tally()].found += 1
      guard claim.verdict == .contradicts, !isExpected(claim, expected),
        !sameParagraph(text, claim.start, changed.range.lowerBound)
      else { continue }
      byKind[claim.kind, default: Tally()].falseAlarms += 1
      let name = "\(variant.article.name): \(variant.changed)"
      misses.append("\(name): false elsewhere: \(claim.message)")
    }
  }

  private mutating func count(_ mark: ExpectedClaim, _ check: ArticleCheck, _ name: String) {
    let kind = mark.mark.kind
    let found = check.claims.filter { $0.kind == kind && ($0.start..<$0.end).overlaps(mark.range) }
    let isJudged = found.contains { $0.verdict == mark.mark.verdict }
    byKind[kind, default: Tally()].marked += 1
    byKind[kind, default: Tally()].recalled += found.isEmpty ? 0 : 1
    byKind[kind, default: Tally()].judged += isJudged ? 1 : 0
    if mark.mark.verdict == .contradicts {
      byKind[kind, default: Tally()].denied += 1
      byKind[kind, default: Tally()].caught += isJudged ? 1 : 0
    }
    if !isJudged {
      let said = found.first.map { "\($0.verdict.rawValue): \($0.message)" } ?? "not found"
      misses.append("\(name): \(kind.rawValue) \(mark.text) \(mark.mark.verdict.rawValue): \(said)")
    }
  }

  private mutating func count(_ claim: Claim, _ expected: [ExpectedClaim], _ name: String) {
    let isMarked = expected.contains {
      $0.mark.kind == claim.kind && $0.range.overlaps(claim.start..<claim.end)
    }
    byKind[claim.kind, default: Tally()].found += 1
    byKind[claim.kind, default: Tally()].right += isMarked ? 1 : 0
    if !isMarked, isInPassing(claim) {
      byKind[claim.kind, default: Tally()].found -= 1
      byKind[claim.kind, default: Tally()].passing += 1
    } else if !isMarked {
      misses.append("\(name): unmarked \(claim.kind.rawValue): \(claim.message)")
    }
    if claim.verdict == .contradicts, !isExpected(claim, expected) {
      byKind[claim.kind, default: Tally()].falseAlarms += 1
      misses.append("\(name): false \(claim.kind.rawValue): \(claim.message)")
    }
  }

  /// What the guidelines leave open: a name of the record repeated, 全体学员, 下午, 随后.
  private func isInPassing(_ claim: Claim) -> Bool {
    guard claim.verdict == .agrees else { return false }
    return switch claim.kind {
    case .class, .unit, .destination, .place, .form, .lecturer: true
    case .count: ["全体", "全班", "一"].contains { claim.text.hasPrefix($0) }
    case .date: !claim.text.contains("日")
    case .order: ["随后", "接着", "然后", "最后"].contains { claim.text.hasPrefix($0) }
    case .range, .duration, .lecture, .publication: false
    }
  }

  /// Whether a mark of whatever kind says that something is wrong there.
  private func isExpected(_ claim: Claim, _ expected: [ExpectedClaim]) -> Bool {
    expected.contains {
      $0.mark.verdict == .contradicts && $0.range.overlaps(claim.start..<claim.end)
    }
  }

  private func sameParagraph(_ text: ArticleText, _ one: Int, _ other: Int) -> Bool {
    !text.scalars[min(one, other)..<max(one, other)].contains("\n")
  }
}

extension CorpusScore {
  /// All kinds together.
  var total: Tally {
    byKind.values.reduce(into: Tally()) { sum, tally in
      sum.marked += tally.marked
      sum.recalled += tally.recalled
      sum.found += tally.found
      sum.right += tally.right
      sum.passing += tally.passing
      sum.judged += tally.judged
      sum.denied += tally.denied
      sum.caught += tally.caught
      sum.falseAlarms += tally.falseAlarms
    }
  }

  /// The figures as lines: kind, recall, precision (right of found; of variants it is not counted),
  /// verdicts, contradictions, false alarms.
  var table: String {
    let rows = ClaimKind.allCases.compactMap { kind in byKind[kind].map { (kind.rawValue, $0) } }
    return (rows + [("total", total)]).map { name, tally in
      """
      \(name): recall \(tally.recalled)/\(tally.marked), right \(tally.right)/\(tally.found) \
      (in passing \(tally.passing)), \
      verdicts \(tally.judged)/\(tally.marked), contradictions \(tally.caught)/\(tally.denied), \
      false \(tally.falseAlarms)
      """
    }.joined(separator: "\n")
  }
}
