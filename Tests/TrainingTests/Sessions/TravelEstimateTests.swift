import Testing
import Training

@Suite struct TravelEstimateTests {
  @Test func `the great circle between two stations is as long as maps say`() {
    let hefei = Coordinates(latitude: 31.8, longitude: 117.29)
    let kunshan = Coordinates(latitude: 31.356, longitude: 120.957)

    let length = hefei.kilometres(to: kunshan)

    #expect((length * 10).rounded() / 10 == 350.8)
  }

  @Test(
    arguments: [
      // One hundredth of a degree of latitude is 1.112 km: 1.557 km of road, 2.34 min, and 5.
      (Coordinates(latitude: 31.01, longitude: 120), 8),
      (Coordinates(latitude: 31.0, longitude: 120), 5),
      // 1.7986 degrees are 200 km: 280 km of road, 420 min, and 5.
      (Coordinates(latitude: 32.7986432, longitude: 120), 425),
    ])
  func `a way is a detour at a coach's speed and the time to get in and out, rounded up`(
    there: Coordinates, minutes: Int
  ) {
    #expect(
      TravelEstimate.minutes(from: Coordinates(latitude: 31, longitude: 120), to: there)
        == minutes)
  }
}
