/// The blocks that a change touches, each once.
struct TouchedBlocks {
  private let blocks: Cells
  private let mark: Cells
  private(set) var count = 0
  private var round = 0

  init(_ model: GroupingModel) {
    blocks = Cells(model.blocks)
    mark = Cells(model.blocks)
  }

  func release() {
    blocks.release()
    mark.release()
  }

  @inline(__always)
  subscript(index: Int) -> Int { blocks[index] }

  /// Forgets all.
  @inline(__always)
  mutating func clear() {
    round = (round &+ 1) & 0x3FFF_FFFF
    count = 0
  }

  /// Notes a block.
  @inline(__always)
  mutating func note(_ block: Int) {
    guard mark[block] != round else { return }
    mark[block] = round
    blocks[count] = block
    count &+= 1
  }
}
