public import ArgumentParser
public import Documents

/// The patterns of a title on the command line: `image`, `plain`, `paired-phrases`, `host`,
/// `completion`.
extension ArticleStyle.TitlePattern: ExpressibleByArgument {}

/// What the sections are, on the command line: `by-theme`, `by-day`, `by-site`,
/// `by-form`.
extension ArticleStyle.Body: ExpressibleByArgument {}

/// Who tells the body, on the command line: `first`, `third`.
extension ArticleStyle.Person: ExpressibleByArgument {}

/// What the lead begins with, on the command line: `days-first`, `unit-first`, `purpose-first`,
/// `scene-first`.
extension ArticleStyle.Lead: ExpressibleByArgument {}

/// How counts are written, on the command line: `arabic`, `chinese`.
extension ArticleStyle.Numbers: ExpressibleByArgument {}

/// What joins two days, on the command line: `word`, `dash`, `tilde`.
extension ArticleStyle.RangeMark: ExpressibleByArgument {}

/// What stands below the text, on the command line: `none`, `contributor`, `editors`.
extension ArticleStyle.Signature: ExpressibleByArgument {}
