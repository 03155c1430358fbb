/// Where a cell stands (单元格位置): row from 1, column from 0; `B3` is row 3, column 1.
struct CellPlace: Hashable {
  let row: Int
  let column: Int

  /// Reads `B3`, or nothing where it is no place of a sheet.
  init?(_ letters: UnsafePointer<CChar>) {
    var (row, column, letter) = (0, 0, letters)
    while let value = Self.letter(letter.pointee), column <= 18_278 {
      column = column * 26 + value
      letter += 1
    }
    while (48...57).contains(letter.pointee), row <= 1_048_576 {
      row = row * 10 + Int(letter.pointee) - 48
      letter += 1
    }
    guard letter.pointee == 0, (1...16_384).contains(column), (1...1_048_576).contains(row) else {
      return nil
    }
    (self.row, self.column) = (row, column - 1)
  }

  private static func letter(_ letter: CChar) -> Int? {
    switch letter {
    case 65...90: Int(letter) - 64
    case 97...122: Int(letter) - 96
    default: nil
    }
  }
}
