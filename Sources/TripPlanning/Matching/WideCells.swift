/// A row of whole numbers of full width and fixed length, without reference counting or checks of
/// bounds in the inner loops; whoever makes it releases it.
struct WideCells {
  let base: UnsafeMutablePointer<Int>

  init(_ count: Int, filledWith value: Int = 0) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
  }

  func release() { base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Int {
    get { base[place] }
    nonmutating set { base[place] = newValue }
  }
}
