internal import Training

/// What a section of the body is about, before it is worded.
struct SectionOutline {
  /// A session of either kind.
  enum Session {
    /// A lecture.
    case lecture(LectureFacts)
    /// A visit.
    case visit(VisitFacts)

    var start: Moment {
      switch self {
      case .lecture(let lecture): lecture.time.start
      case .visit(let visit): visit.time.start
      }
    }

    var record: RecordReference {
      switch self {
      case .lecture(let lecture): lecture.session
      case .visit(let visit): visit.session
      }
    }

    var theme: String? {
      switch self {
      case .lecture(let lecture): lecture.theme
      case .visit(let visit): visit.theme
      }
    }

    /// The form of teaching as a heading names it: 参观 is 现场教学.
    var form: String {
      switch self {
      case .lecture: "专题讲座"
      case .visit(let visit): visit.stopForm == .guided ? "现场教学" : visit.form
      }
    }

    var place: RecordReference? {
      switch self {
      case .lecture(let lecture): lecture.place?.source
      case .visit(let visit): visit.place.source
      }
    }
  }

  /// The heading.
  let heading: TracedText
  /// The theme, in a section that has one.
  var theme: String?
  /// The sessions in order.
  var sessions: [Session] = []

  /// Whether a contributed text belongs here: by its place, else by its theme.
  func takes(_ material: MaterialFacts) -> Bool {
    if let place = material.place, sessions.contains(where: { $0.place == place }) { return true }
    guard let wanted = material.theme else { return false }
    return theme == wanted || (theme == nil && sessions.contains { $0.theme == wanted })
  }
}

extension SectionOutline {
  /// A section for every theme in the order of its first session.
  ///
  /// Then those that only texts have, then one for the visits without a theme. A lecture without
  /// a theme stands in the lead only.
  static func byTheme(_ shown: ShownSessions, _ materials: [MaterialFacts]) -> [SectionOutline] {
    let sessions = all(shown)
    var themes: [String] = []
    for theme in sessions.map(\.theme) + materials.map(\.theme) {
      if let theme, !themes.contains(theme) { themes.append(theme) }
    }
    let themed = themes.map { theme in
      let own = sessions.filter { $0.theme == theme }
      return SectionOutline(
        heading: TracedText(text: theme, records: own.map(\.record)), theme: theme, sessions: own)
    }
    let rest = shown.visits.filter { $0.theme == nil }.map(Session.visit)
    guard !rest.isEmpty else { return themed }
    return themed + [
      SectionOutline(heading: themed.isEmpty ? "现场教学" : "其他现场教学", sessions: rest)
    ]
  }

  /// A section for every day on which something was taught.
  static func byDay(_ shown: ShownSessions) -> [SectionOutline] {
    grouped(all(shown)) { $0.start.day.number }.compactMap { sessions in
      guard let day = sessions.first?.start.day.wordsWithoutYear else { return nil }
      return SectionOutline(
        heading: TracedText(text: day, records: sessions.map(\.record)), sessions: sessions)
    }
  }

  /// A section for every site, several visits to it together.
  static func bySite(_ shown: ShownSessions) -> [SectionOutline] {
    grouped(shown.visits) { $0.place }.compactMap { visits in
      guard let name = visits.first?.fullName else { return nil }
      return SectionOutline(
        heading: name.supported(by: visits.map(\.session)),
        sessions: visits.map(Session.visit))
    }
  }

  /// A section for every form of teaching, in the order in which each was first met.
  static func byForm(_ shown: ShownSessions) -> [SectionOutline] {
    grouped(all(shown), by: \.form).compactMap { sessions in
      guard let form = sessions.first?.form else { return nil }
      return SectionOutline(
        heading: TracedText(text: form, records: sessions.map(\.record)), sessions: sessions)
    }
  }

  private static func all(_ shown: ShownSessions) -> [Session] {
    (shown.lectures.map(Session.lecture) + shown.visits.map(Session.visit)).sorted {
      ($0.start, $0.record) < ($1.start, $1.record)
    }
  }

  /// Non-empty groups in the order of their first members.
  private static func grouped<Member, Key: Hashable>(
    _ members: [Member], by key: (Member) -> Key
  ) -> [[Member]] {
    var order: [Key] = []
    var groups: [Key: [Member]] = [:]
    for member in members {
      if groups[key(member)] == nil { order.append(key(member)) }
      groups[key(member), default: []].append(member)
    }
    return order.compactMap { groups[$0] }
  }
}
