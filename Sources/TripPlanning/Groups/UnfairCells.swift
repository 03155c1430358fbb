/// Where people are more or fewer than the fair share or the cap says.
///
/// A cell is block × values + value. Whatever makes the counted values of a grouping better touches
/// one of these.
struct UnfairCells {
  private let cells: Cells
  /// Where each cell stands among them, or −1.
  private let place: Cells
  private let length: Cells

  init(_ count: Int) {
    cells = Cells(count)
    place = Cells(count, filledWith: -1)
    length = Cells(1)
  }

  func release() { for row in [cells, place, length] { row.release() } }

  /// How many there are.
  @inline(__always)
  var count: Int { length[0] }

  @inline(__always)
  subscript(index: Int) -> Int { cells[index] }

  /// Takes a cell up or strikes it off.
  @inline(__always)
  func note(_ cell: Int, isUnfair: Bool) {
    let here = place[cell]
    guard isUnfair != (here >= 0) else { return }
    if isUnfair {
      place[cell] = count
      cells[count] = cell
      length[0] = count &+ 1
    } else {
      length[0] = count &- 1
      let last = cells[count]
      cells[here] = last
      place[last] = here
      place[cell] = -1
    }
  }
}
