public import ArgumentParser
public import Documents

/// The patterns of a title on the command line: `image`, `plain`, `paired-phrases`, `host`.
extension ArticleStyle.TitlePattern: ExpressibleByArgument {}

/// What the sections are, on the command line: `by-theme`, `by-day`, `by-site`.
extension ArticleStyle.Body: ExpressibleByArgument {}

/// Who tells the body, on the command line: `first`, `third`.
extension ArticleStyle.Person: ExpressibleByArgument {}
