import Foundation

@testable import Documents

extension MarkMutation {
  /// Another ordinal or another kind of class.
  var classes: [Option] {
    let records = trip.records
    let known = Set([trip.facts.className.value] + records.classAliases.map(\.value))
    var found: [String] = []
    if let number = NumberWord.all(in: text).first(where: { $0.value < 1000 }) {
      found += [-1, 1, 10].map { number.value + $0 }.filter { $0 > 0 }
        .map { number.replaced(in: text, with: $0) }
    }
    for (word, other) in Self.classWords where claim.text.contains(word) {
      found.append(claim.text.replacing(word, with: other))
    }
    return found.filter { !known.contains($0) }.map { Option(text: $0) }
  }

  private static let classWords = [
    ("县处级", "乡科级"), ("中青年", "青年"), ("二班", "一班"), ("三班", "二班"), ("科级", "处级"),
    ("妇女干部", "青年干部"), ("进修班", "轮训班"), ("选调生", "新录用公务员"), ("任职培训", "初任培训"),
  ]

  /// Another branch or group than those that travel.
  var units: [Option] {
    let travelling = Set(
      trip.facts.units.flatMap { [$0.value] + (trip.records.unitAliases[$0.source] ?? []) })
    // Where the whole class goes, each of its branches does.
    let isWhole = trip.facts.units.isEmpty
    let known =
      isWhole
      ? trip.records.unitNames.map(\.value) + trip.records.unitAliases.values.flatMap(\.self) : []
    guard let number = NumberWord.all(in: text).first else { return [] }
    return [1, 2, 3, 4, 5].map { number.replaced(in: text, with: $0) }
      .filter {
        !travelling.contains($0) && !known.contains($0.replacing("党支部", with: "支部"))
          && !known.contains($0.replacing("第", with: ""))
      }.map { Option(text: $0) }
  }

  /// A city, county or district that nothing on the trip has to do with.
  var destinations: [Option] {
    let all = ["昆山市", "余姚市", "丽水市", "九江市", "岳西县", "德清县", "连城县", "临安区", "江津区"]
    let known = trip.facts.destinations.map(\.value.name) + trip.records.divisions.map(\.value.name)
    for name in known.sorted(by: { $0.count > $1.count }) {
      let short = String(name.dropLast())
      let end = claim.text.contains(name) ? name : short
      guard claim.text.hasSuffix(end) else { continue }
      let suffix = name.suffix(1)
      return all.filter { $0.hasSuffix(suffix) && !known.contains($0) }.map {
        Option(text: claim.text.dropLast(end.count) + (end == name ? $0 : String($0.dropLast())))
      }
    }
    return []
  }

  /// Another name, title or employer for who taught.
  var lecturers: [Option] {
    let all = trip.facts.lectures.flatMap(\.lecturers).map(\.value)
    guard let person = all.first(where: { claim.text.contains($0.name) }) else { return [] }
    var found: [String] = []
    let name = Array(person.name)
    found.append(claim.text.replacing(person.name, with: String(name.dropLast()) + "峰"))
    // Without the lecture or the employer nothing says that another name is wrong.
    if sentence.contains(where: { $0.mark.kind == .lecture })
      || claim.text.contains(person.employer ?? "？")
    {
      found.append(claim.text.replacing(person.name, with: "顾" + String(name.dropFirst())))
      found += trip.records.otherLecturers.map {
        claim.text.replacing(person.name, with: $0.value.name)
      }
    }
    if let title = person.title, claim.text.contains(title), let other = Self.titles[title] {
      found.append(claim.text.replacing(title, with: other))
    }
    if let employer = person.employer, claim.text.contains(employer) {
      found += ["河海理工学院", "长三角干部学院"].map { claim.text.replacing(employer, with: $0) }
    }
    return found.filter { text in !all.contains { $0 != person && text.contains($0.name) } }
      .map { Option(text: $0) }
  }

  private static let titles = [
    "教授": "副教授", "副教授": "教授", "副局长": "局长", "局长": "副局长", "研究员": "副研究员",
    "科长": "副科长", "讲师": "教授", "高级讲师": "讲师", "总工程师": "高级工程师", "主席": "副主席",
    "镇党委书记": "镇长", "党委书记": "主任", "站长": "副站长", "研究馆员": "馆员", "副校长": "校长",
    "高级工程师": "工程师", "高级经济师": "经济师", "教研室主任": "教务处处长", "党总支书记": "村委会主任",
  ]

  /// A slip in the name, or a site where the trip did not go.
  func places(using random: inout some RandomNumberGenerator) -> [Option] {
    let known = trip.allPlaceNames
    let cancelled = trip.facts.visits.filter { [.cancelled, .skipped].contains($0.occurrence) }
      .map(\.place.value)
    let others = trip.records.otherPlaces.map(\.value) + cancelled
    guard !trip.visits(named: claim.text).isEmpty else { return [] }
    return slips(using: &random).filter { !known.contains($0.text) }
      + others.shuffled(using: &random).prefix(isToldAsVisited ? 1 : 0).map { Option(text: $0) }
  }

  /// Whether the sentence says that people went there: another name alone says nothing.
  private var isToldAsVisited: Bool {
    ["参观", "走进", "来到", "考察", "走访", "前往", "先后", "学员们到", "在"].contains { before.contains($0) }
  }

  /// One character wrong, missing or twice; names of three characters are too short for that.
  func slips(using random: inout some RandomNumberGenerator) -> [Option] {
    let inside = text.indices.filter { text[$0].isLetter && !"（）“”《》".contains(text[$0]) }
    guard text.count >= 4, inside.count >= 4 else { return [] }
    var found: [Option] = []
    for _ in 0..<3 {
      guard let index = inside.randomElement(using: &random),
        let other = Self.slips.randomElement(using: &random), other != text[index]
      else { continue }
      var changed = text
      changed[index] = other
      found.append(Option(text: String(changed)))
    }
    if text.count >= 6, let index = inside.dropFirst().dropLast().randomElement(using: &random) {
      var shorter = text
      shorter.remove(at: index)
      found.append(Option(text: String(shorter)))
    }
    return found + wordChanges
  }

  private var wordChanges: [Option] {
    guard claim.mark.kind == .lecture else { return [] }
    return Self.words.filter { claim.text.contains($0.0) }.map {
      Option(text: claim.text.replacing($0.0, with: $0.1))
    }
  }

  private static let slips = Array("园圆院员苑社设村材馆管中钟新心展站地第工公堂塘和合")
  private static let words = [
    ("实践", "探索"), ("治理", "管理"), ("发展", "建设"), ("经济", "产业"), ("精神", "道路"), ("建设", "改革"),
    ("转型", "升级"), ("启示", "思考"), ("作风", "工作"), ("振兴", "发展"), ("文化", "文明"), ("创新", "革新"),
  ]
}
