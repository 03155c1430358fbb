extension Refusal {
  /// A spreadsheet took the number for a quantity and lost its last digits.
  public static var idDestroyed: Self {
    Self(
      .invalid, code: "id-destroyed", message: "身份证号被表格软件当作数字处理，末几位已丢失",
      repair: "请向报送单位重新索取原始号码，先把该列设为“文本”格式再填写；丢失的数字无法恢复")
  }

  /// It does not have 18 characters.
  public static func idLength(_ count: Int) -> Self {
    Self(
      .invalid, code: "id-length", message: "身份证号应为 18 位，现为 \(count) 位",
      repair: "请核对是否漏填或多填")
  }

  /// It is one of the numbers of before 1999.
  public static var idFifteen: Self {
    Self(
      .invalid, code: "id-fifteen", message: "15 位身份证号已停止使用",
      repair: "请填写现行的 18 位公民身份号码")
  }

  /// Something in it is neither a digit nor the last X.
  public static var idCharacters: Self {
    Self(
      .invalid, code: "id-characters", message: "身份证号含有数字和末位 X 以外的字符",
      repair: "请核对是否填错列或误用字母 O、l")
  }

  /// Its first two digits are no province.
  public static var idProvince: Self {
    Self(
      .invalid, code: "id-province", message: "身份证号前两位不是省级行政区划代码",
      repair: "请核对身份证号开头的数字")
  }

  /// Its birthday is no day.
  public static var idDate: Self {
    Self(
      .invalid, code: "id-date", message: "身份证号第 7–14 位不是真实日期",
      repair: "请核对身份证号中的出生日期")
  }

  /// Its check character does not fit the others.
  public static var idChecksum: Self {
    Self(
      .invalid, code: "id-checksum", message: "身份证号校验位不符，至少有一位填错",
      repair: "请对照身份证逐位核对")
  }
}
