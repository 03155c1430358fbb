-- Everything on a timetable, and what a booked session keeps for its time.

CREATE TABLE session (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind             text NOT NULL,
  trip_id          bigint,
  class_id         bigint,
  frame_days       daterange NOT NULL, -- of the trip or of the class, whichever it belongs to
  form             text NOT NULL, -- 专题讲座, 现场教学, 车览, 用餐, 乘车
  title            text NOT NULL,
  course_category  text, -- 课程类别
  hours            numeric(4, 1), -- 学时
  place_id         bigint,
  is_online        boolean NOT NULL DEFAULT false,
  planned          tstzrange NOT NULL,
  actual           tstzrange,
  state            text NOT NULL,
  state_before     text NOT NULL DEFAULT '',
  noun             text NOT NULL GENERATED ALWAYS AS ('session') STORED,
  contact_state    text NOT NULL DEFAULT '待联系',
  is_headline      boolean NOT NULL DEFAULT false, -- the lead of the article names it
  headline_phrase  text, -- how: one phrase may cover several stops
  replaces_id      bigint,
  note             text,
  planned_days     daterange NOT NULL GENERATED ALWAYS AS (daterange(
                     (lower(planned) AT TIME ZONE 'Asia/Shanghai')::date,
                     ((upper(planned) AT TIME ZONE 'Asia/Shanghai')
                       - interval '1 microsecond')::date, '[]')) STORED,
  is_to_come       boolean GENERATED ALWAYS AS
                     (CASE WHEN state IN ('tentative', 'booked') THEN true END) STORED,
  CONSTRAINT session_kind_is_known CHECK (kind IN ('lecture', 'visit', 'other')),
  CONSTRAINT session_form_is_not_blank CHECK (form ~ '\S'),
  CONSTRAINT session_title_is_not_blank CHECK (title ~ '\S'),
  CONSTRAINT session_hours_are_positive CHECK (hours > 0 AND hours <> 'NaN'),
  CONSTRAINT site_visit_has_a_place CHECK (kind <> 'visit' OR place_id IS NOT NULL),
  CONSTRAINT session_headline_phrase_is_of_a_headline
    CHECK (headline_phrase IS NULL OR (is_headline AND headline_phrase ~ '\S')),
  CONSTRAINT session_contact_state_is_known
    CHECK (contact_state IN ('待联系', '已联系', '已确认')),
  CONSTRAINT session_has_a_beginning_and_an_end CHECK (
    NOT isempty(planned) AND lower_inc(planned) AND NOT upper_inc(planned)
    AND NOT upper_inf(planned) AND isfinite(lower(planned)) AND isfinite(upper(planned))),
  CONSTRAINT session_has_actual_time_only_when_held CHECK (actual IS NULL OR state = 'held'),
  CONSTRAINT session_actual_time_has_both_ends CHECK (
    NOT isempty(actual) AND lower_inc(actual) AND NOT upper_inc(actual)
    AND NOT upper_inf(actual) AND isfinite(lower(actual)) AND isfinite(upper(actual))),
  CONSTRAINT session_belongs_to_a_trip_or_a_class CHECK (num_nonnulls(trip_id, class_id) = 1),
  CONSTRAINT session_lies_within_its_days
    CHECK (planned_days <@ frame_days OR state = 'cancelled'),
  CONSTRAINT session_does_not_replace_itself CHECK (replaces_id <> id),
  CONSTRAINT session_replaces_a_session
    FOREIGN KEY (replaces_id) REFERENCES session ON DELETE RESTRICT,
  CONSTRAINT session_place_is_a_place FOREIGN KEY (place_id) REFERENCES place ON DELETE RESTRICT,
  CONSTRAINT session_follows_the_trip
    FOREIGN KEY (trip_id, frame_days) REFERENCES trip (id, days) ON UPDATE CASCADE,
  -- A trip or a class is cancelled after its sessions, so that none keeps its bookings.
  CONSTRAINT session_to_come_is_of_a_live_trip
    FOREIGN KEY (trip_id, is_to_come) REFERENCES trip (id, is_live),
  CONSTRAINT session_to_come_is_of_a_live_class
    FOREIGN KEY (class_id, is_to_come) REFERENCES training_class (unit_id, is_live),
  CONSTRAINT session_follows_the_class
    FOREIGN KEY (class_id, frame_days) REFERENCES training_class (unit_id, days)
    ON UPDATE CASCADE,
  CONSTRAINT session_step_is_allowed
    FOREIGN KEY (noun, state_before, state) REFERENCES public.allowed_step,
  CONSTRAINT session_kind_key UNIQUE (id, kind),
  CONSTRAINT session_place_key UNIQUE (id, place_id),
  CONSTRAINT session_booking_key UNIQUE (id, planned, state)
);

