/// The title of a lecture, or of something else, found in text (讲题).
struct TopicMention {
  let range: Range<Int>
  /// Which lecture of the records; `nil` where none is near.
  let lecture: Int?
  /// The right title, where characters are wrong.
  var slipOf: String?
  /// Whether only a part of the title stands there.
  var isPart = false
  /// Whether the text says that it was not given after all.
  var isDenied = false
}
