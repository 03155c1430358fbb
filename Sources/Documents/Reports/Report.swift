/// A report (报表): a value that lays itself out on a sheet.
public protocol Report: Renderable {
  /// The report laid out.
  var sheet: ReportSheet { get }
}

extension Report {
  /// The report in that form, ending with a line break.
  public func text(as format: TableFormat, width: Int? = nil) -> String {
    sheet.text(as: format, width: width)
  }
}
