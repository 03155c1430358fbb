import Foundation
import Testing
import Training
import TripPlanning

@testable import banci

/// Files of the format `banci-trip-1`, sound and damaged.
@Suite struct TripInstanceFileTests {
  /// A day trip of one branch in one bus: one site, one lecture, lunch in the hotel.
  static let sound = """
    {"format": "banci-trip-1", "name": "day", "grid": 5, "noon": 720,
     "days": [{"date": "2026-03-02", "weekday": 1}],
     "places": [{"id": "H"}, {"id": "R1"}, {"id": "S1"}],
     "travel": [[0, 10, 20], [10, 0, 15], [20, 15, 0]], "boarding": 15,
     "branches": [{"id": "B1", "frame": [{"start_place": "H", "earliest": 480, "end_place": "H",
       "latest": 1050, "lunch": true}]}],
     "parties": [{"id": "B1a", "branch": "B1", "size": 31, "seats": 45}],
     "sites": [{"id": "甲", "name": "plant", "place": "S1", "dur": 60, "cap": 35, "must": false,
       "weight": 2, "open": [[[540, 690], [780, 1020]]]}],
     "lectures": [{"id": "L1B1", "lecturer": "L1", "branches": ["B1"], "place": "R1", "dur": 120,
       "windows": [[0, 510, 720]]}],
     "lunch": {"dur": 60, "window": [675, 765], "places": [{"place": "H", "cap": 140}]},
     "max_visits_per_day": 4,
     "objective": {"visit": 1000, "travel": 2, "wait": 1, "split": 120}, "gap_unit": 1000}
    """

  static func instance(_ text: String = sound) throws -> TripInstance {
    try TripInstanceFile.read(Data(text.utf8), path: "day.json", named: "day")
  }

  @Test func `a sound file is the problem that it states`() throws {
    let instance = try Self.instance()

    #expect(
      instance.names
        == .init(places: ["H", "R1", "S1"], parties: ["B1a"], sites: ["甲"], lectures: ["L1B1"]))
    #expect(
      instance.problem
        == TripProblem(
          placeCount: 3, travel: [0, 10, 20, 10, 0, 15, 20, 15, 0], boarding: 15, dayCount: 1,
          branches: [
            TripBranch(frames: [
              DayFrame(start: 0, earliest: 480, end: 0, latest: 1050, hasLunch: true)
            ])
          ],
          parties: [TripParty(branch: 0, size: 31, seats: 45)],
          sites: [
            TripSite(
              place: 2, duration: 60, capacity: 35, isRequired: false, weight: 2,
              open: [[540..<690, 780..<1020]])
          ],
          lectures: [
            TripLecture(
              lecturer: 0, branches: [0], place: 1, duration: 120,
              windows: [.init(day: 0, time: 510..<720)])
          ],
          lunch: TripLunch(
            duration: 60, earliest: 675, latest: 765, tables: [.init(place: 0, capacity: 140)]),
          mostVisitsPerDay: 4, noon: 720, grid: 5,
          prices: TripPrices(visit: 1000, travel: 2, wait: 1, split: 120)))
  }

  @Test(
    arguments: [
      (#""grid": 5, "#, "", "缺少 grid"),
      (#""cap": 35, "#, "", "缺少 sites[0].cap"),
      (#""cap": 35"#, #""cap": "35""#, "sites[0].cap 的类型不对"),
      (#""cap": 35"#, #""cap": null"#, "sites[0].cap 为空"),
      (#""cap": 35"#, #""cap": -1"#, "sites[0].cap 不在 0 至 100000 之间"),
      (#""cap": 35"#, #""cap": 9223372036854775807"#, "sites[0].cap 不在 0 至 100000 之间"),
      (#""travel": 2"#, #""travel": 999999"#, "权重或系数太大"),
      (#""visit": 1000"#, #""visit": -5"#, "objective 不在 0 至 1000000 之间"),
      (#""grid": 5"#, #""grid": 0"#, "grid 不在 1 至 60 之间"),
      (#""boarding": 15"#, #""boarding": 7"#, "boarding 不是 5 分钟的整数倍"),
      ("[540, 690]", "[541, 690]", "sites[0].open[0][0] 不是 5 分钟的整数倍"),
      ("[540, 690]", "[690, 540]", "sites[0].open[0][0] 不是起止时刻"),
      ("[540, 690]", "[540]", "sites[0].open[0][0] 不是起止时刻"),
      ("[540, 690]", "[540, 99999999999]", "sites[0].open[0][0] 不在 0 至 2880 之间"),
      ("[[[540, 690], [780, 1020]]]", "[]", "sites[0].open 不是每天一项"),
      ("[0, 510, 720]", "[1, 510, 720]", "lectures[0].windows[0] 没有这一天"),
      ("[0, 510, 720]", "[]", "lectures[0].windows[0] 没有这一天"),
      ("[0, 510, 720]", "[0, 510]", "lectures[0].windows[0] 不是起止时刻"),
      (#""dur": 120"#, #""dur": 0"#, "lectures[0].dur 不是正数"),
      ("[10, 0, 15]", "[10, 0]", "travel 不是 3 行 3 列"),
      ("[10, 0, 15]", "[10, 0, -15]", "travel[1][2] 不在 0 至 2880 之间"),
      (#""id": "R1""#, #""id": "H""#, "places 的编号有重复"),
      (#""place": "R1""#, #""place": "R9""#, "lectures[0].place 的“R9”没有定义"),
      (#""branches": ["B1"]"#, #""branches": []"#, "lectures[0].branches 为空或有重复"),
      (#""branch": "B1""#, #""branch": "B2""#, "parties[0].branch 的“B2”没有定义"),
      ("banci-trip-1", "banci-trip-2", "格式不是 banci-trip-1"),
      ("\"format\"", "format", "不是 JSON"),
    ])
  func `what is damaged is refused, with its place`(
    old: String, new: String, why: String
  ) throws {
    let damaged = Self.sound.replacing(old, with: new, maxReplacements: 1)

    #expect(throws: Refusal.instanceUnreadable("day.json", why)) { try Self.instance(damaged) }
  }

  @Test func `what is only impossible is read, for the planner to say so`() throws {
    let crowded = Self.sound.replacing(#""seats": 45"#, with: #""seats": 30"#)
    let closed = Self.sound.replacing("[[[540, 690], [780, 1020]]]", with: "[[]]")
    let winding = Self.sound.replacing("[0, 10, 20]", with: "[0, 10, 200]")

    #expect(try Self.instance(crowded).problem.parties[0].seats == 30)
    #expect(try Self.instance(closed).problem.sites[0].open == [[]])
    #expect(try Self.instance(winding).problem.move(from: 0, to: 2) == 215)
  }

  @Test func `no beginning of a file makes the reader trap`() {
    let bytes = Data(Self.sound.utf8)

    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: Refusal.self) {
        try TripInstanceFile.read(bytes.prefix(count), path: "day.json", named: "day")
      }
    }
  }

  @Test func `a file that is not there is refused`() {
    #expect(throws: Refusal.instanceUnreadable("/none.json", "文件读不出来")) {
      try TripInstanceFile.read("/none.json", named: "none")
    }
  }
}
