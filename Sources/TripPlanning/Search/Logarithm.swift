/// Logarithms in fixed point: all of the search is reckoned in integers, so that a seed gives the
/// same answer on every machine.
enum Logarithm {
  /// How many values of −ln u are kept.
  static let count = 4096

  /// −ln u in 1/1024 for u = (k + ½) / 4096.
  nonisolated(unsafe) static let table: UnsafePointer<Int> = {
    let values = UnsafeMutablePointer<Int>.allocate(capacity: count)
    // −ln u = (13 − log₂(2k + 1)) · ln 2; ln 2 = 45,426 / 65,536.
    for k in 0..<count {
      values[k] = (((13 << 16) - base2(2 * k + 1)) * 45_426) >> 22
    }
    return UnsafePointer(values)
  }()

  /// log₂ of a positive number in 16.16 fixed point, bit by bit by squaring.
  static func base2(_ number: Int) -> Int {
    let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
    // The mantissa in 2.30 fixed point, from 1 up to 2.
    var mantissa = whole <= 30 ? number << (30 - whole) : number >> (whole - 30)
    var result = whole << 16
    for bit in stride(from: 15, through: 0, by: -1) {
      mantissa = (mantissa * mantissa) >> 30
      if mantissa >= 2 << 30 {
        mantissa >>= 1
        result |= 1 << bit
      }
    }
    return result
  }

  /// 2 to the power of a number in 16.16 fixed point, rounded down.
  static func power2(_ exponent: Int) -> Int {
    guard exponent >= 0 else { return 0 }
    // The factors 2^(1/2), 2^(1/4), … in 2.30 fixed point come from repeated square roots.
    var factor = 2 << 30
    var mantissa = 1 << 30
    for bit in stride(from: 15, through: 0, by: -1) {
      factor = squareRoot(factor << 30)
      if exponent & (1 << bit) != 0 { mantissa = (mantissa * factor) >> 30 }
    }
    let whole = exponent >> 16
    return whole <= 30 ? mantissa >> (30 - whole) : mantissa << (whole - 30)
  }

  /// The square root, rounded down (Newton).
  static func squareRoot(_ number: Int) -> Int {
    guard number > 1 else { return max(number, 0) }
    var root = 1 << ((Int.bitWidth - number.leadingZeroBitCount + 1) / 2)
    while true {
      let next = (root + number / root) / 2
      if next >= root { return root }
      root = next
    }
  }
}
