/// A row of whole numbers of fixed length, without reference counting or checks of bounds in the
/// inner loops; whoever makes it releases it.
struct Cells {
  let base: UnsafeMutablePointer<Int32>
  let count: Int

  init(_ count: Int, filledWith value: Int = 0) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: Int32(value), count: max(count, 1))
    self.count = count
  }

  init(_ values: [Int]) {
    self.init(values.count)
    for (place, value) in values.enumerated() { base[place] = Int32(value) }
  }

  func release() { base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Int {
    get { Int(base[place]) }
    nonmutating set { base[place] = Int32(truncatingIfNeeded: newValue) }
  }

  /// Takes over the values of another row of the same length.
  @inline(__always)
  func copy(_ other: Cells) { base.update(from: other.base, count: count) }

  /// Takes over some values of another row of the same length.
  @inline(__always)
  func copy(_ other: Cells, from place: Int, count: Int) {
    (base + place).update(from: other.base + place, count: count)
  }

  /// Makes room for one value before a place, within the first `length` values.
  @inline(__always)
  func open(at place: Int, length: Int) {
    (base + place + 1).update(from: base + place, count: length - place)
  }

  /// Takes the values from a place up to another out of the first `length` values.
  @inline(__always)
  func close(from place: Int, to end: Int, length: Int) {
    (base + place).update(from: base + end, count: length - end)
  }
}
