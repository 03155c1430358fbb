import Documents
import Foundation
import Testing
import Training

/// Damaged files: whatever the bytes, the answer is a reading or a refusal.
@Suite struct RosterMutationTests {
  private static func roster(rows: Int) -> String {
    var text = "序号,姓名,性别,民族,出生年月,政治面貌,单位及职务,级别,身份证号,手机号,备注\r\n"
    for row in 1...rows {
      let (year, sequence) = (1965 + row % 30, String(row % 900 + 1001).suffix(3))
      let number = inventedIDNumber(born: "\(year)0615", sequence: String(sequence))
      let sex = row.isMultiple(of: 2) ? "男" : "女"
      text += "\(row),学员\(row % 7)䶮,\(sex),汉,\(year).06,党员,\"甲局，副局长\",正县,"
      text += "\(number),138\(10_000_000 + row),买买提·艾力\r\n"
    }
    return text
  }

  @Test(arguments: [TextEncoding.utf8WithMark, .gb18030, .utf16LittleEndian])
  func `random damage always ends in a reading or a refusal`(encoding: TextEncoding) throws {
    let text = Self.roster(rows: 12)
    let rows = try DelimitedText(Array(text.utf8)).records()
    let sound = try DelimitedText.write(rows, encoding: encoding)
    let options = RosterReadingOptions(today: try readingDay())
    var generator = SeededGenerator(seed: 20_241_208)
    var (readings, refusals) = (0, 0)

    for _ in 0..<700 {
      let damaged = Self.damaged(sound, &generator)
      do {
        let reading = try RosterReader.read(bytes: damaged, options: options)
        readings += 1
        #expect(reading.entries.count <= reading.personsRead)
        #expect(reading.findings.allSatisfy { ($0.value?.count ?? 0) <= 40 })
      } catch {
        refusals += 1
        #expect(!error.message.isEmpty && error.kind == .invalid)
      }
    }

    #expect(readings + refusals == 700)
    #expect(readings > 20 && refusals > 20)
  }

  private static func damaged(_ sound: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = sound
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x80, 0x27, 0x3D, 0x09, 0xEF, 0xBB]
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[place] = special.randomElement(using: &generator) ?? 0
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(special.randomElement(using: &generator) ?? 0, at: place)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      default: bytes.append(contentsOf: bytes[place..<min(bytes.count, place + 60)])
      }
    }
    return bytes
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["BANCI_VERIFY"] == "1", "long; BANCI_VERIFY=1")
  )
  func `two hundred thousand rows are read, one more is refused`() throws {
    let row = "张三,男,昆山市财政局,副局长\r\n"
    let header = "姓名,性别,工作单位,职务\r\n"
    let full = Array((header + String(repeating: row, count: 200_000)).utf8)
    let options = RosterReadingOptions(
      today: try readingDay(), limits: DelimitedLimits(records: 200_000))

    let reading = try RosterReader.read(bytes: full, options: options)

    #expect(reading.entries.count == 200_000)
    #expect(reading.entries.last?.line == 200_001)
    #expect(throws: Refusal.tooManyRecords(limit: 200_000)) {
      try RosterReader.read(bytes: full + Array(row.utf8), options: options)
    }
  }
}
