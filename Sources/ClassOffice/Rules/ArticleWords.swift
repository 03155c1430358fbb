// What is said about articles, the journal and the school itself.

extension RuleWords {
  static let materialNamingNeedsAContributor = invalid(
    "同意署名的素材要写明供稿人", repair: "请写明供稿人，或不署名")

  static let tripHasOneArticle = conflict(
    "这次异地教学已有稿件", repair: "请在原稿上另起一版")
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
