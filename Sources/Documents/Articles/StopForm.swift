/// How a stop is told (现场教学的形式).
enum StopForm: Hashable {
  /// 现场教学 with a guide; the news article says 参观学习.
  case guided
  /// 座谈.
  case discussion
  /// 体验.
  case experience
  /// 仪式.
  case ceremony
  /// 观演.
  case performance
  /// 车览: seen from the bus, nobody got off.
  case driveBy
  /// Another form, told by its own word.
  case other
}

extension VisitFacts {
  /// How the stop is told.
  var stopForm: StopForm {
    switch form {
    case "现场教学", "参观", "参观学习": .guided
    case "座谈": .discussion
    case "体验": .experience
    case "仪式": .ceremony
    case "观演": .performance
    case "车览": .driveBy
    default: .other
    }
  }

  /// The rows that a mention of the stop stands on.
  var records: [RecordReference] { [session, place.source] }

  /// The place as the body names it, with its brand where the name does not have it.
  var fullName: TracedText {
    guard let brand, !place.value.contains(brand) else { return "\(place)" }
    return "\(place)（“\(Fact(brand, from: place.source))”）"
  }
}
