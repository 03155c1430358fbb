public import Training

/// What a sending organisation is told about its roster (名册回复).
///
/// How many were received, which rows are wrong, what is to be sent and by when. It holds names, and
/// no number in full.
public struct RosterReply: Hashable, Sendable {
  /// The class.
  public let className: String
  /// The organisation that is written to.
  public let organisation: String
  /// The school that writes.
  public let school: String
  /// The day of the reply.
  public let day: Day
  /// How many places the organisation has; `nil` where none were set.
  public let places: Int?
  /// Whom it has sent, in class order.
  public let names: [String]
  /// What is wrong with rows that were left out.
  public let findings: [SheetFinding]
  /// Whom those rows name, by row.
  public let people: [Int: String]
  /// How many rows those are.
  public let rows: Int
  /// The day by which the rest is wanted; left open where `nil`.
  public let due: Day?

  /// A reply to an organisation.
  public init(
    to organisation: String, about className: String, from school: String, on day: Day,
    places: Int?, names: [String], findings: [SheetFinding], people: [Int: String] = [:], due: Day?
  ) {
    self.people = people
    (self.organisation, self.className, self.school) = (organisation, className, school)
    (self.day, self.places, self.names, self.due) = (day, places, names, due)
    self.findings = findings.filter { $0.severity == .error }
    rows = Set(self.findings.map(\.row)).count
  }

  /// The reply as text.
  public var text: String {
    let parts = [
      "\(organisation)：", received, wrong, wanted, "\(school)\n\(day.words(knownYear: nil))",
    ]
    return "关于\(className)学员名册的回复\n\n"
      + parts.compactMap(\.self).joined(separator: "\n\n") + "\n"
  }

  private var received: String {
    let balance =
      switch places {
      case .some(let places) where places > names.count: "，尚缺 \(places - names.count) 人"
      case .some(let places) where places < names.count: "，超出 \(names.count - places) 人"
      case .some: "，人数已齐"
      case .none: ""
      }
    let quota = places.map { "名额 \($0) 人，" } ?? ""
    let list = names.isEmpty ? "" : "：\n\(names.joined(separator: "、"))"
    return "贵单位\(quota)已登记 \(names.count) 人\(balance)\(list)"
  }

  private var wrong: String? {
    guard !findings.isEmpty else { return nil }
    let lines = findings.enumerated().map { index, finding in
      "\(index + 1). \(place(of: finding))\(Self.discreet[finding.code] ?? finding.message)"
        + (Self.repair(of: finding).map { "。\($0)" } ?? "")
    }
    return "以下 \(rows) 条记录有误，没有登记：\n" + lines.joined(separator: "\n")
  }

  // What a sender is told instead of a message that names people whom others sent.
  private static let discreet = [
    "name-contradicts-id": "这个身份证号登记的是另一个姓名", "name-repeated": "重名，无法判断是哪一位",
  ]

  /// What the sender can do: commands of this program are none of it.
  private static func repair(of finding: SheetFinding) -> String? {
    let parts = (finding.repair ?? "").split(separator: "；").filter { !$0.contains("banci") }
    return parts.isEmpty ? nil : parts.joined(separator: "；")
  }

  private func place(of finding: SheetFinding) -> String {
    let name = finding.row.flatMap { people[$0] }.map { " \($0) " } ?? ""
    let line = finding.line.map { "文件第 \($0) 行\(name)" }
    let column = finding.column.map { "“\($0)”列" }
    let value = finding.value.map { "（\($0)）" } ?? ""
    let place = [line, column].compactMap(\.self).joined()
    return place.isEmpty ? "" : "\(place)\(value)："
  }

  private var wanted: String {
    var wants: [String] = []
    if let places, places > names.count { wants.append("补报 \(places - names.count) 人") }
    if let places, places < names.count {
      wants.append("确认减去哪 \(names.count - places) 人，或说明加名额的批复")
    }
    if !findings.isEmpty { wants.append("改正上述记录后重新报送") }
    guard !wants.isEmpty else { return "名册无误，不需要再报。" }
    let due = due.map { "于 \($0.words(knownYear: nil))前" } ?? "尽快"
    return "请\(due)\(wants.joined(separator: "；"))。名册请写明姓名、性别、工作单位、职务；身份证号一列请设为“文本”。"
  }
}
