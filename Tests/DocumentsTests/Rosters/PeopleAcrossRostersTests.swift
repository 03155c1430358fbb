import Documents
import Testing
import Training

@Suite struct PeopleAcrossRostersTests {
  private static let (one, two) = (number(11), number(13))

  @Test
  func `the same ID number in another file is the same person, in the same file none of ours`()
    throws
  {
    var people = PeopleAcrossRosters()

    let found = try take(
      "甲.csv", "张三,某局,\(Self.one)\n张三,某局,\(Self.one)", into: &people)
    let again = try take("乙.csv", "李四,某局,\(Self.two)\n张山,某局,\(Self.one)", into: &people)

    #expect(found.isEmpty)
    #expect(again.map(\.code) == ["person-in-two-files"])
    #expect(again.map(\.line) == [3])
    #expect(again.first?.message == "同一身份证号在“甲.csv”第 2 行已报送")
  }

  @Test func `namesakes in two files are told apart by their ID numbers alone`() throws {
    var people = PeopleAcrossRosters()

    _ = try take("甲.csv", "张三,某局,\(Self.one)\n李四,某局,", into: &people)
    let found = try take(
      "乙.csv", "张三,某厂,\(Self.two)\n李四,某厂,\(Self.number(15))\n王五,某厂,", into: &people)

    #expect(found.map(\.code) == ["name-in-two-files"])
    #expect(found.first?.message == "“李四”在“甲.csv”第 3 行（某局）也有，缺身份证号，无法判断是否同一人")
  }

  private func take(
    _ file: String, _ lines: String, into people: inout PeopleAcrossRosters
  ) throws -> [SheetFinding] {
    let reading = try RosterReader.read(
      bytes: Array("姓名,工作单位,身份证号\n\(lines)\n".utf8),
      options: RosterReadingOptions(today: try #require(Day(iso: "2024-10-01"))))
    return reading.entries.compactMap { people.take($0, of: file) }
  }

  private static func number(_ sequence: Int) -> String {
    let digits = "34000019750612\(String(1000 + sequence).dropFirst())"
    return digits + (IDNumber.checkCharacter(of: digits).map { String($0) } ?? "")
  }
}
