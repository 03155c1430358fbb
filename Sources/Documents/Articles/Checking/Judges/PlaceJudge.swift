internal import Training

/// Holds the places of an article against the stops of the trip.
struct PlaceJudge {
  let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  /// The places on record that the text names, then the items of its lists that nobody recorded.
  var claims: [Claim] {
    let unknown = UnknownPlaces(context)
    return context.places.compactMap(claim)
      + unknown.find().map { item in
        unknown.nearShortName(item).map { slip($0.name, of: $0.place, at: item) }
          ?? context.claim(.place, item, .notOnRecord)
      }
  }

  private func slip(_ right: String, of place: Int, at range: Range<Int>) -> Claim {
    let record = right + context.names.places[place].source.inBrackets
    return context.claim(
      .place, range, .contradicts, record, because: "记录的名称是“\(right)”", repair: right)
  }

  private func claim(_ mention: PlaceMention) -> Claim? {
    let places = mention.places.sorted().map { context.names.places[$0] }
    guard let first = places.first else { return nil }
    if let right = mention.slipOf {
      return context.claim(
        .place, mention.range, .contradicts, right + first.source.inBrackets,
        because: "记录的名称是“\(right)”\(first.source.inBrackets)", repair: right)
    }
    let sessions = places.flatMap(\.sessions)
    let record =
      places.map { place in
        place.name + (place.sessions.first?.record ?? place.source).inBrackets
      }.joined(separator: "、")
    let wasThere = mention.telling == .visited || mention.telling == .passed
    if places.allSatisfy(\.isElsewhere) {
      guard wasThere else { return nil }
      return context.claim(
        .place, mention.range, .contradicts, record,
        because: "本次行程没有到“\(first.name)”的记录", repair: nil)
    }
    if sessions.isEmpty || sessions.contains(where: { context.counts($0.occurrence) }) {
      return context.claim(.place, mention.range, .agrees, record)
    }
    guard wasThere else { return context.claim(.place, mention.range, .agrees, record) }
    return notHeld(mention, sessions, record)
  }

  private func notHeld(
    _ mention: PlaceMention, _ sessions: [SessionRecord], _ record: String
  ) -> Claim {
    if sessions.contains(where: { $0.occurrence == .planned }) {
      return context.claim(
        .place, mention.range, .ambiguous, record, because: "没有登记是否成行（\(record)）")
    }
    let cancelled = sessions.allSatisfy { $0.occurrence == .cancelled }
    return context.claim(
      .place, mention.range, .contradicts, record,
      because: "该活动已登记为\(cancelled ? "取消" : "未成行")，\(record)", repair: nil)
  }
}
