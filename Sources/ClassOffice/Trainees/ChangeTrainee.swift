internal import Postgres
public import Training

extension ClassOffice {
  /// Changes a trainee and returns the number.
  ///
  /// 单位 and 职务 change as printed for this class, and those of the person too while the class is
  /// not over. A move keeps where the trainee was before its day.
  ///
  /// - Parameters:
  ///   - typed: A name, pinyin, initials or number.
  ///   - path: The class, branch or group in which to look.
  ///   - change: What changes.
  /// - Throws: ``Refusal`` when none or several are meant, a step is not allowed, a unit is not of
  ///   the class, a day lies outside of it, or the ID number is somebody else's.
  public func changeTrainee(
    _ typed: String, in path: UnitPath?, _ change: TraineeChange, key: String? = nil
  ) async throws -> Int {
    let keys = change.idNumber == nil && change.mobile == nil ? keyRing : try requireKeys()
    let today = today
    let request = [typed, path?.text] + change.digestible(keys)
    return try await act("trainee.change", key: key, request: request) { act in
      let trainee = try act.session.requireTrainee(typed, in: path)
      try act.session.updateTexts(of: trainee, with: change, on: today)
      try act.session.updatePerson(of: trainee, with: change, keys, on: today)
      let day = change.day ?? today
      if let state = change.state { try act.session.step(trainee, to: state, on: day) }
      let unit = try change.unit.map {
        try act.session.move(trainee, to: $0, on: change.day, today)
      }
      var (before, after): ([String: String?], [String: String?]) = ([:], [:])
      if let state = change.state {
        (before["state"], after["state"]) = (trainee.state.rawValue, state.rawValue)
      }
      if let unit { after["unit"] = unit }
      try act.journal(.trainee, trainee.id, before: before, after: after, changed: change.changed)
      return trainee.id
    }
  }
}

extension Session {
  fileprivate func updateTexts(
    of trainee: FoundTrainee, with change: TraineeChange, on day: Day
  ) throws {
    try execute(
      """
      UPDATE trainee
      SET employer = coalesce(nullif(\(change.employer), ''), employer),
        post = coalesce(nullif(\(change.post), ''), post),
        class_post = nullif(coalesce(\(change.classPost), class_post), ''),
        diet = nullif(coalesce(\(change.diet), diet), ''),
        lodging = nullif(coalesce(\(change.lodging), lodging), ''),
        note = nullif(coalesce(\(change.note), note), ''),
        overlap_reason = nullif(coalesce(\(change.overlapReason), overlap_reason), '')
      WHERE id = \(trainee.id)
      """)
    guard trainee.classDays.last >= day else { return }
    try execute(
      """
      UPDATE person
      SET employer = coalesce(nullif(\(change.employer), ''), employer),
        post = coalesce(nullif(\(change.post), ''), post)
      WHERE id = \(trainee.person)
      """)
  }

  fileprivate func updatePerson(
    of trainee: FoundTrainee, with change: TraineeChange, _ keys: PersonalDataKeys?, on day: Day
  ) throws {
    if let name = change.name {
      let pinyin = PinyinKey(personName: name.text)
      try execute(
        """
        UPDATE person
        SET name = \(name.text), name_pinyin = \(pinyin.full), name_initials = \(pinyin.initials)
        WHERE id = \(trainee.person)
        """)
    }
    guard let keys else { return }
    if let number = change.idNumber {
      let sealed = try keys.seal(number.digits, for: .idNumber(of: trainee.person))
      try execute(
        """
        UPDATE person
        SET id_number_sealed = \(Bytes(sealed)), id_number_index = \(Bytes(keys.blindIndex(of: number)))
        WHERE id = \(trainee.person)
        """)
    }
    if let number = change.mobile {
      let sealed = try keys.seal(number.digits, for: .mobile(of: trainee.person))
      try execute(
        """
        UPDATE person
        SET mobile_sealed = \(Bytes(sealed)), mobile_index = \(Bytes(keys.blindIndex(of: number)))
        WHERE id = \(trainee.person)
        """)
    }
  }

  fileprivate func step(
    _ trainee: FoundTrainee, to state: TraineeState, on day: Day
  ) throws {
    guard trainee.state.next.contains(state) else {
      throw Refusal.traineeStepNotAllowed(from: trainee.state, to: state)
    }
    let last = trainee.classDays.last.advanced(by: 1)
    guard !state.isOut || (trainee.classDays.first...last).contains(day) else {
      throw Refusal.dayOutsideClass(day, trainee.classDays)
    }
    try execute(
      """
      UPDATE trainee
      SET state = \(state), state_before = \(trainee.state),
        left_on = CASE WHEN \(state.isOut) THEN \(day) ELSE left_on END
      WHERE id = \(trainee.id)
      """)
  }
}

extension Refusal {
  /// The day is none of the class's.
  static func dayOutsideClass(_ day: Day, _ days: DaySpan) -> Self {
    Self(
      .invalid, code: "day-outside-class", message: "\(day) 不在班次日期（\(days)）之内",
      repair: "用 --on 写班次之内的一天")
  }
}
