internal import TripPlanning

/// A trip of the benchmark (算例): its problem, and how the file calls the things in it.
struct TripInstance {
  /// The ids of the file by the numbers of the problem.
  struct Names: Hashable {
    var places: [String]
    var parties: [String]
    var sites: [String]
    var lectures: [String]
  }

  let name: String
  let problem: TripProblem
  let names: Names
}
