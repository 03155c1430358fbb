import ClassOffice
import Documents
import Training

extension PlaceContent {
  /// 沙家浜党性教育基地 with everything that can be known of a place but an organisation.
  static func base(organisation: String? = nil) throws -> PlaceContent {
    try PlaceContent(
      name: "沙家浜党性教育基地", aliases: ["沙家浜", "芦荡火种"], kind: "现场教学点",
      divisionCode: DivisionCode("320581"), capacity: Capacity(300), isExclusive: false,
      hours: OpeningHours("周二至周日 09:00-16:30"),
      exceptions: OpeningException.list("2024-12-13 闭馆（布展）；2024-12-31 09:00-12:00"),
      coordinates: MapPoint(longitude: "120.8", latitude: "31.56"),
      organisation: organisation, note: "在常熟市")
  }

  /// A room that takes one session at a time.
  static func room(_ name: String = "第一教室", isExclusive: Bool = true) throws -> PlaceContent {
    try PlaceContent(name: name, kind: "教室", isExclusive: isExclusive)
  }
}

/// The bytes of a sheet of places with those rows.
func placeSheet(
  _ rows: [String], header: String = "名称,别名,类别,行政区划代码,容纳人数,独占,开放时间,开放例外,经度,纬度,单位,备注"
) -> [UInt8] {
  Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
}
