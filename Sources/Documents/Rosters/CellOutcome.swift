internal import Training

/// What became of a cell (单元格读取结果).
enum CellOutcome<Value: Sendable> {
  /// It stands for nothing, as a dash does.
  case blank
  /// It was understood.
  case read(Interpreted<Value>)
  /// It was not.
  case refused(Refusal)

  /// Reads a cell; a reading that gives nothing is blank.
  init(_ text: String, _ read: (String) throws(Refusal) -> Interpreted<Value>?) {
    do throws(Refusal) {
      self = try read(text).map(CellOutcome.read) ?? .blank
    } catch {
      self = .refused(error)
    }
  }
}
