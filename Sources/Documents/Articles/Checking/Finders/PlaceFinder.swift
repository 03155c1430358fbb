/// Finds the places of the records in text: whole names, short ones, and ones with characters
/// wrong.
struct PlaceFinder {
  private let reading: ArticleReading
  private let names: TripNames
  private var taken: TakenMask
  private var text: [Unicode.Scalar] { reading.scalars }

  init(_ reading: ArticleReading, _ names: TripNames, _ taken: TakenMask) {
    (self.reading, self.names, self.taken) = (reading, names, taken)
  }

  /// All of them in order, with what the text says about each.
  func find() -> [PlaceMention] {
    var copy = self
    return copy.collect()
  }

  private mutating func collect() -> [PlaceMention] {
    var found = slips()
    found += exact()
    let verbs = VisitVerbs(reading)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { mention in
      var mention = mention
      mention.telling = verbs.telling(of: mention.range)
      return mention
    }
  }

  private mutating func exact() -> [PlaceMention] {
    var found: [PlaceMention] = []
    for sentence in reading.sentences where sentence.part != .metadata {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard !taken[index],
          let match = names.placeIndex.match(text, at: index, before: sentence.range.upperBound)
        else {
          index += 1
          continue
        }
        let range = index..<(index + match.length)
        if !taken.overlaps(range), isWhole(range, match.payload) {
          taken.take(range)
          found.append(
            PlaceMention(
              range: range, places: match.payload.places, isPhrase: match.payload.isPhrase))
        }
        index = range.upperBound
      }
    }
    return found
  }

  /// A very short name must not be part of a longer word of another meaning.
  private func isWhole(_ range: Range<Int>, _ name: TripNames.PlaceName) -> Bool {
    guard range.count == 2, !name.isPhrase else { return true }
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "，"
    let behind = range.upperBound < text.count ? text[range.upperBound] : "，"
    return "“《、，。（".unicodeScalars.contains(before) && "”》、，。）".unicodeScalars.contains(behind)
  }

  /// Names with characters wrong; where a whole name stands, there is no slip of another.
  private mutating func slips() -> [PlaceMention] {
    var whole = taken
    markWhole(&whole)
    let slips = names.placeSlips.slips(in: text, sentences: reading.sentences, apartFrom: whole)
    var found: [PlaceMention] = []
    for slip in slips {
      let place = names.slipPlaces[slip.name]
      let name = names.slipNames[slip.name]
      let isVisited = VisitVerbs(reading).telling(of: slip.range) != .named
      guard SlipJudgement(name, names.variants).isSlip(text[slip.range], isVisited: isVisited),
        !isElsewhereInSentence(place, slip.range)
      else { continue }
      taken.take(slip.range)
      found.append(PlaceMention(range: slip.range, places: [place], slipOf: name))
    }
    return found
  }

  private func markWhole(_ whole: inout TakenMask) {
    for sentence in reading.sentences {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard let match = names.placeIndex.match(text, at: index, before: sentence.range.upperBound)
        else {
          index += 1
          continue
        }
        if isFullName(index..<(index + match.length), match.payload) {
          whole.take(index..<(index + match.length))
        }
        index += match.length
      }
    }
  }

  /// Whether it is not merely the sound part of a longer name with a slip behind it.
  private func isFullName(_ range: Range<Int>, _ name: TripNames.PlaceName) -> Bool {
    let longest = name.places.map { names.places[$0].name.unicodeScalars.count }.max() ?? 0
    return range.count >= 6 || range.count + 2 >= longest
  }

  /// Whether the right name stands in the same sentence too, so that this is another place.
  private func isElsewhereInSentence(_ place: Int, _ range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let match = names.placeIndex.match(text, at: index, before: sentence.upperBound),
        match.payload.places.contains(place), !range.contains(index)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