COMMENT ON TABLE session IS 'Anything on a timetable (日程): lecture, visit, meal, ride, discussion.';

CREATE INDEX session_of_trip ON session (trip_id) WHERE trip_id IS NOT NULL;
CREATE INDEX session_of_class ON session (class_id) WHERE class_id IS NOT NULL;
CREATE INDEX session_at ON session USING gist (planned);
CREATE INDEX session_in_place ON session USING gist (place_id, planned) WHERE place_id IS NOT NULL;

CREATE TABLE lecture (
  session_id  bigint PRIMARY KEY,
  kind        text NOT NULL GENERATED ALWAYS AS ('lecture') STORED,
  topic       text NOT NULL,
  CONSTRAINT lecture_topic_is_not_blank CHECK (topic ~ '\S'),
  CONSTRAINT lecture_is_a_session
    FOREIGN KEY (session_id, kind) REFERENCES session (id, kind) ON DELETE CASCADE
);

COMMENT ON TABLE lecture IS 'What only a lecture has (专题讲座): its topic.';

CREATE TABLE lecture_lecturer (
  session_id   bigint NOT NULL,
  lecturer_id  bigint NOT NULL,
  position     integer NOT NULL,
  part         text NOT NULL DEFAULT '主讲',
  title        text, -- as of then
  employer     text, -- as of then
  CONSTRAINT lecture_lecturer_is_named_once PRIMARY KEY (session_id, lecturer_id),
  CONSTRAINT lecture_lecturer_part_is_known CHECK (part IN ('主讲', '主持', '点评')),
  CONSTRAINT lecture_lecturer_is_of_a_lecture
    FOREIGN KEY (session_id) REFERENCES lecture ON DELETE CASCADE,
  CONSTRAINT lecture_lecturer_is_a_lecturer
    FOREIGN KEY (lecturer_id) REFERENCES lecturer ON DELETE RESTRICT
);

COMMENT ON TABLE lecture_lecturer IS 'Who teaches a lecture, with title and employer as of then (主讲人).';

CREATE INDEX lecture_lecturer_of ON lecture_lecturer (lecturer_id);

CREATE TABLE site_visit (
  session_id  bigint PRIMARY KEY,
  kind        text NOT NULL GENERATED ALWAYS AS ('visit') STORED,
  theme       text, -- under which heading of the article it stands
  guide       text, -- 讲解
  seen        text, -- what was seen
  CONSTRAINT site_visit_theme_is_not_blank CHECK (theme ~ '\S'),
  CONSTRAINT site_visit_is_a_session
    FOREIGN KEY (session_id, kind) REFERENCES session (id, kind) ON DELETE CASCADE
);

COMMENT ON TABLE site_visit IS 'What only a site visit has (现场教学): theme, guide, what was seen.';

