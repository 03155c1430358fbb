import Testing
import Training

@Suite struct IDNumberTests {
  @Test(
    arguments: [
      "53010219200508011X", "11010519491231002X", "34052419800101001X",
    ])
  func `the samples of the standards are accepted`(text: String) throws {
    #expect(try IDNumber(text).digits == text)
  }

  @Test func `province, birthday and sex are read out of the number`() throws {
    let number = try IDNumber(inventedIDNumber(province: "34", born: "19750615", sequence: "012"))

    #expect(number.province == "安徽")
    #expect(number.birthday == Day(year: 1975, month: 6, day: 15))
    #expect(number.sex == .female)
  }

  @Test(arguments: zip(["001", "002", "113", "998"], [Sex.male, .female, .male, .female]))
  func `an odd sequence is a man's`(sequence: String, sex: Sex) throws {
    #expect(try IDNumber(inventedIDNumber(sequence: sequence)).sex == sex)
  }

  @Test(
    arguments: [
      "34052419800101001x", " 34052419800101001X ", "３４０５２４１９８００１０１００１Ｘ",
      "340524 19800101 001X", "34052419800101001X\u{200B}", "\u{3000}34052419800101001X\u{A0}",
    ])
  func `blanks, width and a small x change nothing`(text: String) throws {
    #expect(try IDNumber(text).digits == "34052419800101001X")
  }

  @Test(
    arguments: [
      ("3.40104E+17", Refusal.idDestroyed), ("3.40104e+17", .idDestroyed),
      ("3.40E17", .idDestroyed),
      ("340000198001010000.0", .idDestroyed), ("340000198001011000", .idDestroyed),
      ("", .idLength(0)), ("34000019800101001", .idLength(17)),
      ("3400001980010100100", .idLength(19)), ("张三", .idLength(2)),
      ("340000800101001", .idFifteen), ("3400001980010100OX", .idCharacters),
      ("34000019800101X012", .idCharacters), ("34-000-19800101-01", .idCharacters),
      ("990000198001010010", .idProvince), ("160000198001010010", .idProvince),
      ("340000198002300010", .idDate), ("340000198013010010", .idDate),
      ("340000180001010010", .idDate), ("530102192005080119", .idChecksum),
    ])
  func `every fault is told by its own name`(text: String, refusal: Refusal) {
    #expect(throws: refusal) { try IDNumber(text) }
  }

  @Test func `every single wrong digit and every swap of neighbours is caught`() throws {
    let sound = inventedIDNumber(born: "19790203", sequence: "346")
    let digits = Array(sound)
    var wrong: [String] = []
    for index in 0..<17 {
      for digit in "0123456789" where digit != digits[index] {
        var changed = digits
        changed[index] = digit
        wrong.append(String(changed))
      }
      var swapped = digits
      swapped.swapAt(index, index + 1)
      if swapped != digits { wrong.append(String(swapped)) }
    }

    let accepted = wrong.filter { (try? IDNumber($0)) != nil }

    #expect(accepted.isEmpty)
    #expect(wrong.count > 160)
  }

  @Test func `the check catches ten of eleven numbers cut to fifteen digits`() {
    var accepted = 0
    for day in 1...28 {
      for month in 1...12 {
        for hundred in 1...9 {
          let born = "1980\(month < 10 ? "0" : "")\(month)\(day < 10 ? "0" : "")\(day)"
          let cut = "340000\(born)\(hundred)000"
          if let number = try? IDNumber(cut) {
            accepted += 1
            #expect(number.endsLikeDamage)
          }
        }
      }
    }

    #expect((200...350).contains(accepted))
  }

  @Test func `nothing that prints or dumps the number shows its birthday`() throws {
    let number = try IDNumber(inventedIDNumber(born: "19831127", sequence: "357"))
    var dumped = ""

    dump(number, to: &dumped)
    let texts = ["\(number)", String(describing: number), String(reflecting: number), dumped]

    #expect(number.masked.hasPrefix("340000********357"))
    #expect(texts.allSatisfy { !$0.contains("1983") && !$0.contains("1127") })
  }

  @Test func `the mask keeps six characters in front and four behind`() throws {
    #expect(try IDNumber("53010219200508011X").masked == "530102********011X")
  }
}
