internal import Training

/// Words the lead of an article: when, who, where, what was heard, what was seen.
struct ArticleLead {
  let facts: TripFacts
  let shown: ShownSessions
  let style: ArticleStyle

  var sentences: [TracedText] {
    [journey] + [teaching].compactMap(\.self) + ["\(gap: "收获与成效（一句）")"]
  }

  private var journey: TracedText {
    let away: TracedText =
      "\(words: will)赴\(facts.whereTo)开展\(facts.activityText)\(duration)。"
    let all: TracedText = "\(facts.who)\(people)"
    switch style.lead {
    case .daysFirst: return "\(days)，\(all)\(away)"
    case .unitFirst: return "\(all)于\(days)\(away)"
    case .purposeFirst: return "\(gap: "目的，如为深入学习……")，\(days)，\(all)\(away)"
    case .sceneFirst: return "\(gap: "开篇的场景或引语")\(days)，\(all)\(away)"
    }
  }

  private var days: TracedText {
    let words = facts.days.value.words(
      knownYear: facts.publishedOn?.value.year, mark: style.rangeMark)
    return "\(Fact(words, from: facts.days.source))"
  }

  private var will: String { facts.plannedWord }

  private var people: TracedText {
    let count: TracedText =
      facts.counts.value.going.map { style.count(Fact($0, from: facts.counts.source)) }
      ?? "\(gap: "学员人数")"
    let counted = style.countsEscorts ? facts.escorts : nil
    let escorts = counted.map { "和\(style.count($0))名随队工作人员" as TracedText }
    return "\(count)名学员\(escorts)"
  }

  /// The duration is stated only as somebody decided to state it.
  private var duration: TracedText? {
    guard let stated = facts.statedDays, !opensWithDuration else { return nil }
    return stated.value.hasPrefix("为期") ? "，\(stated)" : "，为期\(stated)"
  }

  private var opensWithDuration: Bool {
    facts.statedDays?.value.hasSuffix("时间") == true && teachingClauses.count > 0
  }

  private var teaching: TracedText? {
    guard !teachingClauses.isEmpty else {
      return facts.isFinished ? "\(gap: "教学活动（无已举行的记录）")" : "\(gap: "教学安排")"
    }
    let opening =
      opensWithDuration ? facts.statedDays.map { "在\($0)里，" as TracedText } : nil
    return "\(opening)学员们\(words: will)\(teachingClauses.joined(with: "，"))。"
  }

  private var teachingClauses: [TracedText] {
    [lectures, visits, passed].compactMap(\.self)
  }

  private var lectures: TracedText? {
    let headlines = shown.lectures.filter(\.isHeadline)
    let named = headlines.isEmpty ? shown.lectures : headlines
    guard !named.isEmpty else { return nil }
    let topics = named.map(\.title)
    let rest = named.count < shown.lectures.count ? "等" : ""
    return "\(words: facts.isFinished ? "聆听了" : "聆听")\(topics.joined())\(words: rest)专题讲座"
  }

  private var visits: TracedText? {
    let named = HeadlineStops(shown.visits.filter { $0.stopForm != .driveBy })
    guard !named.names.isEmpty else { return nil }
    let order = named.names.count > 1 ? "先后" : ""
    let verb = style.choice(of: ["到", "走进", "来到"], at: 1)
    let list = named.names.joined(with: "、")
    return "\(words: order + verb)\(list)\(words: named.leavesOut ? "等地" : "")\(words: named.doing)"
  }

  private var passed: TracedText? {
    let named = HeadlineStops(shown.visits.filter { $0.stopForm == .driveBy })
    guard !named.names.isEmpty else { return nil }
    let rest = named.leavesOut ? "等地" : ""
    return "\(words: facts.isFinished ? "车览了" : "车览")\(named.names.joined(with: "、"))\(words: rest)"
  }
}

/// The stops that a lead names, in order, a phrase that covers several of them once.
struct HeadlineStops {
  /// Their names.
  let names: [TracedText]
  /// Whether the lead names some stops only as 等地.
  let leavesOut: Bool
  /// What was done there: 参观学习, or the forms where they differ.
  let doing: String

  init(_ visits: [VisitFacts]) {
    let headlines = visits.filter { $0.isHeadline || $0.headlinePhrase != nil }
    var order: [String] = []
    var records: [String: [RecordReference]] = [:]
    for visit in headlines {
      let name = visit.headlinePhrase ?? visit.place.value
      if records[name] == nil { order.append(name) }
      records[name, default: []] += visit.records
    }
    names = order.map { TracedText(text: $0, records: records[$0] ?? []) }
    let covered = Set(headlines.map(\.place))
    leavesOut = !order.isEmpty && visits.contains { !covered.contains($0.place) }
    doing = Self.doing(headlines)
  }

  private static func doing(_ visits: [VisitFacts]) -> String {
    guard visits.contains(where: { $0.stopForm != .guided }) else { return "参观学习" }
    var forms: [String] = []
    for form in visits.map(\.form) where !forms.contains(form) { forms.append(form) }
    return "开展" + forms.joined(separator: "、")
  }
}
