// What is said about what stands on a timetable and what it keeps for its time.

extension RuleWords {
  static let sessionActualTimeHasBothEnds = invalid(
    "实际时间要有开始和结束，结束晚于开始", repair: "请写明实际的起止时刻")

  static let sessionBelongsToATripOrAClass = invalid(
    "日程要属于一次异地教学或一个班次，且只属于其中之一", repair: "请写 --trip 或 --class 之一")

  static let sessionDoesNotReplaceItself = invalid(
    "日程不能替代自己", repair: "请写被替代的那一项的编号")

  static let sessionHasABeginningAndAnEnd = invalid(
    "日程要有开始和结束，结束晚于开始", repair: "请写明，如 --at '2024-12-09 08:30' --minutes 150")

  static let sessionHasActualTimeOnlyWhenHeld = conflict(
    "只有记为完成的日程才有实际时间", repair: "请先记为完成，或去掉实际时间")

  static let sessionHeadlinePhraseIsOfAHeadline = invalid(
    "导语用语只能写在导语点名的日程上，且不能为空", repair: "请加 --headline，或去掉导语用语")

  static let sessionLiesWithinItsDays = conflict(
    "日程不在所属异地教学或班次的日期之内", repair: "请改日程的日期，或先改异地教学、班次的日期")

  static let sessionStepIsAllowed = conflict(
    "日程不能从现在的状态改为那个状态",
    repair: "待定可改为已定；已定可改为待定、完成、未进行；请先看现在的状态")

  static let sessionToComeIsOfALiveClass = conflict(
    "已取消的班次不能有待定或已定的日程", repair: "请先取消这些日程，再取消班次")

  static let sessionToComeIsOfALiveTrip = conflict(
    "已取消的异地教学不能有待定或已定的日程", repair: "取消异地教学时要先取消它的日程；要恢复，请另行安排一次")

  static let siteVisitHasAPlace = invalid("现场教学要有地点", repair: "请用 --place 写明地点")
}

extension RuleWords {
  static let bookingIsNamedOnce = conflict(
    "同一项日程里，同一班次（支部、小组）、师资、场地、车辆或人员写了两次", repair: "请去掉重复的一个")

  static let bookingPlaceIsExclusive = conflict(
    "这个地点不是独占使用的；或还有日程独占着它，不能改为可共用",
    repair: "请先取消独占它的日程或改换其地点，再改地点的独占设置")

  static let bookingsDoNotOverlap = conflict(
    "同一时间已有另一项已定的日程占用了其中的班次、师资、场地、车辆或随队人员",
    repair: "请用 banci free 查看空闲，改时间、换人换场地，或先记为待定（--tentative）")
}
