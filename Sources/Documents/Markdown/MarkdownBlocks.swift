internal import CCmark

extension MarkdownBlock {
  /// The blocks of a Markdown text in order.
  ///
  /// Raw HTML is text like any other: it is shown, never obeyed. Of a link the words stay, of a
  /// picture its description; addresses are left out, for no page may fetch from elsewhere.
  public static func blocks(of markdown: String) -> [MarkdownBlock] {
    var markdown = markdown
    return markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard
          let document = cmark_parse_document(
            characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
        else { return [] }
        defer { cmark_node_free(document) }
        return MarkdownWalk(document).blocks
      }
    }
  }
}

/// Walks through a parsed text, from node to node.
private struct MarkdownWalk {
  private(set) var blocks: [MarkdownBlock] = []
  private var runs: [MarkdownRun] = []
  private var strong = 0
  private var emphasis = 0
  private var quotations = 0
  /// The number of the item that is open, for each open list; `nil` in one without numbers.
  private var items: [Int?] = []
  /// Whether the open item has had its first paragraph.
  private var hasBegun = false

  init(_ document: OpaquePointer) {
    let iterator = cmark_iter_new(document)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: say(Self.literal(node))
    case CMARK_NODE_SOFTBREAK: say(softBreak(after: node))
    case CMARK_NODE_LINEBREAK: say("\n")
    case CMARK_NODE_STRONG: strong += 1
    case CMARK_NODE_EMPH: emphasis += 1
    case CMARK_NODE_BLOCK_QUOTE: quotations += 1
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      items.append(isOrdered ? Int(cmark_node_get_list_start(node)) - 1 : nil)
    case CMARK_NODE_ITEM:
      if let number = items.last.flatMap(\.self) { items[items.count - 1] = number + 1 }
      hasBegun = false
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK:
      let typed = Self.literal(node)
      say(typed.hasSuffix("\n") ? String(typed.dropLast()) : typed)
      close(as: .verbatim)
    case CMARK_NODE_THEMATIC_BREAK: blocks.append(MarkdownBlock(kind: .rule, runs: []))
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_STRONG: strong -= 1
    case CMARK_NODE_EMPH: emphasis -= 1
    case CMARK_NODE_BLOCK_QUOTE: quotations -= 1
    case CMARK_NODE_LIST: items.removeLast()
    case CMARK_NODE_HEADING: close(as: .heading(level: Int(cmark_node_get_heading_level(node))))
    case CMARK_NODE_PARAGRAPH: close(as: paragraphKind)
    default: break
    }
  }

  private var paragraphKind: MarkdownBlock.Kind {
    if let number = items.last, !hasBegun { return .item(number: number) }
    return quotations > 0 ? .quotation : .paragraph
  }

  private mutating func say(_ words: String) {
    guard !words.isEmpty else { return }
    if let last = runs.last, last.isStrong == (strong > 0), last.isEmphasised == (emphasis > 0) {
      runs.removeLast()
      runs.append(
        MarkdownRun(
          text: last.text + words, isStrong: last.isStrong, isEmphasised: last.isEmphasised))
    } else {
      runs.append(MarkdownRun(text: words, isStrong: strong > 0, isEmphasised: emphasis > 0))
    }
  }

  private mutating func close(as kind: MarkdownBlock.Kind) {
    if case .item = kind { hasBegun = true }
    if !runs.isEmpty { blocks.append(MarkdownBlock(kind: kind, runs: runs)) }
    runs = []
  }

  /// A line end inside a paragraph: nothing between Chinese characters, else a blank.
  private func softBreak(after node: OpaquePointer) -> String {
    let before = runs.last?.text.unicodeScalars.last
    let after = cmark_node_next(node).flatMap { Self.literal($0).unicodeScalars.first }
    let isChinese = [before, after].contains { ($0?.value ?? 0) >= 0x2E80 }
    return isChinese ? "" : " "
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
