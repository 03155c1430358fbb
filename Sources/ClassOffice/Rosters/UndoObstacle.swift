internal import Training

/// What keeps an import from being taken back (撤销障碍): about whom, what, and how to clear it.
public struct UndoObstacle: Hashable, Sendable {
  /// The record's number in the file.
  public let row: Int
  /// The person's name as it is now.
  public let name: String?
  /// A stable name of the kind of obstacle: `on-a-trip`.
  public let code: String
  /// What stands in the way, in Chinese.
  public let message: String
  /// How to clear it, in Chinese.
  public let repair: String
}

extension UndoObstacle {
  /// The ways to clear one always end with leaving the row alone.
  init(row: Int, name: String?, code: String, message: String, clearing: String? = nil) {
    let keeping = "加 --keep \(row) 保留这一条，其余照撤"
    self.init(
      row: row, name: name, code: code, message: message,
      repair: clearing.map { "\($0)；或\(keeping)" } ?? keeping)
  }
}

extension Refusal {
  /// Something stands in the way of the undo; nothing was changed.
  static func undoIsBlocked(_ obstacles: [UndoObstacle]) -> Self {
    let first = obstacles.first.map { "，如第 \($0.row) 条 \($0.name ?? "")：\($0.message)" } ?? ""
    return Self(
      .conflict, code: "undo-blocked",
      message: "撤销有 \(obstacles.count) 处障碍，没有改动任何内容\(first)",
      repair: "用 banci roster undo 不加 --apply 查看全部障碍，逐一处理后再撤销")
  }

  /// The batch was taken back before.
  static func alreadyUndone(_ batch: RosterImportListing) -> Self {
    Self(
      .conflict, code: "already-undone",
      message: "批次 \(batch.id) 已于 \(batch.undoneAt.map { "\($0)" } ?? "此前")撤销"
        + (batch.undoneBy.map { "（批次 \($0)）" } ?? ""),
      repair: "要恢复它写入的内容，请重新导入原来的名册文件")
  }

  /// The batch changed nothing, so there is nothing to take back.
  static func nothingToUndo(_ id: Int) -> Self {
    Self(
      .conflict, code: "nothing-to-undo", message: "批次 \(id) 没有新增或更新任何学员，无可撤销",
      repair: "用 banci roster list 查看各批次")
  }

  /// An undo that took people away, or moved them, cannot be taken back from what is kept.
  static func undoIsFinal(_ batch: RosterImportListing) -> Self {
    Self(
      .conflict, code: "undo-is-final",
      message: "批次 \(batch.id) 是对批次 \(batch.undoes ?? 0) 的撤销，删去了学员或改回了编组，不能再撤销",
      repair: "要恢复，请重新导入批次 \(batch.undoes ?? 0) 的名册文件")
  }

  /// A row to keep is none of the batch's.
  static func keptRowUnknown(_ row: Int, in id: Int) -> Self {
    Self(
      .notFound, code: "row-not-found", message: "批次 \(id) 里没有第 \(row) 条可撤销的记录",
      repair: "用 banci roster show \(id) 查看各条的编号")
  }
}
