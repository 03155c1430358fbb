import Testing
import Training

@Suite struct ChineseNumberTests {
  @Test(
    arguments: [
      ("81", 81), ("８１", 81), ("八十一", 81), ("四十二", 42), ("十", 10), ("十九", 19), ("二十", 20),
      ("二〇二四", 2024), ("二零二四", 2024), ("一百零三", 103), ("一百一十", 110), ("一千零五", 1005),
      ("两百", 200), ("廿一", 21), ("卅", 30), ("一万二千", 12_000), ("零", 0), ("九千九百九十九", 9999),
      ("〇", 0), ("007", 7),
    ])
  func `numerals are read`(text: String, number: Int) {
    #expect(ChineseNumber.read(text) == number)
  }

  @Test(
    arguments: [
      "", "百", "一百二", "八一十", "十十", "一千千", "八十一期", "-5", "3.0", "一零十", "零百", "二十零",
      "9999999999999999999",
    ])
  func `what is no number is nothing`(text: String) {
    #expect(ChineseNumber.read(text) == nil)
  }

  @Test func `every number from 1 to 9999 is read back from its word`() {
    let wrong = (1...9999).filter {
      ChineseNumber.word($0).flatMap { ChineseNumber.read($0) } != $0
    }

    #expect(wrong.isEmpty)
  }

  @Test(
    arguments: [
      (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (81, "八十一"), (100, "一百"), (101, "一百零一"),
      (110, "一百一十"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (9090, "九千零九十"),
    ])
  func `numbers are written as they are read aloud`(number: Int, word: String) {
    #expect(ChineseNumber.word(number) == word)
  }

  @Test(arguments: [0, -1, 10_000])
  func `other numbers have no word`(number: Int) {
    #expect(ChineseNumber.word(number) == nil)
  }

  @Test(
    arguments: [
      ("第81期县处级干部进修班", 81), ("第四十二期中青年干部培训班", 42), ("第八十一期", 81),
      ("第九期中青三班", 9), ("第一支部", 1), ("2024年第十九期", 19),
    ])
  func `the ordinal of a class is read out of its name`(name: String, number: Int) {
    #expect(ChineseNumber.ordinal(in: name) == number)
  }

  @Test(arguments: ["进修班", "2024年秋季班", "第期"])
  func `a name without an ordinal has none`(name: String) {
    #expect(ChineseNumber.ordinal(in: name) == nil)
  }
}
