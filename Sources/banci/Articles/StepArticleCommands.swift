internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// Which edition of which article a step is for (稿件版次).
struct EditionOptions: ParsableArguments {
  @Argument(help: "稿件编号") var article: RecordNumber
  @Option(help: "第几版；不写则为最后一版") var edition: PositiveCount?
}

/// `banci article approve 1`.
struct ApproveArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "通过一版稿件", discussion: "与记录不符之处和待补之处，要先改正或逐条签署。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var which: EditionOptions
  @Option(help: "审核意见") var opinion: String?

  func run() async throws {
    let state = try await office.inOffice {
      try await $0.approveArticle(
        which.article.value, edition: which.edition?.value, opinion: opinion, key: key.text)
    }
    try Output.line("稿件 \(which.article) 现为：\(state.word)")
  }
}

/// `banci article return 1 --opinion …`.
struct ReturnArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回一版稿件，写明意见")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var which: EditionOptions
  @Option(help: "退回的意见") var opinion: String

  func run() async throws {
    let state = try await office.inOffice {
      try await $0.returnArticle(
        which.article.value, edition: which.edition?.value, opinion: opinion, key: key.text)
    }
    try Output.line("稿件 \(which.article) 现为：\(state.word)")
  }
}

/// `banci article publish 1 --on 2024-12-24`.
struct PublishArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "登记一版稿件已在某个渠道发布",
    discussion: "已通过的稿件才能发布。发布之后文字不再改动；更正请另存一版，通过后再发布。")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var which: EditionOptions
  @Option(name: .customLong("on"), help: "发布日期；不写则用文中的发布时间") var day: Day?
  @Option(help: "渠道：网站、微信公众号") var channel = ChannelWord(.site)
  @Option(help: "在这个渠道用的标题；不写则用稿件标题") var title: String?
  @Option(help: "网址") var address: String?

  func run() async throws {
    let order = PublicationOrder(
      on: channel.channel, day: day, title: title, address: address)
    let published = try await office.inOffice {
      try await $0.publishArticle(
        which.article.value, edition: which.edition?.value, order, key: key.text)
    }
    try Output.line(
      "已发布：稿件 \(which.article) 第 \(published.edition) 版"
        + "（\(channel.channel.rawValue)，\(published.publishedOn)）")
    if published.isBeforeTheEnd { Output.note("注意：发布日期早于行程结束") }
  }
}

/// `banci article withdraw 1 --opinion …`.
struct WithdrawArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤下已发布的一版稿件，写明理由")

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var which: EditionOptions
  @Option(help: "撤稿的理由") var opinion: String

  func run() async throws {
    let state = try await office.inOffice {
      try await $0.withdrawArticle(
        which.article.value, edition: which.edition?.value, opinion: opinion, key: key.text)
    }
    try Output.line("稿件 \(which.article) 现为：\(state.word)")
  }
}

/// A channel on the command line: `网站`, `微信公众号`, `wechat`.
struct ChannelWord: ArgumentWord {
  let channel: PublicationChannel

  init(_ channel: PublicationChannel) { self.channel = channel }

  init(word: String) throws(Refusal) {
    guard let channel = PublicationChannel(named: HalfWidth.folded(word)) else {
      throw .channelUnknown(word)
    }
    self.channel = channel
  }

  var defaultValueDescription: String { channel.rawValue }
}

extension Refusal {
  /// Nothing is published there.
  static func channelUnknown(_ word: String) -> Self {
    Self(
      .invalid, code: "channel-unknown", message: "没有“\(word.prefix(40))”这个发布渠道",
      repair: "可以写：\(PublicationChannel.allCases.map(\.rawValue).joined(separator: "、"))")
  }
}
