internal import Foundation

/// The steps from a trimmed writing to a name, each leaving its remark.
struct NameReading {
  private var scalars: [Unicode.Scalar]
  private var remarks: [Remark] = []

  init(_ trimmed: String) throws(Refusal) {
    let composed = trimmed.precomposedStringWithCanonicalMapping
    scalars = Array(composed.unicodeScalars)
    if !scalars.elementsEqual(trimmed.unicodeScalars) {
      remarks.append(.rewritten("name-composed", trimmed, composed))
    }
    guard !isMissingSomething else { throw .nameLostCharacter }
    uniteDots()
    settleBlanks()
    guard scalars.count <= PersonName.longest else { throw .nameTooLong(scalars.count) }
    doubt()
  }

  func result() -> Interpreted<PersonName> {
    Interpreted(PersonName(verbatim: WrittenText.string(scalars)), remarks)
  }

  /// A replacement character, or a question mark where the rest is Han.
  private var isMissingSomething: Bool {
    scalars.contains("\u{FFFD}")
      || (scalars.contains { $0 == "?" || $0 == "？" } && scalars.contains(where: WrittenText.isHan))
  }

  /// GB 18030 and the sources of the field want U+00B7 between the parts of a minority name.
  private mutating func uniteDots() {
    let before = WrittenText.string(scalars)
    var isChanged = false
    for index in scalars.indices where isDot(at: index) {
      scalars[index] = "\u{B7}"
      isChanged = true
    }
    guard isChanged else { return }
    remarks.append(.rewritten("name-dot", before, WrittenText.string(scalars)))
  }

  private func isDot(at index: Int) -> Bool {
    switch scalars[index].value {
    case 0x2022, 0xFF0E, 0x30FB, 0x2027, 0x2219, 0x22C5, 0xFF65: true
    case 0x2E: isHan(at: index - 1) && isHan(at: index + 1)
    default: false
    }
  }

  private func isHan(at index: Int) -> Bool {
    scalars.indices.contains(index) && WrittenText.isHan(scalars[index])
  }

  /// `张　三` is padding; `张三 李四` may be two persons and is left alone; Latin names keep blanks.
  private mutating func settleBlanks() {
    guard scalars.contains(where: WrittenText.isBlank) else { return }
    let parts = scalars.split(whereSeparator: WrittenText.isBlank)
    let isHanOnly = parts.joined().allSatisfy { WrittenText.isHan($0) || $0 == "\u{B7}" }
    let before = WrittenText.string(scalars)
    let aroundDot = scalars.contains("\u{B7}") && isHanOnly
    if isHanOnly, aroundDot || parts.allSatisfy({ $0.count == 1 }) {
      scalars = Array(parts.joined())
      remarks.append(.rewritten("name-blanks", before, WrittenText.string(scalars)))
      return
    }
    scalars = Array(parts.joined(separator: [" "]))
    if isHanOnly { remarks.append(.nameInParts) }
  }

  private mutating func doubt() {
    let isOdd = scalars.contains {
      ("0"..."9").contains($0) || "()（）/、,，;；:：".unicodeScalars.contains($0)
    }
    if isOdd { remarks.append(.nameIsOdd) }
    if scalars.count == 1 { remarks.append(.nameIsShort) }
    if scalars.contains(where: { $0.properties.generalCategory == .privateUse }) {
      remarks.append(.nameIsPrivate)
    }
  }
}

extension Remark {
  static var nameInParts: Remark {
    Remark(
      .warning, code: "name-parts", message: "汉字姓名中间有空格，未作改动",
      repair: "若是一个人，请去掉空格；若是两个人，请分两行填写")
  }
  static var nameIsOdd: Remark {
    Remark(
      .warning, code: "name-odd", message: "姓名中有数字或标点，未作改动",
      repair: "说明文字请移到“备注”列")
  }
  static var nameIsShort: Remark {
    Remark(.warning, code: "name-short", message: "姓名只有一个字", repair: "请核对是否漏字")
  }
  static var nameIsPrivate: Remark {
    Remark(
      .note, code: "name-private", message: "姓名含自造字（专用区编码），已原样保留",
      repair: "其他电脑可能显示为空白；该字若已收入 GB 18030，请改用标准编码")
  }
}
