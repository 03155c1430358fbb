internal import Training

// What a conflict means: how much it matters, and what is said about it.

extension ConflictRow {
  /// The finding that people read.
  var finding: ScheduleFinding {
    ScheduleFinding(
      severity, told.code, on: told.day,
      sessions: told.sessions ?? [first.id] + (second.map { [$0.id] } ?? []), message: message,
      repair: repair)
  }

  /// What is certain blocks; with something tentative a person should look; two ideas that overlap
  /// are only worth knowing.
  var severity: Severity {
    switch told.code {
    case .overlap: overlapSeverity
    case .outsideOpeningHours, .overCapacity: isCertain ? .error : .warning
    case .travelTooShort: isCertain && shortage > 10 ? .error : .warning
    case .mealMissing, .lecturerMissing: .warning
    case .tentativeLeft, .contactUnconfirmed: .note
    }
  }

  private var isCertain: Bool {
    first.state != .tentative && second?.state != .tentative
  }

  private var overlapSeverity: Severity {
    if isCertain { return .error }
    return first.state == .tentative && second?.state == .tentative ? .note : .warning
  }

  /// How many minutes are missing.
  private var shortage: Int { (told.bound ?? 0) - (told.amount ?? 0) }

  private var message: String {
    switch told.code {
    case .overlap: overlapMessage
    case .outsideOpeningHours:
      "\(first.label)在 \(told.name ?? "") 的开放时间之外：当天\(hours)"
    case .travelTooShort: travelMessage
    case .overCapacity: capacityMessage
    case .mealMissing:
      "\(told.name ?? "")\(told.day) 没有\(told.detail ?? "用餐")，也没有留出 \(MealWindow.neededMinutes) 分钟"
    case .tentativeLeft: "还有 \(told.amount ?? 0) 项日程待定，没有占用任何资源：\(listed)"
    case .lecturerMissing: "\(first.label)还没有主讲人"
    case .contactUnconfirmed: "还有 \(told.amount ?? 0) 项现场教学的接待尚未确认：\(listed)"
    }
  }

  private var listed: String { (told.detail ?? "") + ((told.amount ?? 0) > 10 ? "……" : "") }

  private var overlapMessage: String {
    "\(shared)在同一时间有两项：\(first.label)与\(second?.label ?? "")"
  }

  private var shared: String {
    switch told.resource {
    case .unit: told.name ?? ""
    case .lecturer: "主讲人 \(told.name ?? "")"
    case .place: "地点 \(told.name ?? "")"
    case .escort: "随队人员 \(told.name ?? "")"
    case .bus: "车辆 \(told.name ?? "")"
    case .person:
      (told.name ?? "") + ((told.amount ?? 1) > 1 ? " 等 \(told.amount ?? 1) 人" : "")
    case nil: ""
    }
  }

  private var hours: String {
    guard let detail = told.detail, !detail.isEmpty else { return "不开放" }
    return detail.first?.isNumber == true ? "开放 \(detail)" : "不开放（\(detail)）"
  }

  private var travelMessage: String {
    let way = told.isEstimated ? "约需 \(told.bound ?? 0) 分钟（估算）" : "需 \(told.bound ?? 0) 分钟"
    return "从\(first.placed)到\(second?.placed ?? "")\(way)，中间只有 \(told.amount ?? 0) 分钟"
  }

  private var capacityMessage: String {
    let other = second.map { "，同时还有\($0.label)" } ?? ""
    return
      "\(first.label)时 \(told.name ?? "") 有 \(told.amount ?? 0) 人，容纳 \(told.bound ?? 0) 人\(other)"
  }

  private var repair: String {
    switch told.code {
    case .overlap: "请改其中一项的时间、人员或地点"
    case .outsideOpeningHours: "请改到开放时间内，或换地点"
    case .travelTooShort:
      told.isEstimated ? "请把后一项推迟 \(shortage) 分钟；实际路程已知的，请登记路程时间" : "请把后一项推迟 \(shortage) 分钟，或换地点"
    case .overCapacity: second == nil ? "请换更大的地点，或分批进行" : "请错开时间、分批进行，或换地点"
    case .mealMissing: "请加一项用餐，或留出时间"
    case .tentativeLeft: "用 banci session book 编号 定下，或取消"
    case .lecturerMissing: "用 banci lecture change \(first.id) --lecturer 姓名 补上"
    case .contactUnconfirmed: "联系好后用 banci visit change 编号 --contact 已确认"
    }
  }
}
