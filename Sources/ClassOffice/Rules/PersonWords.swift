// What is said about people, the school's staff and the organisations that they come from.

extension RuleWords {
  static let accountLoginIsNobodyElses = conflict(
    "这个系统登录名已属于一位工作人员", repair: "请换一个登录名；一个登录名只代表一个人，日志才说得清是谁办的")

  static let departmentNamesAreUnique = conflict(
    "已有同名的部门", repair: "请用 banci department list 查看，或换一个名称")

  static let personIsStaffOnce = conflict(
    "此人已登记为工作人员", repair: "请用 banci staff list 查看，修改原来的登记")
}

extension RuleWords {
  static let mergedPersonHoldsNoIdNumber = conflict(
    "已并入另一份的人员档案不能再有证件号码", repair: "请把证件号码记在保留的那份档案上")

  static let personBirthIsADate = invalid(
    "出生年月写得不对", repair: "请写 1975、1975-06 或 1975-06-12，材料上有多细就写多细")

  static func personDateIsADate(_ field: String) -> RuleWords {
    invalid("\(field)写得不对", repair: "请写 1998、1998-07 或 1998-07-01，材料上有多细就写多细")
  }

  static let personIdNumberIsNobodyElses = conflict(
    "这个证件号码已属于另一份人员档案", repair: "请核对号码；确是同一人的，请改用已有的那份档案")

  static let personIsMergedIntoALivePerson = conflict(
    "人员档案只能并入一份有效的档案；有别人并入的档案，不能再并入他人",
    repair: "请全部并入最后要保留的那份档案")
}

extension RuleWords {
  static let organisationHasOneOfficialNameAtATime = conflict(
    "这个单位在同一时期已有正式名称", repair: "请先写明原名称用到哪一天，或把新名称登记为简称")

  static let organisationIsNotItsOwnParent = invalid(
    "单位不能是自己的上级", repair: "请写另一个单位，或不写上级")

  static let organisationNameDaysAreSome = invalid(
    "单位名称的使用期限没有一天", repair: "请写起止日期，起不晚于止")

  static let organisationOfficialNamesAreUnique = conflict(
    "同一时期已有另一单位用这个正式名称", repair: "请用 banci organisation list 查看是否已登记；确是另一单位的，请写全称")

  static let contactIsOfAnOrganisationOrAPlace = invalid(
    "联系人要属于一个单位或一个地点，且只属于其中之一", repair: "请写明单位或地点")
}
