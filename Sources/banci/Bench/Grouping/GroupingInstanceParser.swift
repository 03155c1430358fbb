internal import TripPlanning

/// Makes a problem of a file, or says what is wrong with it.
///
/// What a file may hold is bounded, so that no sum of what it says is beyond 32 bits and its tables
/// have room.
struct GroupingInstanceParser {
  private typealias Value = GroupingInstanceText.Value
  private static let mostPeople = 1_000
  private static let mostRules = 1_000
  private static let largestWeight = 10_000
  private static let largestNumber = 100_000

  private let text: GroupingInstanceText
  private let attributes: [String]
  private let people: [Value: Int]
  private let groups: [Value: Int]
  private let branches: [Value: Int]

  init(_ text: GroupingInstanceText) throws(InstanceDefect) {
    guard text.format == "banci-grouping-1" else {
      throw InstanceDefect("格式不是 banci-grouping-1")
    }
    guard (1...Self.mostPeople).contains(text.people.count), text.groups.count <= 200,
      text.caps.count + text.balance.count <= Self.mostRules
    else { throw InstanceDefect("没有人、人太多、组太多或要求太多") }
    self.text = text
    attributes = Set(text.caps.map(\.attribute) + text.balance.map(\.attribute)).sorted()
    var ids: [Value] = []
    for (index, person) in text.people.enumerated() {
      guard let id = person["id"] else { throw InstanceDefect("缺少 people[\(index)].id") }
      ids.append(id)
    }
    people = try Self.numbered(ids, "people")
    groups = try Self.numbered(text.groups.map(\.id), "groups")
    var branches: [Value: Int] = [:]
    for group in text.groups where branches[group.branch] == nil {
      branches[group.branch] = branches.count
    }
    self.branches = branches
  }

  /// The instance.
  func instance(named name: String) throws(InstanceDefect) -> GroupingInstance {
    var codes: [[Int]] = []
    var words: [[Int: String]] = []
    for attribute in attributes {
      let (column, meaning) = try column(attribute)
      codes.append(column)
      words.append(meaning)
    }
    let kinds = words.reduce(0) { $0 + $1.count }
    guard kinds * text.people.count <= 1 << 24 else { throw InstanceDefect("不同的取值太多") }
    let problem = GroupingProblem(
      people: text.people.count, attributes: codes, groups: try problemGroups(),
      caps: try problemCaps(), apart: try pairs(text.apart, "apart"),
      together: try pairs(text.together, "together"), fixed: try placements(),
      balance: try problemBalance())
    return GroupingInstance(
      name: name, problem: problem, people: text.people.compactMap { $0["id"] },
      groups: text.groups.map(\.id), attributes: attributes, words: words)
  }

  /// What an attribute says of everyone: numbers as they are where it is summed, else codes.
  private func column(_ attribute: String) throws(InstanceDefect) -> ([Int], [Int: String]) {
    let isSummed = text.balance.contains { $0.attribute == attribute && $0.kind == "sum" }
    var codes: [Value: Int] = [:]
    var column: [Int] = []
    var words: [Int: String] = [:]
    for (index, person) in text.people.enumerated() {
      guard let value = person[attribute] else {
        throw InstanceDefect("缺少 people[\(index)].\(attribute)")
      }
      let code: Int
      if isSummed {
        guard case .number(let number) = value, abs(max(number, -.max)) <= Self.largestNumber
        else { throw InstanceDefect("people[\(index)].\(attribute) 不是能求和的数") }
        code = number
      } else {
        code = codes[value] ?? codes.count
        codes[value] = code
      }
      column.append(code)
      words[code] = value.text
    }
    return (column, words)
  }

  private func problemGroups() throws(InstanceDefect) -> [GroupingProblem.Group] {
    var result: [GroupingProblem.Group] = []
    for (index, group) in text.groups.enumerated() {
      guard (0...1_000_000).contains(group.min), (0...1_000_000).contains(group.max) else {
        throw InstanceDefect("groups[\(index)] 的人数不对")
      }
      result.append(.init(branch: branches[group.branch] ?? 0, least: group.min, most: group.max))
    }
    return result
  }

  private func problemCaps() throws(InstanceDefect) -> [GroupingProblem.Cap] {
    var result: [GroupingProblem.Cap] = []
    for (index, cap) in text.caps.enumerated() {
      guard (0...1_000_000).contains(cap.max) else {
        throw InstanceDefect("caps[\(index)].max 不对")
      }
      result.append(
        .init(
          attribute: number(of: cap.attribute), level: try level(cap.level, "caps[\(index)]"),
          most: cap.max))
    }
    return result
  }

  private func problemBalance() throws(InstanceDefect) -> [Balance] {
    var result: [Balance] = []
    for (index, rule) in text.balance.enumerated() {
      let kinds: [String: Balance.Kind] = ["count": .count, "sum": .sum]
      guard let kind = kinds[rule.kind], (0...Self.largestWeight).contains(rule.weight) else {
        throw InstanceDefect("balance[\(index)] 的 kind 或 weight 不对")
      }
      result.append(
        Balance(
          attribute: number(of: rule.attribute),
          level: try level(rule.level, "balance[\(index)]"), kind: kind, weight: rule.weight))
    }
    return result
  }

  private func pairs(
    _ pairs: [[Value]], _ field: String
  ) throws(InstanceDefect) -> [GroupingProblem.Pair] {
    var result: [GroupingProblem.Pair] = []
    for (index, pair) in pairs.enumerated() {
      guard pair.count == 2, pair[0] != pair[1], let first = people[pair[0]],
        let second = people[pair[1]]
      else { throw InstanceDefect("\(field)[\(index)] 不是名单中的两个人") }
      result.append(.init(first, second))
    }
    return result
  }

  private func placements() throws(InstanceDefect) -> [GroupingProblem.Placement] {
    var result: [GroupingProblem.Placement] = []
    for (index, placement) in text.fixed.enumerated() {
      guard let person = people[placement.person], let group = groups[placement.group] else {
        throw InstanceDefect("fixed[\(index)] 的人或组不存在")
      }
      result.append(.init(person: person, group: group))
    }
    return result
  }

  private func number(of attribute: String) -> Int { attributes.firstIndex(of: attribute) ?? 0 }

  private func level(
    _ word: String, _ field: String
  ) throws(InstanceDefect) -> GroupingProblem.Level {
    switch word {
    case "group": return .group
    case "branch": return .branch
    default: throw InstanceDefect("\(field).level 不是 group 或 branch")
    }
  }

  private static func numbered(
    _ ids: [Value], _ field: String
  ) throws(InstanceDefect) -> [Value: Int] {
    var result: [Value: Int] = [:]
    for (index, id) in ids.enumerated() {
      guard result.updateValue(index, forKey: id) == nil else {
        throw InstanceDefect("\(field)[\(index)].id 重复")
      }
    }
    return result
  }
}
