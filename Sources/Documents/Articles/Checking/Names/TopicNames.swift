/// The topics of a trip's lectures, ready to be looked for in text.
struct TopicNames: Sendable {
  let lectures: [LectureFacts]
  /// The topics as a reading has them, main title alone where there is a subtitle.
  let topics: [[Unicode.Scalar]]
  let index: PhraseIndex<Int>
  let slips: SlipIndex

  init(_ lectures: [LectureFacts]) {
    self.lectures = lectures
    topics = lectures.map { Self.plain($0.topic.readingScalars) }
    var index = PhraseIndex<Int>()
    for (number, topic) in topics.enumerated() {
      index.add(topic, number) { old, _ in old }
      let main = Self.main(topic)
      if main.count >= 4, main.count < topic.count { index.add(main, number) { old, _ in old } }
    }
    self.index = index
    slips = SlipIndex(topics)
  }

  /// Without marks of any kind, so that 〈〉, “” and —— in a title make no difference.
  static func plain(_ words: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    words.filter { !marks.contains($0) }
  }

  private static func main(_ topic: [Unicode.Scalar]) -> [Unicode.Scalar] {
    Array(topic.prefix { $0 != "—" && $0 != "：" && $0 != "-" })
  }

  private static let marks: Set<Unicode.Scalar> = [
    "《", "》", "〈", "〉", "“", "”", "‘", "’", "\"", "'",
  ]
}
