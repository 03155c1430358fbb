internal import Training

// All of a draft or change as text, to tell one request from another under the same key.

extension SessionDraft {
  var digestible: [String?] { frame.digestible + content.digestible + plan.digestible }
}

extension SessionFrame {
  var digestible: [String?] {
    switch self {
    case .trip(let id): ["trip", "\(id)"]
    case .trainingClass(let path): ["class", path.text]
    }
  }
}

extension SessionContent {
  var digestible: [String?] {
    switch self {
    case .lecture(let lecture):
      ["lecture", lecture.form.word, lecture.topic] + lecture.lecturers.flatMap(\.digestible)
    case .visit(let visit):
      ["visit", visit.form.word, visit.title, visit.theme, visit.guide, visit.seen]
    case .other(let form, let title): ["other", form.word, title]
    }
  }
}

extension LecturerDraft {
  var digestible: [String?] { [name, part.rawValue, title, employer] }
}

extension SessionPlan {
  fileprivate var digestible: [String?] {
    let lists = ["units"] + units.map(\.text) + ["escorts"] + escorts + ["buses"] + buses
    return lists + [
      time.start.description, time.end.description, place, "\(isOnline)", courseCategory,
      studyHalves.map { "\($0)" }, contact.rawValue, "\(isHeadline)", headlinePhrase, note,
      "\(isTentative)",
    ]
  }
}
