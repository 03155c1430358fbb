internal import TripPlanning

extension GroupingInstance {
  /// A conflict in sentences, with the names of the file.
  func words(for conflict: GroupingConflict) -> [String] {
    switch conflict {
    case .noGroups: ["没有组"]
    case .limitsReversed(let group): ["\(name(ofGroup: group)) 的人数下限大于上限"]
    case .tooFewPlaces(let places, let people): ["各组最多共 \(places) 人，名单有 \(people) 人"]
    case .tooFewPeople(let needed, let people): ["各组至少共需 \(needed) 人，名单只有 \(people) 人"]
    case .fixedInSeveral(let people, let groups):
      ["须在一起的 \(names(people)) 指定在不同的组：\(groups.map(name(ofGroup:)).joined(separator: "、"))"]
    case .apartButTogether(let first, let second): ["\(names([first, second])) 既须分开又须在一起"]
    case .apartButFixed(let first, let second, let group):
      ["\(names([first, second])) 须分开，却都指定在 \(name(ofGroup: group))"]
    case .togetherTooMany(let people, let most):
      ["须在一起的 \(names(people)) 有 \(people.count) 人，一组最多 \(most) 人"]
    case .fixedTooMany(let people, let group, let most):
      ["指定在 \(name(ofGroup: group)) 的有 \(people.count) 人，最多 \(most) 人"]
    case .apartTooMany(let people, let groups):
      ["\(names(people)) 两两须分开，只有 \(groups) 个组"]
    case .capExceeded(let cap, let value, let people, let most):
      ["\(name(ofCap: cap, value)) 最多 \(most) 人，\(names(people)) 却在一处"]
    case .capTooSmall(let cap, let value, let people, let places):
      ["\(name(ofCap: cap, value)) 有 \(people) 人，只容得下 \(places) 人，多 \(people - places) 人"]
    case .capTooSmallForSize(let cap, let block, let needed, let admitted):
      ["\(name(of: block)) 至少 \(needed) 人，按 \(attribute(ofCap: cap)) 的上限最多 \(admitted) 人"]
    case .notFound(let breaches): breaches.map(words(for:))
    }
  }

  private func words(for breach: GroupingBreach) -> String {
    switch breach {
    case .size(let group, let people): "没有找到：\(name(ofGroup: group)) 有 \(people) 人"
    case .cap(let cap, let block, let value, let people):
      "没有找到：\(name(of: block)) 的 \(name(ofCap: cap, value)) 有 \(people.count) 人"
    case .apart(let first, let second, let group):
      "没有找到：\(names([first, second])) 都在 \(name(ofGroup: group))"
    }
  }

  private func names(_ people: [Int]) -> String {
    people.map { self.people[$0].text }.joined(separator: "、")
  }

  private func name(ofGroup group: Int) -> String { groups[group].text }

  private func name(of block: GroupingBlock) -> String {
    switch block {
    case .group(let group): name(ofGroup: group)
    case .branch(let branch):
      problem.groups.indices.filter { problem.groups[$0].branch == branch }
        .map(name(ofGroup:)).joined(separator: "+")
    }
  }

  private func attribute(ofCap cap: Int) -> String { attributes[problem.caps[cap].attribute] }

  private func name(ofCap cap: Int, _ value: Int) -> String {
    "\(attribute(ofCap: cap))=\(words[problem.caps[cap].attribute][value] ?? "\(value)")"
  }
}
