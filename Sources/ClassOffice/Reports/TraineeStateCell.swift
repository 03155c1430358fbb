internal import Documents

extension Cell {
  /// A trainee's state as the database writes it, with its Chinese word.
  static func traineeState(_ code: String) -> Cell {
    .term(code: code, word: traineeWords[code] ?? code)
  }
}

// The states of `public.allowed_step` for trainees.
private let traineeWords = [
  "proposed": "拟调训", "notified": "已通知", "reported": "已报到", "studying": "在学",
  "graduated": "结业", "no_show": "未报到", "replaced": "被替换", "withdrawn": "中途退出",
  "dismissed": "退学", "not_graduated": "不予结业",
]
