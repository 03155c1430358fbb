internal import Training

extension Refusal {
  /// A character of the cell was lost before the file came here.
  static var textLost: Self {
    Self(
      .invalid, code: "text-lost", message: "单元格里有字在另存文件时已丢失（显示为“�”或“锟斤拷”）",
      repair: "请用原软件打开原始文件，另存为 CSV UTF-8 后重新导入")
  }

  /// The cell holds control characters.
  static var textHasControls: Self {
    Self(
      .invalid, code: "cell-control", message: "单元格含有看不见的控制字符",
      repair: "请清空该单元格后重新录入")
  }

  /// Something stands in the cell that cannot be read.
  static var cellUnreadable: Self {
    Self(
      .invalid, code: "cell-unreadable", message: "单元格里有内容，但读不出来（公式、错误值或逻辑值）",
      repair: "请把该单元格改为普通文字，或复制后“选择性粘贴→数值”")
  }
}

extension Remark {
  static var numberMasked: Remark {
    Remark(.note, code: "number-masked", message: "号码已遮盖，按未填读取，不改动已有号码")
  }

  static var numberRewritten: Remark {
    Remark(.note, code: "number-rewritten", message: "号码中的空格、全角字符、小写 x 等已按规范写法读取")
  }

  static var cellNewline: Remark {
    Remark(.note, code: "cell-newline", message: "单元格内的换行已去掉")
  }

  static var cellMerged: Remark {
    Remark(
      .warning, code: "cell-merged", message: "该格与上面的行合并，只有单位、支部、小组、房间号向下填充，这里按未填读取",
      repair: "请在原表取消合并，逐行填写")
  }
}
