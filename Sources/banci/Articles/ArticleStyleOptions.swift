internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// How an article is worded, on the command line (文风选项); what is not given is left open.
struct ArticleStyleOptions: ParsableArguments {
  @Option(help: "标题样式：意象、平实、对仗、承接方口吻、结束") var titlePattern: ArticleStyle.TitlePattern?
  @Option(help: "正文分节：按主题、按日期、按教学点、按教学形式") var body: ArticleStyle.Body?
  @Option(help: "正文人称：我们或学员们") var person: ArticleStyle.Person?
  @Option(help: "导语开头：日期、班次、目的（待补）、场景（待补）") var lead: ArticleStyle.Lead?
  @Option(help: "计数用阿拉伯数字或汉字") var numbers: ArticleStyle.Numbers?
  @Option(help: "起止日期之间：至、—、～") var rangeMark: ArticleStyle.RangeMark?
  @Option(help: "文末署名：无、供稿、撰稿编审签发") var signature: ArticleStyle.Signature?
  @Option(help: "同义措辞的种子；0 为最平实的一种") var seed: UInt64?
  @Flag(
    name: .customLong("with-escorts"), inversion: .prefixedNo, help: "导语里写明随队工作人员人数")
  var countsEscorts: Bool?

  /// What was decided.
  var choice: ArticleStyleChoice {
    var choice = ArticleStyleChoice()
    (choice.title, choice.body, choice.person, choice.lead) = (titlePattern, body, person, lead)
    (choice.numbers, choice.rangeMark, choice.signature) = (numbers, rangeMark, signature)
    (choice.seed, choice.countsEscorts) = (seed, countsEscorts)
    return choice
  }
}
