/// What a human should know before the article goes on (提请注意).
struct ArticleNotices {
  let facts: TripFacts
  let shown: ShownSessions
  let placing: MaterialPlacing

  var lines: [String] { unrecorded + unattributed + unusable + unthemed }

  /// The trip is over, and nobody recorded whether these took place.
  private var unrecorded: [String] {
    guard facts.isFinished else { return [] }
    return facts.lectures.filter { $0.occurrence == .planned }
      .map { "讲座《\($0.topic)》（活动 \($0.session.id)）没有登记是否举行，未写入" }
      + facts.visits.filter { $0.occurrence == .planned }
      .map { "现场教学“\($0.place.value)”（活动 \($0.session.id)）没有登记是否成行，未写入" }
  }

  private var unattributed: [String] {
    placing.usable.filter { !$0.mayName }
      .map { "素材 \($0.material.id) 的作者没有同意署名，文中未署名" }
  }

  private var unusable: [String] {
    placing.unusable.map { "素材 \($0.material.id) 所写的活动没有举行，未采用" }
  }

  private var unthemed: [String] {
    let count = shown.visits.filter { $0.theme == nil }.count
    return count == 0 ? [] : ["有 \(count) 次现场教学没有主题，归入其他"]
  }
}
