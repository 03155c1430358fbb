/// A file of the format `banci-trip-1` as it is written, before anything in it is believed.
struct TripInstanceText: Decodable {
  struct Day: Decodable {
    let date: String?
  }
  struct Place: Decodable {
    let id: String
  }
  struct Frame: Decodable {
    let start: String
    let earliest: Int
    let end: String
    let latest: Int
    let lunch: Bool

    private enum CodingKeys: String, CodingKey {
      case earliest, latest, lunch
      case start = "start_place"
      case end = "end_place"
    }
  }
  struct Branch: Decodable {
    let id: String
    let frame: [Frame]
  }
  struct Party: Decodable {
    let id: String
    let branch: String
    let size: Int
    let seats: Int
  }
  struct Site: Decodable {
    let id: String
    let place: String
    let dur: Int
    let cap: Int
    let must: Bool
    let weight: Int
    let open: [[[Int]]]
  }
  struct Lecture: Decodable {
    let id: String
    let lecturer: String
    let branches: [String]
    let place: String
    let dur: Int
    let windows: [[Int]]
  }
  struct Table: Decodable {
    let place: String
    let cap: Int
  }
  struct Lunch: Decodable {
    let dur: Int
    let window: [Int]
    let places: [Table]
  }
  struct Objective: Decodable {
    let visit: Int
    let travel: Int
    let wait: Int
    let split: Int
  }

  let format: String
  let grid: Int
  let noon: Int
  let days: [Day]
  let places: [Place]
  let travel: [[Int]]
  let boarding: Int
  let branches: [Branch]
  let parties: [Party]
  let sites: [Site]
  let lectures: [Lecture]
  let lunch: Lunch
  let mostVisitsPerDay: Int
  let objective: Objective

  private enum CodingKeys: String, CodingKey {
    case format, grid, noon, days, places, travel, boarding, branches, parties, sites, lectures
    case lunch, objective
    case mostVisitsPerDay = "max_visits_per_day"
  }
}
