internal import Foundation

/// What a name is found by when typed in Latin letters (拼音键): `zhangsan`, `zs`.
///
/// Made when a name is written and stored with it: the first transliteration of a process takes a
/// tenth of a second. ICU's readings are those of Foundation's transforms `Han-Latin/Names` and
/// `Han-Latin`; ü is a `u`, and a `v` in ``withV``, as people type both.
public struct PinyinKey: Hashable, Sendable {
  /// All syllables: `lubu`.
  public let full: String
  /// Their first letters: `lb`.
  public let initials: String
  /// All syllables with `v` for ü: `lvbu`; `nil` where there is no ü.
  public let withV: String?

  /// The key of a person's name, with the readings that surnames have (曾 zeng, 单 shan).
  public init(personName: String) {
    self.init(personName, transform: "Han-Latin/Names; Lower")
  }

  /// The key of any other name: a place, a lecture, a unit.
  public init(noun: String) { self.init(noun, transform: "Han-Latin; Lower") }

  /// The syllables of a person's name, one for each character, for sorting: 张三 is `zhang`, `san`.
  ///
  /// ü stands behind u, as in dictionaries.
  public static func syllables(ofPerson name: String) -> [String] {
    syllables(of: latin(name, "Han-Latin/Names; Lower")).map { ascii($0, umlaut: "v") }
  }

  /// Every spelling, each once, in a fixed order.
  public var spellings: [String] {
    [full, withV, initials].compactMap(\.self).reduce(into: []) { spellings, next in
      if !next.isEmpty, !spellings.contains(next) { spellings.append(next) }
    }
  }

  /// Every spelling, with a blank between: what a column keeps for a search by prefix.
  public var text: String { spellings.joined(separator: " ") }

  private init(_ name: String, transform: String) {
    let latin = Self.latin(name, transform)
    let syllables = Self.syllables(of: latin)
    full = Self.ascii(syllables.joined(), umlaut: "u")
    initials = Self.ascii(syllables.map(Self.initial).joined(), umlaut: "u")
    let spelled = Self.ascii(syllables.joined(), umlaut: "v")
    withV = spelled == full ? nil : spelled
  }

  /// Character by character where ICU would take 地 for the particle de.
  private static func latin(_ name: String, _ transform: String) -> String {
    let marked = name.replacingOccurrences(of: "地", with: " di ")
    return marked.applyingTransform(StringTransform(transform), reverse: false) ?? marked
  }

  /// The runs of letters and the runs of digits.
  private static func syllables(of latin: String) -> [String] {
    var runs: [String] = []
    var last: Character = " "
    for character in latin {
      let isContinued = character.isNumber == last.isNumber && last.isLetterOrNumber
      if character.isLetterOrNumber, isContinued {
        runs[runs.count - 1].append(character)
      } else if character.isLetterOrNumber {
        runs.append(String(character))
      }
      last = character
    }
    return runs
  }

  /// A number is its own initial: 第81期 is found by `d81q`.
  private static func initial(of syllable: String) -> String {
    syllable.first?.isNumber == true ? syllable : String(syllable.prefix(1))
  }

  /// Without tone marks; U+0308 is the dots of ü.
  private static func ascii(_ text: String, umlaut: Character) -> String {
    var letters = ""
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "\u{308}", letters.last == "u" {
        letters.removeLast()
        letters.append(umlaut)
      } else if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        letters.unicodeScalars.append(scalar)
      }
    }
    return letters
  }
}

extension Character {
  fileprivate var isLetterOrNumber: Bool { isLetter || isNumber }
}
