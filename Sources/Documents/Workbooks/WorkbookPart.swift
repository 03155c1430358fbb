internal import Training

/// The list of sheets of a workbook (工作簿目录) and how it counts days.
final class WorkbookPart: XMLReceiver {
  /// A sheet as the list names it.
  struct Listing {
    let name: String
    let id: String
    let isHidden: Bool
  }

  private static let most = 10_000
  private(set) var listings: [Listing] = []
  /// Whether days are counted from 1904.
  private(set) var countsFrom1904 = false

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes.flag("date1904")
    case "sheet":
      guard let title = attributes["name"], let id = attributes["id"] else { return }
      let state = attributes["state"] ?? "visible"
      listings.append(Listing(name: title, id: id, isHidden: state != "visible"))
      if listings.count > Self.most { refusal = .tooManyParts(limit: Self.most) }
    default: break
    }
  }
}