-- What a session claims for its time. A booked or held session's claims exclude others; those of
-- a tentative one are only reported.
CREATE TABLE booking (
  id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  session_id         bigint NOT NULL,
  planned            tstzrange NOT NULL,
  state              text NOT NULL,
  lecturer_id        bigint,
  place_id           bigint,
  place_exclusive    boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
  bus_id             bigint,
  escort_id          bigint,
  live               boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
  unit_id            bigint,
  unit_class_id      bigint,
  unit_branch_reach  int8range,
  unit_group_reach   int8range,
  resource           text NOT NULL GENERATED ALWAYS AS (
                       CASE
                         WHEN lecturer_id IS NOT NULL THEN 'lecturer'
                         WHEN place_id IS NOT NULL THEN 'place'
                         WHEN bus_id IS NOT NULL THEN 'bus'
                         WHEN escort_id IS NOT NULL THEN 'escort'
                         ELSE 'unit'
                       END) STORED,
  resource_id        bigint NOT NULL GENERATED ALWAYS AS
                       (coalesce(lecturer_id, place_id, bus_id, escort_id, unit_class_id)) STORED,
  branch_reach       int8range NOT NULL GENERATED ALWAYS AS
                       (coalesce(unit_branch_reach, '(,)'::int8range)) STORED,
  group_reach        int8range NOT NULL GENERATED ALWAYS AS
                       (coalesce(unit_group_reach, '(,)'::int8range)) STORED,
  CONSTRAINT booking_holds_one_resource
    CHECK (num_nonnulls(lecturer_id, place_id, bus_id, escort_id, unit_id) = 1),
  CONSTRAINT booking_unit_is_whole CHECK (
    num_nonnulls(unit_id, unit_class_id, unit_branch_reach, unit_group_reach) IN (0, 4)),
  CONSTRAINT booking_lecturer_is_a_lecturer
    FOREIGN KEY (lecturer_id) REFERENCES lecturer ON DELETE RESTRICT,
  CONSTRAINT booking_place_is_exclusive
    FOREIGN KEY (place_id, place_exclusive) REFERENCES place (id, is_exclusive),
  CONSTRAINT booking_bus_is_a_bus FOREIGN KEY (bus_id) REFERENCES bus ON DELETE RESTRICT,
  CONSTRAINT booking_escort_is_a_live_person
    FOREIGN KEY (escort_id, live) REFERENCES person (id, is_live),
  CONSTRAINT booking_follows_the_unit
    FOREIGN KEY (unit_id, unit_class_id, unit_branch_reach, unit_group_reach)
    REFERENCES study_unit (id, class_id, branch_reach, group_reach) ON UPDATE CASCADE,
  CONSTRAINT booking_follows_the_session
    FOREIGN KEY (session_id, planned, state) REFERENCES session (id, planned, state)
    ON UPDATE CASCADE ON DELETE CASCADE,
  -- Looked at when the transaction ends, so that a session may change its place before or after
  -- its booking does.
  CONSTRAINT booking_place_is_that_of_the_session
    FOREIGN KEY (session_id, place_id) REFERENCES session (id, place_id)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT booking_is_named_once
    UNIQUE NULLS NOT DISTINCT (session_id, lecturer_id, place_id, bus_id, escort_id, unit_id),
  -- Below the rule, whose name it would otherwise take when a lecturer is written twice.
  CONSTRAINT booking_lecturer_key UNIQUE (session_id, lecturer_id),
  CONSTRAINT bookings_do_not_overlap
    EXCLUDE USING gist (
      resource_id WITH =, resource WITH =, branch_reach WITH &&, group_reach WITH &&,
      planned WITH &&)
    WHERE (state IN ('booked', 'held')) DEFERRABLE INITIALLY IMMEDIATE
);

COMMENT ON TABLE booking IS 'What a session keeps for its time (占用): units, lecturers, places, buses, escorts.';

-- For reporting overlaps of sessions in any state.
CREATE INDEX booking_claims ON booking USING gist (resource_id, resource, planned)
  WHERE state <> 'cancelled';
CREATE INDEX booking_of_escort ON booking (escort_id) WHERE escort_id IS NOT NULL;

-- Who teaches is booked; looked at when the transaction ends, whichever is written first.
ALTER TABLE lecture_lecturer ADD CONSTRAINT lecture_lecturer_is_booked
  FOREIGN KEY (session_id, lecturer_id) REFERENCES booking (session_id, lecturer_id)
  DEFERRABLE INITIALLY DEFERRED;

GRANT SELECT, INSERT, UPDATE, DELETE
  ON session, lecture, lecture_lecturer, site_visit, booking TO banci_app;
