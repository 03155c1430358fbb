/// Words the close of an article: what there was in numbers, then what only a human can write.
struct ArticleClose {
  let facts: TripFacts
  let shown: ShownSessions
  let style: ArticleStyle

  var sentences: [TracedText] {
    [sum].compactMap(\.self) + ["\(gap: "收束（意象、引语或决心）")"]
  }

  private var sum: TracedText? {
    let counts = tally
    guard !counts.isEmpty else { return nil }
    let words = facts.isFinished ? "共开展" : "计划安排"
    return "此行\(words: words)\(counts.joined(with: "、"))。"
  }

  private var tally: [TracedText] {
    var forms: [String] = []
    var records: [String: [RecordReference]] = [:]
    for (form, session) in shown.lectures.map({ ("专题讲座", $0.session) })
      + shown.visits.map({ ($0.stopForm == .guided ? "现场教学" : $0.form, $0.session) })
    {
      if records[form] == nil { forms.append(form) }
      records[form, default: []].append(session)
    }
    return forms.map { form in
      let sessions = records[form] ?? []
      let count = "\(form)\(style.count(sessions.count))\(form == "专题讲座" ? "场" : "次")"
      return TracedText(text: count, records: sessions)
    }
  }
}
