/// The cheapest reason why a branch does not see a site that need not be seen (未安排的原因).
public enum LeftOutReason: Hashable, Sendable {
  /// It would fit on those days, but is closed on them; on no other is there room.
  case closed(days: [Int])
  /// On that day, the best one, so many minutes are missing at least.
  case noRoom(day: Int, minutes: Int)
  /// On that day, the best one, there are so many people more than it holds.
  case tooManyPeople(day: Int, people: Int)
  /// On that day only the number of visits of a day is in the way.
  case tooManyVisits(day: Int)
  /// It costs at least so many points more than it counts for.
  case notWorthIt(points: Int)
  /// On that day each party finds room alone; no way was found for all of the branch.
  case notTogether(day: Int)

  /// How large a change would make room, as ``TripRelaxation/size`` weighs changes.
  public var size: Int {
    switch self {
    case .notWorthIt: 0
    case .notTogether: 1
    case .noRoom(_, let minutes): minutes
    case .tooManyPeople(_, let people): 5 * people
    case .tooManyVisits: 120
    case .closed: 300
    }
  }
}

/// A site that a plan leaves out for a branch, and why.
public struct LeftOutSite: Hashable, Sendable {
  /// The branch.
  public let branch: Int
  /// The site.
  public let site: Int
  /// Why.
  public let reason: LeftOutReason

  /// A site left out.
  public init(branch: Int, site: Int, reason: LeftOutReason) {
    (self.branch, self.site, self.reason) = (branch, site, reason)
  }
}

extension TripPlan {
  /// What the plan leaves out of what need not be seen, branch by branch, each with its cheapest
  /// reason while all other stops stay on their days.
  public func leftOut(of problem: TripProblem) -> [LeftOutSite] {
    problem.branches.indices.flatMap { branch in
      let finder = LeftOutFinder(problem: problem, plan: self, branch: branch)
      return problem.sites.indices.filter { !problem.sites[$0].isRequired && !finder.sees($0) }
        .compactMap { site in
          finder.reason(site).map { LeftOutSite(branch: branch, site: site, reason: $0) }
        }
    }
  }
}
