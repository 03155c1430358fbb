/// Sixteen hexadecimal digits that stand for a text (FNV-1a).
///
/// It names folders and keeps no secret, so a short well-known hash does; it must never change,
/// or homes would lose their databases.
func fingerprint(of text: String) -> String {
  let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
