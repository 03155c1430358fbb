internal import ClassOffice
internal import Postgres
internal import Training

// What `deploy/demo` says of the journey's places, lecturers and days, as far as tests need it.

extension KunshanJourney {
  struct Place: Sendable {
    let name: String
    let kind: String
    let division: String

    static let ofTheJourney = [
      Place(name: "昆山市委党校", kind: "教室", division: "320583"),
      Place(name: "昆山市委党校餐厅", kind: "餐厅", division: "320583"),
      Place(name: "元宇宙创新中心", kind: "现场教学点", division: "320583"),
      Place(name: "通力电梯有限公司", kind: "现场教学点", division: "320583"),
      Place(name: "苏州清越光电科技股份有限公司", kind: "现场教学点", division: "320583"),
      Place(name: "陆家镇邹家角社区“党那里”党群服务点", kind: "现场教学点", division: "320583"),
      Place(name: "花都社区", kind: "现场教学点", division: "320583"),
      Place(name: "沙家浜党性教育基地", kind: "现场教学点", division: "320581"),
    ]
  }

  struct Lecturer: Sendable {
    let name: String
    let title: String?
    let employer: String

    static let ofTheJourney = [
      Lecturer(name: "顾延清", title: "教授", employer: "昆山市委党校"),
      Lecturer(name: "陆望川", title: nil, employer: "昆山市商务局"),
      Lecturer(name: "沈砚秋", title: "副教授", employer: "苏州市委党校"),
    ]
  }

  struct Entry: Sendable {
    var form = "用餐"
    let title: String
    let place: String
    let start: Moment
    let minutes: Int
    var lecturer: String?
    var theme: String?
    var phrase: String?
    var isHeadline = false
    var seen: String?

    static let ofTheJourney = [
      lecture("昆山市县域发展实践", by: "顾延清", at: "2024-12-09 08:30"),
      visit("元宇宙创新中心", at: "2024-12-09 14:30", 90, theme: industry, isHeadline: true),
      Entry(
        title: "晚餐", place: "昆山市委党校餐厅", start: "2024-12-09 17:30", minutes: 45),
      lecture("昆山招商实践", by: "陆望川", at: "2024-12-10 08:30"),
      visit(
        "通力电梯有限公司", at: "2024-12-10 14:00", 90, theme: industry, isHeadline: true,
        phrase: "通力电梯公司"),
      visit(
        "苏州清越光电科技股份有限公司", at: "2024-12-10 16:15", 75, theme: industry,
        seen: "产品展厅、电子纸与车载显示样品"),
      visit(
        "陆家镇邹家角社区“党那里”党群服务点", at: "2024-12-11 09:00", 75, theme: community,
        isHeadline: true, phrase: "社区党群服务中心"),
      visit(
        "花都社区", at: "2024-12-11 10:50", 50, theme: community, isHeadline: true,
        phrase: "社区党群服务中心"),
      lecture("苏州工业园区实践", by: "沈砚秋", at: "2024-12-11 14:30"),
      visit("沙家浜党性教育基地", at: "2024-12-12 09:30", 120, theme: origin, isHeadline: true),
    ]

    private static let industry = "向新而行，看见产业的筋骨"
    private static let community = "向下扎根，读懂治理的温度"
    private static let origin = "向红而学，找回出发的初心"

    private static func lecture(_ topic: String, by lecturer: String, at start: Moment) -> Entry {
      Entry(
        title: topic, place: "昆山市委党校", start: start,
        minutes: 150, lecturer: lecturer)
    }

    private static func visit(
      _ place: String, at start: Moment, _ minutes: Int, theme: String, isHeadline: Bool = false,
      phrase: String? = nil, seen: String? = nil
    ) -> Entry {
      Entry(
        title: place, place: place, start: start,
        minutes: minutes, theme: theme, phrase: phrase, isHeadline: isHeadline,
        seen: seen)
    }
  }
}

extension Session {
  func insert(_ place: KunshanJourney.Place) throws {
    try execute(
      """
      WITH place AS (
        INSERT INTO place (kind, official_name, division_code)
        VALUES (\(place.kind), \(place.name), \(place.division))
        RETURNING id, official_name
      )
      INSERT INTO place_name (place_id, name) SELECT id, official_name FROM place
      """)
  }

  func insert(_ lecturer: KunshanJourney.Lecturer) throws {
    try execute(
      """
      INSERT INTO lecturer (name, title, employer)
      VALUES (\(lecturer.name), \(lecturer.title), \(lecturer.employer))
      """)
  }
}

extension KunshanJourney.Entry {
  /// The entry as it is put on the timetable.
  func draft(of trip: Int) throws -> SessionDraft {
    var plan = SessionPlan(.from(start, minutes: minutes))
    plan.place = place
    plan.isHeadline = isHeadline
    plan.headlinePhrase = phrase
    plan.studyHalves = lecturer == nil ? nil : 8
    return SessionDraft(try content, of: .trip(trip), plan: plan)
  }

  private var content: SessionContent {
    get throws {
      if let lecturer {
        return .lecture(LectureDraft(topic: title, lecturers: [LecturerDraft(lecturer)]))
      }
      if let theme { return .visit(VisitDraft(theme: theme, seen: seen)) }
      return .other(try SessionForm(form), title: title)
    }
  }
}
