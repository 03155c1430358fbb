/// Whether a class is in the year's plan (主体班 or 计划外).
public enum ClassPlan: String, Hashable, Sendable, CaseIterable {
  /// 主体班: in the plan.
  case main = "主体班"
  /// 计划外: commissioned beside it.
  case commissioned = "计划外"
}
