// What is said about trips and who goes on them.

extension RuleWords {
  static let busNamesAreUniqueInTheTrip = conflict(
    "这次异地教学已有同名的车", repair: "请换一个车名，如 2号车")

  static let liveTripIsOfALiveClass = conflict(
    "已取消的班次不能有未取消的异地教学", repair: "请先取消这些异地教学，再取消班次")

  static let tripDaysAreWhole = invalid(
    "异地教学要有出发日和返回日，出发不晚于返回", repair: "请用 --from 和 --through 写明")

  static let tripDaysDoNotOverlap = conflict(
    "这些日期里，同一班次、支部或小组已有另一次异地教学",
    repair: "请用 banci trip list 查看，改其中一次的日期，或取消其中一次")

  static let tripDaysLieWithinTheClass = conflict(
    "异地教学的日期不在班次的报到日至离校日之内", repair: "请改异地教学的日期，或先改班次的日期")

  static let tripDestinationIsNamedOnce = conflict(
    "同一目的地写了两次", repair: "请去掉重复的一个")

  static let tripStepIsAllowed = conflict(
    "异地教学不能从现在的状态走到那一步",
    repair: "一般依次为草案、已报批、已批准、已确认、进行中、已结束；请先用 banci trip show 看现在的状态")

  static let tripStepIsOfATrip = conflict(
    "异地教学有审批与状态记录，不能删除", repair: "办错了的异地教学请取消，不要删除")
}

extension RuleWords {
  static let tripMemberAbsenceHasAReason = invalid(
    "请假不参加的要写明原因", repair: "请写明原因，如 因公、因病")

  static let tripMemberGoesOnSomeDay = invalid(
    "中途加入、提前返回的日期颠倒，或不在异地教学的日期之内", repair: "请写异地教学期间的日期，加入早于返回")

  static let tripMemberIsOnOneTripADay = conflict(
    "名单里有人在这些日期已随另一次异地教学出行",
    repair: "请从其中一次的随行名单去掉此人，或改其加入、返回的日期")

  static let tripMemberTraineeFitsThePart = invalid(
    "以学员身份随行的要是学员，以其他身份随行的不能是", repair: "请核对此人的随行身份")

  static let tripMemberTraineeIsThatPerson = conflict(
    "随行名单上的学员与其人员档案不是同一人，或学员还在随行名单上，不能删除",
    repair: "请先把此人从随行名单去掉")
}
