internal import TripPlanning

/// Makes a problem of a file, or says what in it cannot be so.
struct TripInstanceParser {
  private static let times = 0...2_880
  private static let people = 0...100_000

  private let text: TripInstanceText
  private let places: [String: Int]
  private let branches: [String: Int]

  /// Takes what a file says.
  ///
  /// - Throws: An ``InstanceDefect`` when there is too much or too little, or an id stands twice.
  init(_ text: TripInstanceText) throws(InstanceDefect) {
    guard text.format == "banci-trip-1" else { throw InstanceDefect("格式不是 banci-trip-1") }
    try Self.count(text.days.count, 1...60, "days")
    try Self.count(text.branches.count, 1...50, "branches")
    try Self.count(text.parties.count, 1...200, "parties")
    try Self.count(text.lunch.places.count, 0...50, "lunch.places")
    self.text = text
    places = try Self.numbers(text.places.map(\.id), 1...1_000, "places")
    branches = try Self.numbers(text.branches.map(\.id), 1...50, "branches")
  }

  /// The instance.
  ///
  /// - Throws: An ``InstanceDefect`` that names the place in the file.
  func instance(named name: String) throws(InstanceDefect) -> TripInstance {
    let (parties, sites) = (text.parties.map(\.id), text.sites.map(\.id))
    let lectures = text.lectures.map(\.id)
    _ = try Self.numbers(parties, 1...200, "parties")
    _ = try Self.numbers(sites, 0...500, "sites")
    _ = try Self.numbers(lectures, 0...500, "lectures")
    _ = try Self.numbers(text.lunch.places.map(\.place), 0...50, "lunch.places")
    let names = TripInstance.Names(
      places: text.places.map(\.id), parties: parties, sites: sites, lectures: lectures)
    return TripInstance(name: name, problem: try problem(), names: names)
  }

  private func problem() throws(InstanceDefect) -> TripProblem {
    try Self.count(text.grid, 1...60, "grid")
    try Self.count(text.mostVisitsPerDay, 0...100, "max_visits_per_day")
    try requireModestPrices()
    return TripProblem(
      placeCount: text.places.count, travel: try travel(),
      boarding: try minutes(text.boarding, "boarding"), dayCount: text.days.count,
      branches: try Self.each(text.branches, "branches", branch),
      parties: try parties(), sites: try Self.each(text.sites, "sites", site),
      lectures: try lectures(), lunch: try lunch(), mostVisitsPerDay: text.mostVisitsPerDay,
      noon: try minutes(text.noon, "noon"), grid: text.grid,
      prices: TripPrices(
        visit: text.objective.visit, travel: text.objective.travel, wait: text.objective.wait,
        split: text.objective.split))
  }

  private func travel() throws(InstanceDefect) -> [Int] {
    guard text.travel.count == places.count,
      text.travel.allSatisfy({ $0.count == places.count })
    else { throw InstanceDefect("travel 不是 \(places.count) 行 \(places.count) 列") }
    return try Self.each(text.travel, "travel") { (row, path) throws(InstanceDefect) in
      try Self.each(row, path, minutes)
    }.flatMap(\.self)
  }

  private func branch(
    _ branch: TripInstanceText.Branch, _ path: String
  ) throws(InstanceDefect) -> TripBranch {
    guard branch.frame.count == text.days.count else {
      throw InstanceDefect("\(path).frame 不是每天一项")
    }
    return TripBranch(frames: try Self.each(branch.frame, "\(path).frame", frame))
  }

  private func frame(
    _ frame: TripInstanceText.Frame, _ path: String
  ) throws(InstanceDefect) -> DayFrame {
    DayFrame(
      start: try number(frame.start, of: places, "\(path).start_place"),
      earliest: try minutes(frame.earliest, "\(path).earliest"),
      end: try number(frame.end, of: places, "\(path).end_place"),
      latest: try minutes(frame.latest, "\(path).latest"), hasLunch: frame.lunch)
  }

  private func parties() throws(InstanceDefect) -> [TripParty] {
    let parties = try Self.each(text.parties, "parties") { (party, path) throws(InstanceDefect) in
      try Self.count(party.size, Self.people, "\(path).size")
      try Self.count(party.seats, Self.people, "\(path).seats")
      return TripParty(
        branch: try number(party.branch, of: branches, "\(path).branch"), size: party.size,
        seats: party.seats)
    }
    guard Set(parties.map(\.branch)).count == branches.count else {
      throw InstanceDefect("有支部没有批次")
    }
    return parties
  }

  private func site(
    _ site: TripInstanceText.Site, _ path: String
  ) throws(InstanceDefect) -> TripSite {
    try Self.count(site.cap, Self.people, "\(path).cap")
    guard site.open.count == text.days.count else { throw InstanceDefect("\(path).open 不是每天一项") }
    return TripSite(
      place: try number(site.place, of: places, "\(path).place"),
      duration: try duration(site.dur, "\(path).dur"), capacity: site.cap, isRequired: site.must,
      weight: site.weight,
      open: try Self.each(site.open, "\(path).open") { (day, path) throws(InstanceDefect) in
        try Self.each(day, path, interval).filter { !$0.isEmpty }
      })
  }

