internal import ArgumentParser
internal import ClassOffice
internal import Documents
internal import Training

/// `banci roster undo 3 --apply`.
struct UndoRosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "撤销一个名册批次：先显示会删去谁、改回什么，确认后写入",
    discussion: """
      只改回仍是该批次所写的内容，只删去没有别处用到的学员和人员；有一处障碍就什么都不改，并列出全部障碍。
      撤销本身也是一个批次，用 banci roster list 可以看到。
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var key: KeyOption
  @OptionGroup var apply: ApplyOption
  @Argument(help: "批次编号") var batch: RecordNumber
  @Option(help: "保留这一条记录，不撤销；可写多次") var keep: [RecordNumber] = []
  @Option(help: "输出格式") var format = ShownFormat.table

  func run() async throws {
    let kept = Array(Set(keep.map(\.value))).sorted()
    try await office.inOffice { office in
      let page = UndoPage(undo: try await office.checkRosterUndo(batch.value, keeping: kept))
      guard page.undo.obstacles.isEmpty else {
        try show(page, nil)
        throw BlockingFindings()
      }
      guard try decides(page) else { return }
      let answer = try await office.undoRosterImport(
        batch.value, keeping: kept, key: key.text)
      switch format {
      case .table: try Output.line(page.told(answer))
      case .json: try show(page, answer)
      }
    }
  }

  private func show(_ page: UndoPage, _ answer: RosterUndoAnswer?) throws {
    switch format {
    case .table: try Output.standard.write(page.text(width: Terminal.ofThisProcess.shownWidth))
    case .json: try Output.standard.write(page.object(answer: answer).text)
    }
  }

  // JSON is one object: shown when nothing is written, else together with what was.
  private func decides(_ page: UndoPage) throws -> Bool {
    switch format {
    case .table:
      let preview = page.text(width: Terminal.ofThisProcess.shownWidth)
      // Taking back is asked for even where it is one row.
      return try apply.decides(on: Proposal(preview: preview, rows: max(2, page.undo.rows.count)))
    case .json:
      if apply.isApplied { return true }
      try show(page, nil)
      return false
    }
  }
}
