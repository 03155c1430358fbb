/// Words what became of a claim, in Chinese, with the article's words quoted.
struct ClaimMessage {
  let kind: ClaimKind
  let words: String
  let paragraph: Int
  let verdict: Verdict
  let record: String?
  let reason: String?
  let repair: String?

  var text: String {
    let head = "第\(paragraph)段\(kind.word)“\(words)”"
    switch verdict {
    case .agrees: return head + "与记录一致" + (record.map { "：\($0)" } ?? "")
    case .notOnRecord: return head + (reason.map { "：\($0)" } ?? "没有对应的记录，请人工核对")
    case .ambiguous: return head + "待确认：\(reason ?? record ?? "记录不足以判断")"
    case .contradicts:
      let says = reason ?? record.map { "记录为\($0)" } ?? "记录不同"
      return head + "与记录不符：\(says)" + (repair.map { $0.isEmpty ? "" : "，应为“\($0)”" } ?? "")
    }
  }
}

extension RecordReference {
  /// `（trip:1）`.
  var inBrackets: String { "（\(self)）" }
}
