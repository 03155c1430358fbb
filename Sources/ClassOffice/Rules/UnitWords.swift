// What is said about classes, branches and groups, and about who is in them.

extension RuleWords {
  static let studyUnitBranchIsOfItsClass = conflict(
    "小组所在的支部不属于这个班次，或支部下还有小组，不能删改",
    repair: "请核对支部；要删改支部，请先处理其中的小组")

  static let studyUnitCodeIsPlain = invalid(
    "班次、支部或小组的代码只能用字母、数字、- 和 _，最多 20 个字符", repair: "请写短代码，如 81、1")

  static let studyUnitCodesAreUniqueInTheParent = conflict(
    "同一上级之下已有这个代码", repair: "请用 --code 换一个代码")

  static let studyUnitNamesAreUniqueInTheParent = conflict(
    "同一上级之下已有这个名称或别名（全角半角、大小写和空格不计）", repair: "请换一个名称")

  static let studyUnitOfficialNameIsANameOfIt = conflict(
    "正式名称不能单独删去", repair: "请先改用另一个正式名称，再删去原来的")

  static let studyUnitParentFitsItsKind = invalid(
    "班次之上没有上级；支部要属于班次；小组要属于班次或支部", repair: "请写明所属，如 81 或 81/1")
}

extension RuleWords {
  static let classStepIsAllowed = conflict(
    "班次不能从现在的状态改为那个状态", repair: "筹备的班次可以开班或取消，在办的班次可以结业")

  static let classStepIsOfAClass = conflict(
    "班次有状态记录，不能删除", repair: "办错了的班次请取消，不要删除")

  static let trainingClassDaysAreWhole = invalid(
    "班次要有报到日和离校日，报到不晚于离校", repair: "请用 --from 和 --through 写明")

  static let trainingClassOpensAndClosesInOrder = invalid(
    "开班日和结业日要在报到日至离校日之间，开班不晚于结业", repair: "请核对这四个日期")
}

extension RuleWords {
  static let traineeIsInOneClassAtATime = conflict(
    "此人在这些日期已是另一班次的学员", repair: "请先为其在另一班次办理退出；确需同时在两个班次的，请写明理由")

  static let traineeIsOnceInAClass = conflict(
    "此人已是这个班次的学员", repair: "请用 banci trainee change 修改原来的登记")

  static let traineeStepIsAllowed = conflict(
    "学员不能从现在的状态改为那个状态",
    repair: "一般依次为拟调训、已通知、已报到、在学、结业；请先用 banci trainee show 看现在的状态")

  static let placementBranchIsOfTheClass = conflict(
    "编入的支部不属于学员所在的班次，或支部里还有学员，不能删改",
    repair: "请核对支部；要删改支部，请先把其中的学员编到别处")

  static let placementBranchIsThatOfItsGroup = invalid(
    "编入的支部与小组所在的支部不一致", repair: "小组已定支部的，只写小组")

  static let placementGroupIsAGroup = invalid(
    "这里要写小组，写的却是班次或支部", repair: "请写小组，如 81/1/2")

  static let placementGroupIsOfTheClass = conflict(
    "编入的小组不属于学员所在的班次，或小组里还有学员，不能删改",
    repair: "请核对小组；要删改小组，请先把其中的学员编到别处")

  static let placementIsSomewhere = invalid("编组至少要有支部或小组", repair: "请写支部或小组，如 81/1")

  static let placementLiesWithinTheClass = invalid(
    "编组的日期颠倒，或不在班次的日期之内", repair: "请写班次期间的日期，起早于止")

  static let placementsDoNotOverlap = conflict(
    "学员在这些日期已有编组", repair: "请从某日起改组，原来的编组到那天为止，不要另加一条")
}

extension RuleWords {
  static let quotaPlacesAreNotNegative = invalid("名额不能是负数", repair: "请写 0 或更大的数")

  static let rosterImportIsUndoneOnce = conflict(
    "这一批次已经撤销过", repair: "用 banci roster list 查看各批次")
}
