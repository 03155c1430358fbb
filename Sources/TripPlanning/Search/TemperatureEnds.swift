/// How hot and how cold a walk is to be, found by trying.
///
/// How hot it has to begin and how cold it has to end depends on what an instance's changes cost. So
/// it begins so hot that nearly all is taken and is cooled quickly until hardly anything worse is
/// taken; the temperatures at which so many tries in 100,000 led to something worse are the ends.
struct TemperatureEnds {
  /// The temperature that is tried next, and in the end the cold one.
  private(set) var cold: Int
  private(set) var isFound = false
  private let trials: Int
  private let rates: (hot: Int, cold: Int)
  private var reached = 0

  /// - Parameters:
  ///   - hottest: A temperature at which nearly all is taken, in 1/1024 of a point.
  ///   - trials: How many tries there are at each temperature.
  ///   - rates: So many of 100,000 tries lead to something worse at the two ends.
  init(from hottest: Int, trials: Int, rates: (hot: Int, cold: Int)) {
    (cold, self.trials, self.rates) = (hottest, trials, rates)
  }

  /// The hot end; as cold as the other one where it was not reached.
  var hot: Int { max(reached, cold) }

  /// The temperature that is tried next.
  var annealing: Annealing { Annealing(from: cold, to: cold, over: 1) }

  /// Takes in how many tries led to something worse, and goes on to the next temperature or ends.
  mutating func note(worse: Int) {
    let rate = worse * 100_000
    if reached == 0, rate <= trials * rates.hot { reached = cold }
    if rate <= trials * rates.cold {
      isFound = true
    } else {
      cold = cold * 3 / 4
      isFound = cold <= 1
    }
  }
}
