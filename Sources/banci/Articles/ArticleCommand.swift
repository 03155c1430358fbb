internal import ArgumentParser

/// `banci article`: the article about a trip (稿件).
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "异地教学的稿件：起草、核查、签署、通过、发布",
    subcommands: [
      DraftArticleCommand.self, ShowArticleCommand.self, ListArticlesCommand.self,
      CheckArticleCommand.self, ImportArticleCommand.self, CompareEditionsCommand.self,
      ArticleHistoryCommand.self,
      ListFindingsCommand.self, SignOffFindingCommand.self, ApproveArticleCommand.self,
      ReturnArticleCommand.self, PublishArticleCommand.self, WithdrawArticleCommand.self,
      RecheckArticlesCommand.self, ExportArticleCommand.self, NamingConsentCommand.self,
      ArticleStyleCommand.self,
    ])
}
