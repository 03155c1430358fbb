/// A count of people or of sessions as a text writes it (数量).
struct WrittenCount {
  /// What is counted.
  enum Counted: Hashable {
    /// 名学员: those who learn.
    case trainees
    /// 名工作人员: those who escort them.
    case escorts
    /// 一行, 师生: all who travel, with or without escorts.
    case travellers
    /// 场讲座.
    case lectures
    /// 三位专家 who taught.
    case lecturers
    /// 个现场教学点, 次座谈: by the word for the form.
    case visits(String)
    /// 个去处, 站: the sites of the trip by any word.
    case sites
    /// 全体学员.
    case whole
    /// Other people.
    case others
  }

  let range: Range<Int>
  /// The fewest that the words allow.
  let least: Int
  /// The most that the words allow.
  let most: Int
  let counted: Counted
  /// Whether the words are those of a part (学员代表, 每组).
  var isPart = false
  /// Whether the words tell it but faintly: only a number near that of the record is held against it.
  var isFaint = false

  /// Whether the words name one exact number.
  var isExact: Bool { least == most }
}

extension WrittenCount {
  /// The words with the right number, in the same kind of digits.
  func repaired(_ reading: ArticleReading, _ value: Int) -> String {
    let words = Array(reading.scalars[range])
    let isChinese = words.first.map { !$0.isDigit } ?? false
    let rest = words.drop {
      $0.isDigit || Numeral.digit($0) != nil || "十百余多来".unicodeScalars.contains($0)
    }
    return (isChinese ? Numeral.words(value) : String(value))
      + String(String.UnicodeScalarView(rest))
  }
}
