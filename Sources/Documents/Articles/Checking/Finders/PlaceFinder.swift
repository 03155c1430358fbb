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
    var (whole, short) = (taken, TakenMask(count: text.count))
    markWhole(&whole, &short)
    let slips = names.placeSlips.slips(in: text, sentences: reading.sentences, apartFrom: whole)
    var found: [PlaceMention] = []
    for slip in slips where !taken.overlaps(slip.range) {
      let place = names.slipPlaces[slip.name]
      let name = names.slipNames[slip.name]
      let isVisited = VisitVerbs(reading).telling(of: slip.range) != .named
      guard
        SlipJudgement(name, names.variants)
          .isSlip(text[slip.range], isVisited: isVisited, isFree: isFree(slip.range)),
        !stands(name.readingScalars, inSentenceOf: slip.range),
        !isWithinName(slip.range, short),
        sharesOwnPart(slip.range, name.readingScalars, place)
      else { continue }
      taken.take(slip.range)
      found.append(PlaceMention(range: slip.range, places: [place], slipOf: name))
    }
    return found
  }

  /// Whether a mark or a verb stands before, and a mark behind.
  private func isFree(_ range: Range<Int>) -> (first: Bool, last: Bool) {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "，"
    let behind = range.upperBound < text.count ? text[range.upperBound] : "，"
    return (
      "，。、；：“《（进到了观察访入在赴往上".unicodeScalars.contains(before),
      "，。、；：”》）等".unicodeScalars.contains(behind)
    )
  }

  /// 明山事迹陈列室 of 周明山事迹陈列室: all of it belongs to a name that begins before it.
  private func isWithinName(_ range: Range<Int>, _ short: TakenMask) -> Bool {
    range.lowerBound > 0 && range.allSatisfy { short[$0] } && short[range.lowerBound - 1]
  }

  /// Marks whole names, and those that may be the sound part of a longer one.
  private func markWhole(_ whole: inout TakenMask, _ short: inout TakenMask) {
    for sentence in reading.sentences {
      var index = sentence.range.lowerBound
      while index < sentence.range.upperBound {
        guard let match = names.placeIndex.match(text, at: index, before: sentence.range.upperBound)
        else {
          index += 1
          continue
        }
        if isFullName(match.length, match.payload) {
          whole.take(index..<(index + match.length))
        }
        short.take(index..<(index + match.length))
        index += match.length
      }
    }
  }

  /// Whether it is not merely a short name, which may be the sound part of a longer one.
  private func isFullName(_ count: Int, _ name: TripNames.PlaceName) -> Bool {
    name.places.contains { place in
      let plain = TopicNames.plain(names.places[place].name.readingScalars)
      return count >= plain.count
    }
  }

  /// Where a short name stands whole within, something of the rest of the longer name must be left:
  /// 娄新城规划馆 is a slip of 娄江新城规划馆, 走进新城规划馆 is none.
  private func sharesOwnPart(
    _ range: Range<Int>, _ name: [Unicode.Scalar], _ place: Int
  ) -> Bool {
    for index in range {
      guard let match = names.placeIndex.match(text, at: index, before: text.count),
        match.payload.places.contains(place)
      else { continue }
      let whole = index..<(index + match.length)
      if whole.upperBound >= range.upperBound, whole.lowerBound <= range.lowerBound { return false }
      var rest = name
      for scalar in text[whole] {
        if let spot = rest.firstIndex(of: scalar) { rest.remove(at: spot) }
      }
      guard EditDistance.between(text[range], name) == 1 else { return false }
      let outside = range.filter { !whole.contains($0) }.map { text[$0] }
      return outside.contains { rest.contains($0) }
    }
    return true
  }

  /// Whether the right name stands in the same sentence too, so that this is another place.
  private func stands(_ name: [Unicode.Scalar], inSentenceOf range: Range<Int>) -> Bool {
    let sentence = reading.sentences[reading.sentence(at: range.lowerBound)].range
    return Lexicon(words: [name]).occurs(text, in: sentence)
  }
}
