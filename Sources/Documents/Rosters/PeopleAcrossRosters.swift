public import Training

/// Finds people whom several rosters of one delivery name (重复报送).
///
/// The same ID number is the same person. Where one of two rows of one name has none, nobody can
/// tell, and whoever was imported first would be taken for the other.
public struct PeopleAcrossRosters {
  private struct Place {
    let file: String
    let line: Int
    let unit: String?
    let hasNumber: Bool
  }

  private var numbered: [String: Place] = [:]
  private var named: [String: [Place]] = [:]

  /// Nobody yet.
  public init() {}

  /// Takes a row of a file, and says what is wrong with it where an earlier file has the person.
  public mutating func take(_ entry: RosterEntry, of file: String) -> SheetFinding? {
    let unit = entry.unit ?? entry.unitAndPost
    let place = Place(
      file: file, line: entry.line, unit: unit, hasNumber: entry.idNumber != nil)
    let earlier = entry.idNumber.flatMap { numbered[$0.digits] }
    let namesake = named[entry.name.folded]?.first {
      $0.file != file && !($0.hasNumber && place.hasNumber)
    }
    if let number = entry.idNumber, earlier == nil { numbered[number.digits] = place }
    named[entry.name.folded, default: []].append(place)
    let refusal: Refusal? =
      if let earlier, earlier.file != file {
        .personInTwoFiles(earlier.file, line: earlier.line)
      } else if let namesake {
        .nameInTwoFiles(entry.name.text, namesake.file, line: namesake.line, unit: namesake.unit)
      } else {
        nil
      }
    return refusal.map {
      SheetFinding(
        $0, row: entry.row, line: entry.line, column: RosterField.name.title,
        value: entry.name.text)
    }
  }
}

extension Refusal {
  /// Another file of the delivery has the same ID number.
  static func personInTwoFiles(_ file: String, line: Int) -> Self {
    Self(
      .conflict, code: "person-in-two-files", message: "同一身份证号在“\(file)”第 \(line) 行已报送",
      repair: "请核对由哪个单位报送，删去另一个文件里的这一行")
  }

  /// Another file of the delivery has the same name, and one of the two has no ID number.
  static func nameInTwoFiles(_ name: String, _ file: String, line: Int, unit: String?) -> Self {
    Self(
      .conflict, code: "name-in-two-files",
      message: "“\(name)”在“\(file)”第 \(line) 行（\(unit ?? "单位未填")）也有，缺身份证号，无法判断是否同一人",
      repair: "请在两处都填写身份证号；确是同一人的，删去一行")
  }
}
