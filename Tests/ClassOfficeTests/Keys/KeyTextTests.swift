import ClassOffice
import Testing
import Training

@Suite struct KeyTextTests {
  let counting = """
    000G-40R4-0M30-EQEB
    104G-M2RC-1M70-ZQ9N
    208H-44RM-2MB1-EY23
    30CH-M6RW-3MF1-ZC6Q
    """

  @Test func `a key is exported as four lines with a checksum each`() throws {
    let key = try MasterKey.counting(from: 0)

    #expect(key.exportedText == counting)
  }

  @Test func `an exported key is imported again`() throws {
    for _ in 0..<100 {
      let key = MasterKey.generate()

      #expect(try MasterKey(exportedText: key.exportedText) == key)
    }
  }

  @Test(arguments: [
    "000g40r40m30eqeb104gm2rc1m70zq9n208h44rm2mb1ey2330chm6rw3mf1zc6q",
    " ooog 40r4 om30 eqeb\r\n lo4g m2rc im7o zq9n\t208h 44rm 2mbL ey23 30ch m6rw 3mf1 zc6q\n\n",
    "０００Ｇ－４０ｒ４－0M30–EQEB　104G—M2RC-1M70-ZQ9N 208H-44RM-2MB1-EY23 30CH-M6RW-3MF1-ZC6Q",
  ])
  func `it may be typed in any case, width and grouping`(text: String) throws {
    let key = try MasterKey.counting(from: 0)

    #expect(try MasterKey(exportedText: text) == key)
  }

  @Test func `any one wrong character is found, and its line named`() throws {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var missed: [Int] = []
    for (place, character) in counting.enumerated() where !"-\n".contains(character) {
      var text = Array(counting)
      text[place] = try #require(digits.first { $0 != character })
      let line = counting.prefix(place).count { $0 == "\n" } + 1

      if refusal(of: String(text)) != .keyTextIsMistyped(line: line) { missed.append(place) }
    }

    #expect(missed == [])
  }

  @Test func `two lines in the wrong order are found`() {
    let lines = counting.split(separator: "\n")
    let text = [lines[0], lines[2], lines[1], lines[3]].joined(separator: "\n")

    #expect(refusal(of: text) == .keyTextIsMistyped(line: 2))
  }

  @Test(arguments: ["U", "!", "钥", "é", "😀", "\0"])
  func `a character that keys do not use is found`(character: String) {
    let text = counting.replacing("208H", with: "208\(character)")

    #expect(refusal(of: text) == .keyTextIsMistyped(line: 3))
  }

  @Test(arguments: [("", 0), ("000G-40R4", 8), ("000G-40R4-0M30-EQEB", 16)])
  func `a text of another length is refused`(text: String, count: Int) {
    #expect(refusal(of: text) == .keyTextIsOfWrongLength(count, expected: 64))
    #expect(
      refusal(of: counting + text)
        == (count == 0 ? nil : .keyTextIsOfWrongLength(64 + count, expected: 64)))
  }

  private func refusal(of text: String) -> Refusal? {
    do {
      _ = try MasterKey(exportedText: text)
      return nil
    } catch {
      return error
    }
  }
}
