/// How far an edition of an article has come (稿件状态).
///
/// Which step may follow which is the database's to say (`public.allowed_step`); this is its mirror,
/// so that a refusal can name the steps that are open.
public enum ArticleState: String, Hashable, Sendable, CaseIterable, Codable {
  /// 草稿: written down, held against the records or not.
  case draft
  /// 退回: to be written anew.
  case returned
  /// 已通过: somebody answers for it.
  case approved
  /// 已发布: in print; a correction is a new edition.
  case published
  /// 已撤稿: was in print.
  case withdrawn

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .draft: "草稿"
    case .returned: "退回"
    case .approved: "已通过"
    case .published: "已发布"
    case .withdrawn: "已撤稿"
    }
  }

  /// The steps that are open from here.
  public var steps: [ArticleStep] {
    switch self {
    case .draft: [.approve, .sendBack]
    case .returned: [.approve]
    case .approved: [.publish, .sendBack]
    case .published: [.withdraw]
    case .withdrawn: []
    }
  }
}

/// What can be done to an edition as a whole (稿件步骤): each brings it to one state.
///
/// The raw value is the verb of the command: `banci article approve`.
public enum ArticleStep: String, Hashable, Sendable, CaseIterable, Codable {
  /// 通过: answer for it.
  case approve
  /// 退回: give back to be written anew.
  case sendBack = "return"
  /// 发布: put in print.
  case publish
  /// 撤稿: take out of print.
  case withdraw

  /// The Chinese word for it.
  public var word: String {
    switch self {
    case .approve: "通过"
    case .sendBack: "退回"
    case .publish: "发布"
    case .withdraw: "撤稿"
    }
  }

  /// The state that it leads to.
  public var target: ArticleState {
    switch self {
    case .approve: .approved
    case .sendBack: .returned
    case .publish: .published
    case .withdraw: .withdrawn
    }
  }

  /// The command that takes it.
  public func command(for article: Int) -> String { "banci article \(rawValue) \(article)" }
}
