/// Finds divisions where the text says that the class was, and tells those that the trip has nothing
/// to do with (行程外地名): 来到连城县, 连城之行, 告别连城.
struct ForeignDivisions {
  /// A division with those that it lies in before it.
  struct Name {
    let range: Range<Int>
    /// Whether the trip has nothing to do with it.
    let isForeign: Bool
    /// Whether it is only the beginning of another name.
    let isPart: Bool
    /// Whether a site of the trip stands right behind.
    let isOfPlace: Bool
    /// Whether it is said to lie in a division of the trip where none of that name lies: 滁州市德清县.
    let isBroken: Bool
  }

  private let context: CheckContext
  private let destinations: TripDestinations
  private let telling: DivisionTelling
  private let covered: TakenMask
  private var reading: ArticleReading { context.reading }
  private var text: [Unicode.Scalar] { context.reading.scalars }

  init(_ context: CheckContext) {
    self.context = context
    destinations = TripDestinations(context)
    telling = DivisionTelling(context)
    covered = TakenMask(
      count: context.reading.scalars.count,
      context.places.filter { $0.slipOf == nil }.map(\.range) + context.topics.map(\.range))
  }

  func find() -> [Name] {
    guard !context.facts.destinations.isEmpty else { return [] }
    let found = reading.sentences.filter { $0.part != .metadata }.flatMap(find)
    guard found.contains(where: \.isForeign) else { return found }
    let homes = HomeDivisions(reading).names
    return found.filter { !$0.isForeign || !homes.contains(HomeDivisions.short(text[$0.range])) }
  }

  /// Names joined by 、 or 和 are told together: 徐州、淮安社会实践.
  private func find(in sentence: ArticleReading.Sentence) -> [Name] {
    var (found, list, isTold) = ([Name](), [Name](), false)
    func close() {
      if isTold { found += list }
      (list, isTold) = ([], false)
    }
    var index = sentence.range.lowerBound
    while index < sentence.range.upperBound {
      guard let name = name(at: index, sentence.range) else {
        index += 1
        continue
      }
      index = name.range.upperBound
      let start = name.range.lowerBound
      let isJoined =
        list.last?.range.upperBound == start - 1
        && WhereaboutsWords.joints.contains(text[start - 1])
      if !isJoined { close() }
      let isHost =
        HostSchools(reading).isTold(name.range, sentence)
        && !OthersWays(context, name.range, sentence).areTold
      guard !name.isPart || isHost else { continue }
      list.append(name)
      isTold =
        isTold || isHost || name.isOfPlace || name.isBroken || telling.isTold(name.range, sentence)
    }
    close()
    return found
  }

  private func name(at index: Int, _ sentence: Range<Int>) -> Name? {
    var (end, last) = (index, [Unicode.Scalar]())
    var (isForeign, isBroken) = (false, false)
    while let next = next(at: end, index, sentence.upperBound) {
      let before = last
      end = next.upperBound
      last = Array(text[next])
      isBroken = isBroken || (!before.isEmpty && destinations.isBroken(before, last))
      isForeign = isForeign || !destinations.isRelated(last)
    }
    // 市委党校 of 昆山市委党校 may be a name of the trip's own.
    let isTrimmed = end > index + 2 && text[end - 1].isDivisionMark && covered[end - 1]
    if isTrimmed {
      end -= 1
      isForeign = isForeign || !destinations.isRelated(Array(text[index..<end]))
    }
    guard end > index, !covered.overlaps(index..<end) else { return nil }
    let next = end < sentence.upperBound && text[end] == "的" ? end + 1 : end
    let place = context.places(in: end..<sentence.upperBound).first
    let isOfPlace =
      !isTrimmed && (place?.range.lowerBound == next || isBefore(place, index, end))
    if let place, isOfPlace, destinations.isElsewhere(place, than: last) {
      isForeign = true
    }
    return Name(
      range: index..<end, isForeign: isForeign,
      isPart: !isOfPlace && isNamePart(index..<end, sentence),
      isOfPlace: isOfPlace, isBroken: isForeign && isBroken)
  }

  /// 转道青州市，考察了花卉小镇, 在张家港江边的展示园: a site of the trip a few words behind.
  private func isBefore(_ place: PlaceMention?, _ start: Int, _ end: Int) -> Bool {
    guard let place, place.range.lowerBound > end, place.range.lowerBound <= end + 9,
      !context.sessions(of: place).isEmpty, place.telling != .denied
    else { return false }
    let between = end..<place.range.lowerBound
    if text[between].contains(where: { "。、；：？！".unicodeScalars.contains($0) }) { return false }
    if text[between].starts(with: "，在".unicodeScalars), between.count == 2 { return true }
    let isLed =
      WhereaboutsWords.leads.match(text, endingAt: start, after: max(0, start - 3)) != nil
    return isLed && (text[end] == "，" || text[place.range.lowerBound - 1] == "的")
  }

  /// The next part of a chain: 河南省开封市兰考县, 河南·兰考.
  private func next(at end: Int, _ first: Int, _ limit: Int) -> Range<Int>? {
    if let length = length(at: end, before: limit) { return end..<(end + length) }
    guard end > first, end < limit, "·・•".unicodeScalars.contains(text[end]),
      let length = length(at: end + 1, before: limit)
    else { return nil }
    return (end + 1)..<(end + 1 + length)
  }

  private func length(at index: Int, before end: Int) -> Int? {
    let known = context.names.divisionNames.match(text, at: index, before: end)
    let isNone = isAcross(index) || Self.general.match(text, at: index, before: end) != nil
    let registered = isNone ? nil : DivisionRegister.names.match(text, at: index, before: end)
    return [known, registered].compactMap(\.self).max()
  }

  /// 离开江堤 is no way to 开江: the first character belongs to the word before.
  private func isAcross(_ index: Int) -> Bool {
    Self.crossings.match(text, at: max(0, index - 1), before: text.count) != nil && index > 0
  }

  /// 回到城区: 城区 is the name of a county as well.
  private static let general = Lexicon("城区 郊区 矿区 市区 新区")
  private static let crossings = Lexicon(
    "离开 打开 展开 召开 公开 盛开 散开 敞开 拉开 掀开 揭开 分开 绕开 推开 铺开 翻开 放开 回来 过来 进来 出来 上来 下来 带来 起来 走来 迎来 到来 听完 看完 走完 学完 讲完 高平 水平 太平 公平 和平 新安 平安 治安 长安路 沿河 "
  )

  /// 昆山市委党校 is an organisation, 上海虹桥站 a station, 延安精神 a thought.
  private func isNamePart(_ name: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let (end, limit) = (name.upperBound, sentence.upperBound)
    if end < limit, text[end] == "的",
      WhereaboutsWords.lands.match(text, at: end + 1, before: limit) != nil
        || JourneySteps(context, name, sentence).isLed
        || DivisionShapes(context, name, sentence).areThere
    {
      return false
    }
    if WhereaboutsWords.stations.match(text, at: end, before: limit) != nil { return false }
    if WhereaboutsWords.streets.match(text, at: end, before: limit) != nil { return false }
    return WhereaboutsWords.parts.match(text, at: end, before: limit) != nil
  }
}