  private func lectures() throws(InstanceDefect) -> [TripLecture] {
    let lecturers = Dictionary(
      zip(text.lectures.map(\.lecturer), 0...), uniquingKeysWith: { first, _ in first })
    return try Self.each(text.lectures, "lectures") { (lecture, path) throws(InstanceDefect) in
      let heard = try Self.each(lecture.branches, "\(path).branches") {
        (branch, path) throws(InstanceDefect) in try number(branch, of: branches, path)
      }
      guard !heard.isEmpty, Set(heard).count == heard.count else {
        throw InstanceDefect("\(path).branches 为空或有重复")
      }
      return TripLecture(
        lecturer: try number(lecture.lecturer, of: lecturers, "\(path).lecturer"), branches: heard,
        place: try number(lecture.place, of: places, "\(path).place"),
        duration: try duration(lecture.dur, "\(path).dur"),
        windows: try Self.each(lecture.windows, "\(path).windows", window))
    }
  }

  private func window(
    _ window: [Int], _ path: String
  ) throws(InstanceDefect) -> TripLecture.Window {
    guard let day = window.first, text.days.indices.contains(day) else {
      throw InstanceDefect("\(path) 没有这一天")
    }
    return TripLecture.Window(day: day, time: try interval(Array(window.dropFirst()), path))
  }

  private func lunch() throws(InstanceDefect) -> TripLunch {
    let lunch = text.lunch
    let starts = try interval(lunch.window, "lunch.window")
    return TripLunch(
      duration: try duration(lunch.dur, "lunch.dur"), earliest: starts.lowerBound,
      latest: starts.upperBound,
      tables: try Self.each(lunch.places, "lunch.places") { (table, path) throws(InstanceDefect) in
        try Self.count(table.cap, Self.people, "\(path).cap")
        return TripLunch.Table(
          place: try number(table.place, of: places, "\(path).place"), capacity: table.cap)
      })
  }

  private func interval(_ pair: [Int], _ path: String) throws(InstanceDefect) -> Range<Int> {
    guard pair.count == 2, pair[0] <= pair[1] else { throw InstanceDefect("\(path) 不是起止时刻") }
    return try minutes(pair[0], path)..<(try minutes(pair[1], path))
  }

  private func duration(_ number: Int, _ path: String) throws(InstanceDefect) -> Int {
    guard number > 0 else { throw InstanceDefect("\(path) 不是正数") }
    return try minutes(number, path)
  }

  private func minutes(_ number: Int, _ path: String) throws(InstanceDefect) -> Int {
    try Self.count(number, Self.times, path)
    guard number % text.grid == 0 else {
      throw InstanceDefect("\(path) 不是 \(text.grid) 分钟的整数倍")
    }
    return number
  }

  private func number(
    _ id: String, of numbers: [String: Int], _ path: String
  ) throws(InstanceDefect) -> Int {
    guard let number = numbers[id] else {
      throw InstanceDefect("\(path) 的“\(id.prefix(40))”没有定义")
    }
    return number
  }

  /// The worth of everything and the price of the worst plan stay far inside 32 bits.
  private func requireModestPrices() throws(InstanceDefect) {
    let objective = text.objective
    for price in [objective.visit, objective.travel, objective.wait, objective.split] {
      try Self.count(price, 0...1_000_000, "objective")
    }
    for site in text.sites { try Self.count(site.weight, 0...1_000_000, "sites.weight") }
    let weights = text.sites.reduce(0) { $0 + $1.weight } * text.branches.count
    let minutes = text.parties.count * text.days.count * Self.times.upperBound
    let splits = text.sites.count * text.branches.count * objective.split
    let price = max(objective.travel, objective.wait) * minutes + splits
    guard weights * objective.visit <= 1_000_000_000, price <= 1_000_000_000 else {
      throw InstanceDefect("权重或系数太大")
    }
  }

  private static func count(
    _ count: Int, _ allowed: ClosedRange<Int>, _ path: String
  ) throws(InstanceDefect) {
    guard allowed.contains(count) else {
      throw InstanceDefect("\(path) 不在 \(allowed.lowerBound) 至 \(allowed.upperBound) 之间")
    }
  }

  private static func numbers(
    _ ids: [String], _ allowed: ClosedRange<Int>, _ path: String
  ) throws(InstanceDefect) -> [String: Int] {
    try count(ids.count, allowed, path)
    let numbers = Dictionary(zip(ids, 0...), uniquingKeysWith: { first, _ in first })
    guard numbers.count == ids.count else { throw InstanceDefect("\(path) 的编号有重复") }
    return numbers
  }

  private static func each<Part, Result>(
    _ parts: [Part], _ path: String, _ read: (Part, String) throws(InstanceDefect) -> Result
  ) throws(InstanceDefect) -> [Result] {
    var results: [Result] = []
    for (index, part) in parts.enumerated() { results.append(try read(part, "\(path)[\(index)]")) }
    return results
  }
}
