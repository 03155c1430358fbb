/// For each person alone those who are most like them, by what the rules weigh.
///
/// Late in a walk almost only people who are alike swap: two who differ in much that weighs a lot
/// leave a balanced grouping out of balance. So most partners are chosen from such lists
/// (candidate lists, as of Glover and Laguna, "Tabu Search", 1997).
struct LikePeople {
  /// How many are on each list, at the most.
  static let most = 32

  /// How many are on each list.
  let count: Int
  /// Those like each cluster of one person, the most alike first: cluster × count + place.
  let partner: Cells

  init(_ model: GroupingModel) {
    let singles = (0..<model.free.count).map { model.free[$0] }.filter { $0 < model.singles }
    let count = min(Self.most, max(0, singles.count - 1))
    let partner = Cells(model.singles * count)
    for person in singles {
      let others = singles.filter { $0 != person }.map {
        (model.difference(person, $0), $0)
      }
      for (place, other) in others.sorted(by: <).prefix(count).enumerated() {
        partner[person * count + place] = other.1
      }
    }
    (self.count, self.partner) = (count, partner)
  }

  func release() { partner.release() }
}

extension GroupingModel {
  /// What two people's values and numbers differ in, by the weights of the rules.
  fileprivate func difference(_ first: Int, _ second: Int) -> Int {
    var result = 0
    for slot in 0..<counted.slots {
      let one = counted.value[first * counted.slots + slot]
      let other = counted.value[second * counted.slots + slot]
      guard one != other else { continue }
      for value in [one, other, one + counted.count, other + counted.count] {
        result += counted.weight[value]
      }
    }
    for sum in 0..<summed.count {
      let one = summed.number[first * summed.count + sum]
      result += abs(one - summed.number[second * summed.count + sum]) * summed.weight(of: sum)
    }
    return result
  }
}
