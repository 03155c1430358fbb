// What is said about articles, the journal and the school itself.

extension RuleWords {
  static let materialNamingNeedsAContributor = invalid(
    "同意署名的素材要写明供稿人", repair: "请写明供稿人，或不署名")

  static let tripHasOneArticle = conflict(
    "这次异地教学已有稿件", repair: "请在原稿上另起一版")

  static let namingConsentIsOfATripMember = conflict(
    "同意署名的人不在这次异地教学的名单上", repair: "请先用 banci trip members 列入名单")
}

extension RuleWords {
  static let articleApprovalRestsOnACheck = conflict(
    "通过要依据同一版的一次核查", repair: "请先用 banci article check 核查这一版")

  static let articleIsApprovedWithAllSignedOff = conflict(
    "还有不符之处没有签署，不能通过", repair: "请改正文字，或用 banci article sign-off 逐条写明理由")

  static let articleFindingIsSignedOffOnce = conflict(
    "这条核查意见已经签署", repair: "请用 banci article findings 查看由谁签署")

  static let articleSignOffIsOfABlockingFinding = conflict(
    "没有这条核查意见，或它本来就不妨碍通过", repair: "请用 banci article findings 查看需要签署的意见")

  static let articleStepIsAllowed = conflict(
    "稿件不能从现在的状态改为那个状态",
    repair: "草稿可以通过或退回，已通过的可以发布或退回，已发布的可以撤稿；改动文字请另存一版")

  static let articleStepIsTakenBySomebody = invalid(
    "通过、退回、发布和撤稿都要写明由谁办理", repair: "请用 --as 姓名 说明由谁操作")

  static let articleIsPublishedOnceOnAChannel = conflict(
    "这一版已在这个渠道发布", repair: "更正请另存一版再发布")

  static let articlePublicationFollowsItsStep = conflict(
    "只有已发布的一版才有发布记录", repair: "请先用 banci article approve 通过这一版，再发布")

  static let publishedTextNeverChanges = conflict(
    "已发布的文字不能改动或删除", repair: "更正请另存一版，通过后再发布")
}

extension RuleWords {
  static let journalIsNeverRewritten = conflict(
    "日志首尾相接，只能续写，不能改动、删除或插入",
    repair: "请用 banci journal verify 核验日志，并把本条的代码告诉维护人员")

  static let schoolSchemaNameIsFree = invalid(
    "这个学校代码是数据库自己要用的", repair: "请换一个代码，如 ahdx")

  static let schoolSchemaNameIsPlain = invalid(
    "学校代码要以小写字母开头，只用小写字母、数字和 _，最多 30 个字符", repair: "请换一个代码，如 ahdx")
}
