import Testing
import Training

@Suite struct TimeWordTests {
  @Test(
    arguments: [
      ("08:30", "08:30"), ("8:30", "08:30"), ("８：３０", "08:30"), ("24:00", "24:00"),
      ("00:00", "00:00"), ("8点", "08:00"), ("8点整", "08:00"), ("8点半", "08:30"),
      ("8点5分", "08:05"), ("14点30", "14:30"), ("上午9:00", "09:00"), ("下午2:30", "14:30"),
      ("下午14:30", "14:30"), ("晚上7点", "19:00"), ("中午12点", "12:00"), ("中午1点", "13:00"),
      ("中午11:30", "11:30"), ("凌晨5:00", "05:00"), ("傍晚 6 点半", "18:30"),
    ])
  func `a time is read as people write it`(text: String, expected: String) throws {
    let time = try TimeWord.parse(text)

    #expect(time == TimeOfDay(expected))
  }

  @Test(
    arguments: [
      "", "8", "830", "24:01", "25:00", "08:60", "-1:00", "8:3", "08:30:00", "上午14:00",
      "上午12:30", "晚上12点", "中午9点", "8点61", "8.30", "NaN", "点", "下午",
    ])
  func `what is no time is refused`(text: String) {
    #expect(throws: Refusal.timeUnreadable(text)) { try TimeWord.parse(text) }
  }
}
