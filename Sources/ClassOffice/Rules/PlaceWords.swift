// What is said about places and lecturers.

extension RuleWords {
  static let openingHoursLieInsideADay = invalid(
    "开放时间要在一天的 00:00 至 24:00 之内，结束晚于开始", repair: "请写如 08:30-17:00；跨午夜的请分成两天写")

  static let openingHoursDoNotOverlap = conflict(
    "同一天的开放时段互相重叠", repair: "请把重叠的时段并成一段")

  static let openingHoursWeekdayIsOne = invalid("星期只能是周一至周日", repair: "请写 1（周一）至 7（周日）")

  static let placeCoordinatesAreOnEarth = invalid(
    "经度和纬度要一起写，纬度在 -90 至 90 之间，经度在 -180 至 180 之间", repair: "请核对是否写反，不知道就都不写")

  static let placeOfficialNameIsANameOfIt = conflict(
    "地点的正式名称不能单独删去", repair: "请先改用另一个正式名称，再删去原来的")

  static let placeOfficialNamesAreUnique = conflict(
    "已有同名的地点", repair: "请用 banci place list 查看是否已登记；确是另一处的，请写得更全")

  static let travelTimeIsBetweenTwoPlaces = invalid(
    "路程时间要在两个不同的地点之间", repair: "请写另一个地点")
}

extension RuleWords {
  static let lecturerIsKnownOnce = conflict(
    "已有同名同单位的师资", repair: "请用 banci lecturer list 查看；确是另一人的，请把单位写得更细")

  static let personIsLecturerOnce = conflict(
    "此人已登记为师资", repair: "请用原来的登记；登记两次，同一时间就可能被排两次课")
}
