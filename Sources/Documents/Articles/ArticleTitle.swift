/// Words the title of an article.
struct ArticleTitle {
  let facts: TripFacts
  let style: ArticleStyle

  var text: TracedText {
    let plan = facts.isFinished ? "" : "（计划稿）"
    return "\(pattern)\(words: plan)" as TracedText
  }

  private var pattern: TracedText {
    switch style.title {
    case .image:
      let trainees = facts.goesWhole ? "全体学员" : "学员"
      let image = facts.theme.map { "\($0)" as TracedText } ?? "\(gap: "标题意象")"
      let title: TracedText = "\(image)——\(facts.who)\(words: trainees)\(journey("赴"))"
      return title.supported(by: facts.goesWhole ? [facts.wholeSource] : [])
    case .plain: return "\(facts.who)\(journey("赴"))"
    case .pairedPhrases:
      let phrases = facts.theme.map { "\($0)" as TracedText } ?? "\(gap: "标题对仗短语")"
      return "\(phrases) \(facts.who)\(journey("赴"))"
    case .host: return "\(facts.who)\(journey("来"))"
    case .completion: return facts.isFinished ? completion : "\(facts.who)\(journey("赴"))"
    }
  }

  /// 圆满 is said on the strength of the sessions: all that was planned took place.
  private var completion: TracedText {
    let sessions =
      facts.lectures.map { ($0.session, $0.occurrence) }
      + facts.visits.map { ($0.session, $0.occurrence) }
    let isComplete = !sessions.isEmpty && sessions.allSatisfy { $0.1 == .held }
    let title: TracedText =
      "\(facts.who)赴\(facts.whereTo)\(facts.activityText)\(words: isComplete ? "圆满结束" : "结束")"
    return title.supported(by: isComplete ? sessions.map(\.0) : [])
  }

  private func journey(_ verb: String) -> TracedText {
    let will = facts.isFinished || facts.hasBegun ? "" : "将"
    return "\(words: will + verb)\(facts.whereTo)开展\(facts.activityText)"
  }
}

extension TripFacts {
  /// The class and the units of it that go, verbatim: 第81期县处级干部进修班一支部.
  var who: TracedText { "\(className)\(units.map { "\($0)" }.joined(with: "、"))" }

  /// The destinations in order.
  var whereTo: TracedText {
    guard !destinations.isEmpty else { return "\(gap: "目的地")" }
    return destinations.map { "\(Fact($0.value.name, from: $0.source))" }.joined(with: "、")
  }

  /// What kind of trip it is.
  var activityText: TracedText { "\(Fact(activity, from: trip))" }

  /// The row that says that everyone goes.
  fileprivate var wholeSource: RecordReference { statedWhole?.source ?? counts.source }
}
