import Testing
import Training

@Suite struct PersonWordsTests {
  @Test(
    arguments: [
      ("男", Sex.male, false), ("女", .female, false), ("男性", .male, true), ("1", .male, true),
      ("２", .female, true), (" 女 ", .female, false), ("M", .male, true),
    ])
  func `a sex is read in its usual writings`(text: String, sex: Sex, isRewritten: Bool) throws {
    let read = try Sex.interpret(text)

    #expect(read.value == sex)
    #expect(read.remarks.isEmpty != isRewritten)
  }

  @Test(arguments: ["", "0", "9", "未知", "男女", "3"])
  func `another sex is refused`(text: String) {
    #expect(throws: Refusal.sexUnknown) { try Sex(text) }
  }

  @Test(
    arguments: [
      ("汉", 1, "汉族", 1), ("汉族", 1, "汉族", 0), ("土", 30, "土族", 1), ("土家", 15, "土家族", 1),
      ("土家族", 15, "土家族", 0), ("毛难族", 36, "毛南族", 1), ("崩龙", 46, "德昂族", 1),
      ("维吾尔", 5, "维吾尔族", 1), ("其他", 97, "其他", 0), (" 回 族", 3, "回族", 0),
    ])
  func `an ethnic group is read by its name`(
    text: String, code: Int, name: String, remarks: Int
  ) throws {
    let read = try EthnicGroup.interpret(text)

    #expect((read.value.code, read.value.name, read.remarks.count) == (code, name, remarks))
  }

  @Test(
    arguments: [
      ("外星族", ["外国血统中国籍人士"]), ("蒙古人", ["蒙古族", "外国血统中国籍人士"]), ("土加族", ["土家族", "土族"]),
      ("01", []), ("", []),
    ])
  func `an unknown group is refused with the nearest names`(text: String, near: [String]) {
    #expect(throws: Refusal.ethnicGroupUnknown(near: near)) { try EthnicGroup(text) }
  }

  @Test func `the standard's fifty-six groups are all there, each found by its own name`() throws {
    let groups = try EthnicGroup.all.map { try EthnicGroup($0.name) }

    #expect(groups == EthnicGroup.all)
    #expect(EthnicGroup.all.map(\.code) == Array(1...56) + [97, 98])
  }

  @Test(
    arguments: [
      ("中共党员", PoliticalStatus.partyMember, 0), ("党员", .partyMember, 1),
      ("预备党员", .probationaryPartyMember, 1), ("团员", .youthLeagueMember, 1),
      ("民盟", .democraticLeague, 1), ("无党派", .nonPartisan, 1), ("群众", .masses, 0),
      ("九三学社社员", .jiuSanSociety, 0), ("农工党", .peasantsAndWorkers, 1),
    ])
  func `a political status is read in the words met`(
    text: String, status: PoliticalStatus, remarks: Int
  ) throws {
    let read = try PoliticalStatus.interpret(text)

    #expect((read.value, read.remarks.count) == (status, remarks))
  }

  @Test func `the codes are those of GB/T 4762`() throws {
    #expect(PoliticalStatus.allCases.map(\.rawValue) == Array(1...13))
    #expect(
      try PoliticalStatus.allCases.map { try PoliticalStatus($0.name) } == PoliticalStatus.allCases)
  }

  @Test func `a democratic party must be named`() {
    #expect(throws: Refusal.politicalPartyUnnamed) { try PoliticalStatus("民主党派") }
    #expect(throws: Refusal.politicalStatusUnknown(near: [])) { try PoliticalStatus("其它") }
  }

  @Test(
    arguments: [
      ("博士研究生", EducationLevel.doctorate, false), ("硕士", .master, false),
      ("省委党校研究生", .postgraduate, true), ("中央党校大学", .bachelor, true),
      ("大学", .bachelor, false), ("大学本科", .bachelor, false), ("大学专科", .college, false),
      ("大专", .college, false), ("中专", .vocational, false), ("高中", .seniorSecondary, false),
    ])
  func `an education keeps its words and tells its level`(
    text: String, level: EducationLevel, isOfPartySchool: Bool
  ) {
    let education = Education(text)

    #expect(education?.written == text)
    #expect(education?.level == level)
    #expect(education?.isOfPartySchool == isOfPartySchool)
  }

  @Test func `an education that tells no level is kept with a warning`() {
    #expect(Education.interpret("函授")?.remarks.map(\.code) == ["education-unknown"])
    #expect(Education.interpret(" ") == nil)
  }
}
