internal import Training

/// What a cell of telephone numbers holds (电话单元格): a mobile, a landline, or several.
struct PhoneCell: Sendable {
  let mobile: Mobile?
  let landline: Landline?

  /// Reads one number, or the first of several with a warning; a landline is kept as such.
  static func interpret(_ text: String) throws(Refusal) -> Interpreted<PhoneCell> {
    let refusal: Refusal
    do {
      let mobile = try Mobile(text)
      return Interpreted(
        PhoneCell(mobile: mobile, landline: nil), mobile.digits == text ? [] : [.numberRewritten])
    } catch { refusal = error }
    if let landline = Landline(text) {
      return Interpreted(PhoneCell(mobile: nil, landline: landline), [.landlineForMobile])
    }
    let parts = text.split { "/／、,，;；\\ \u{3000}\n".contains($0) }.map(String.init)
    let mobiles = parts.compactMap { try? Mobile($0) }
    let landlines = parts.compactMap(Landline.init(_:))
    guard parts.count > 1, mobiles.count + landlines.count == parts.count,
      let mobile = mobiles.first
    else { throw refusal }
    return Interpreted(
      PhoneCell(mobile: mobile, landline: landlines.first),
      mobiles.count > 1 || landlines.count > 1 ? [.severalPhones] : [.mobileAndLandline])
  }
}

extension Remark {
  fileprivate static var landlineForMobile: Remark {
    Remark(
      .warning, code: "mobile-is-landline", message: "这是座机，已作为办公电话读取，手机号仍为空",
      repair: "请补填手机号")
  }
  fileprivate static var severalPhones: Remark {
    Remark(
      .warning, code: "mobile-several", message: "一格里有几个号码，只取第一个手机号",
      repair: "其余号码请移到“备注”列")
  }
  fileprivate static var mobileAndLandline: Remark {
    Remark(.note, code: "mobile-and-landline", message: "分别作为手机号和办公电话读取")
  }
}
