/// What a paragraph of an article is (篇章部分).
enum ArticlePart: Hashable {
  /// The title.
  case title
  /// 发布时间, 作者, 来源 and the like.
  case metadata
  /// The first paragraph in whole sentences.
  case lead
  /// A heading within the body.
  case heading
  /// Everything else.
  case body
}
