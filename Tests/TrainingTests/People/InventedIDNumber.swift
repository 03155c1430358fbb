import Training

/// An ID number that nobody holds: the address is a province itself, which no resident has.
func inventedIDNumber(
  province: String = "34", born: String = "19800101", sequence: String = "001"
) -> String {
  let seventeen = province + "0000" + born + sequence
  return seventeen + (IDNumber.checkCharacter(of: seventeen).map(String.init) ?? "?")
}
