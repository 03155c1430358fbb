import Testing

@testable import Training

@Suite struct PlaceValueTests {
  @Test(
    arguments: [
      ("320583", "江苏省", ["320583", "320500", "320000"]), ("310000", "上海市", ["310000"]),
      ("450100", "广西壮族自治区", ["450100", "450000"]), ("150000", "内蒙古自治区", ["150000"]),
      ("640000", "宁夏回族自治区", ["640000"]), ("650000", "新疆维吾尔自治区", ["650000"]),
      ("820000", "澳门特别行政区", ["820000"]),
    ])
  func `a code tells its province and the codes of what it lies in`(
    code: String, province: String, enclosing: [String]
  ) throws {
    let division = try DivisionCode(code)

    #expect(division.provinceName == province)
    #expect(division.enclosing == enclosing)
  }

  @Test(
    arguments: [
      ("117.2140", "31.8620", "117.214", "31.862"), ("-0.5", "0", "-0.5", "0.0"),
      ("120.9850049", "31.3899951", "120.985", "31.39"), ("180", "90.0", "180.0", "90.0"),
      ("１２０．９８５", "３１．３９", "120.985", "31.39"),
    ])
  func `coordinates are kept to the metre`(
    east: String, north: String, longitude: String, latitude: String
  ) throws {
    let coordinates = try MapPoint(longitude: east, latitude: north)

    #expect([coordinates.longitudeText, coordinates.latitudeText] == [longitude, latitude])
    #expect(try MapPoint(longitude: longitude, latitude: latitude) == coordinates)
  }

  @Test(
    arguments: [
      ("31.39", "120.985", .coordinatesOutside(isSwapped: true)),
      ("181", "0", .coordinatesOutside(isSwapped: false)),
      ("200.1", "95", .coordinatesOutside(isSwapped: false)),
      ("120°59′", "31.39", .coordinateUnreadable("120°59′")),
      ("120.985", "1e1", .coordinateUnreadable("1e1")),
      ("120.", "31", .coordinateUnreadable("120.")),
      ("120", nil, .coordinatesHalf), (nil, "31", .coordinatesHalf),
    ] as [(String?, String?, Refusal)])
  func `coordinates that lie nowhere are refused`(
    east: String?, north: String?, refusal: Refusal
  ) {
    #expect(throws: refusal) { try MapPoint(longitude: east, latitude: north) }
  }

  @Test(arguments: [("320000", "32"), ("320500", "3205"), ("320583", "320583")])
  func `a division's code begins with that of the division around it`(
    code: String, prefix: String
  ) throws {
    #expect(try DivisionCode(code).prefix == prefix)
  }

  @Test(arguments: ["", "32058", "3205830", "32058X", "990000", "昆山市"])
  func `what is no division's code is refused`(text: String) {
    #expect(throws: Refusal.divisionCodeUnreadable(text)) { try DivisionCode(text) }
  }

  @Test(arguments: ["120", "120人", " １２０ 人"]) func `a capacity is a number of people`(
    text: String
  ) throws {
    #expect(try Capacity(text) == Capacity(120))
  }

  @Test(arguments: ["", "0", "-5", "约120", "1.5", "1000001", "人"])
  func `what is no capacity is refused`(text: String) {
    #expect(throws: Refusal.capacityUnreadable(text)) { try Capacity(text) }
  }

  @Test func `title classes and kinds of lecturers are read or refused`() throws {
    #expect(try TitleClass("正高") == .senior)
    #expect(try TitleClass("副高级") == .associate)
    #expect(throws: Refusal.titleClassUnknown("高级")) { try TitleClass("高级") }
    #expect(try LecturerKind("领导 干部") == .leadingCadre)
    #expect(throws: Refusal.lecturerKindUnknown("外聘")) { try LecturerKind("外聘") }
  }
}
