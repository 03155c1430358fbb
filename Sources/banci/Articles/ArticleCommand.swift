internal import ArgumentParser

/// `banci article`: the article about a trip (稿件).
struct ArticleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "起草和查看异地教学的稿件",
    subcommands: [DraftArticleCommand.self, ShowArticleCommand.self, ListArticlesCommand.self])
}
