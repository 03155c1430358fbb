public import Training

/// What gives the records of one sheet, one after the other (记录来源).
///
/// A record is numbered from 1 in the order of the sheet; rows that the file leaves out between two
/// others are given as records without cells or counted on, so that numbers tell the distance.
public protocol RecordSource {
  /// What the sheet came in as.
  var format: SheetFormat { get }
  /// What is to be said of the file as a whole, asked when all records were read.
  var notes: [SheetFinding] { get }
  /// Reads the next record into the place of the last one, or says that there is none.
  mutating func read(into record: inout SheetRecord) throws(Refusal) -> Bool
}
