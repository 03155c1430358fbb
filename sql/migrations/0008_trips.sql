-- Off-site teaching trips: who goes where and when, and how they came to be allowed.

CREATE TABLE trip (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  days         daterange NOT NULL,
  theme        text,
  stated_days  integer, -- what texts say: 5天的时间
  note         text,
  state        text NOT NULL DEFAULT 'draft',
  step_number  integer NOT NULL DEFAULT 1,
  is_live      boolean NOT NULL GENERATED ALWAYS AS (state <> 'cancelled') STORED,
  CONSTRAINT trip_days_are_whole
    CHECK (
      NOT isempty(days) AND NOT lower_inf(days) AND NOT upper_inf(days)
      AND isfinite(lower(days)) AND isfinite(upper(days))),
  CONSTRAINT trip_theme_is_not_blank CHECK (theme ~ '\S'),
  CONSTRAINT trip_stated_days_are_positive CHECK (stated_days > 0),
  CONSTRAINT trip_days_key UNIQUE (id, days),
  CONSTRAINT trip_live_key UNIQUE (id, is_live),
  CONSTRAINT trip_live_days_key UNIQUE (id, days, is_live),
  CONSTRAINT trip_step_key UNIQUE (id, step_number)
);

COMMENT ON TABLE trip IS 'An off-site teaching trip (异地教学).';

CREATE TABLE trip_step (
  trip_id               bigint NOT NULL,
  step_number           integer NOT NULL,
  noun                  text NOT NULL GENERATED ALWAYS AS ('trip') STORED,
  from_state            text NOT NULL,
  to_state              text NOT NULL,
  latest_step_number    integer NOT NULL,
  previous_step_number  integer GENERATED ALWAYS AS (nullif(step_number, 1) - 1) STORED,
  made_at               timestamptz NOT NULL,
  made_by_id            bigint REFERENCES staff ON DELETE RESTRICT,
  opinion               text,
  document_number       text, -- 文号
  PRIMARY KEY (trip_id, step_number),
  CONSTRAINT trip_step_state_key UNIQUE (trip_id, step_number, to_state),
  CONSTRAINT trip_step_is_allowed
    FOREIGN KEY (noun, from_state, to_state) REFERENCES public.allowed_step,
  CONSTRAINT trip_step_starts_where_the_last_ended
    FOREIGN KEY (trip_id, previous_step_number, from_state)
    REFERENCES trip_step (trip_id, step_number, to_state),
  CONSTRAINT trip_first_step_starts_from_nothing CHECK ((step_number = 1) = (from_state = '')),
  CONSTRAINT trip_steps_are_never_taken_back CHECK (step_number <= latest_step_number),
  -- No cascade on delete: approvals are history, and a trip that was a mistake is cancelled.
  CONSTRAINT trip_step_is_of_a_trip
    FOREIGN KEY (trip_id, latest_step_number) REFERENCES trip (id, step_number)
    ON UPDATE CASCADE
);

COMMENT ON TABLE trip_step IS 'The steps and approvals of a trip (审批与状态记录).';

ALTER TABLE trip ADD CONSTRAINT trip_state_is_that_of_its_last_step
  FOREIGN KEY (id, step_number, state) REFERENCES trip_step (trip_id, step_number, to_state);

CREATE TABLE trip_unit (
  trip_id       bigint NOT NULL,
  unit_id       bigint NOT NULL,
  class_id      bigint NOT NULL,
  branch_reach  int8range NOT NULL,
  group_reach   int8range NOT NULL,
  class_days    daterange NOT NULL,
  trip_days     daterange NOT NULL,
  trip_is_live  boolean NOT NULL,
  needs_class   boolean GENERATED ALWAYS AS (CASE WHEN trip_is_live THEN true END) STORED,
  CONSTRAINT trip_unit_is_named_once PRIMARY KEY (trip_id, unit_id),
  CONSTRAINT trip_unit_follows_the_trip
    FOREIGN KEY (trip_id, trip_days, trip_is_live) REFERENCES trip (id, days, is_live)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT trip_unit_follows_the_unit
    FOREIGN KEY (unit_id, class_id, branch_reach, group_reach)
    REFERENCES study_unit (id, class_id, branch_reach, group_reach) ON UPDATE CASCADE,
  CONSTRAINT trip_unit_follows_the_class_days
    FOREIGN KEY (class_id, class_days) REFERENCES training_class (unit_id, days) ON UPDATE CASCADE,
  -- A class is cancelled after its trips.
  CONSTRAINT live_trip_is_of_a_live_class
    FOREIGN KEY (class_id, needs_class) REFERENCES training_class (unit_id, is_live),
  CONSTRAINT trip_days_lie_within_the_class CHECK (trip_days <@ class_days OR NOT trip_is_live),
  CONSTRAINT trip_days_do_not_overlap
    EXCLUDE USING gist (
      class_id WITH =, branch_reach WITH &&, group_reach WITH &&, trip_days WITH &&)
    WHERE (trip_is_live) DEFERRABLE INITIALLY IMMEDIATE
);

COMMENT ON TABLE trip_unit IS 'Which class, branches or groups a trip is for (出行单元).';

CREATE INDEX trip_unit_of_class ON trip_unit (class_id);

CREATE TABLE trip_destination (
  trip_id        bigint NOT NULL,
  position       integer NOT NULL,
  name           text NOT NULL,
  division_code  text,
  PRIMARY KEY (trip_id, position),
  CONSTRAINT trip_destination_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT trip_destination_is_named_once UNIQUE (trip_id, name),
  CONSTRAINT trip_destination_code_has_six_digits CHECK (division_code ~ '^\d{6}$'),
  CONSTRAINT trip_destination_is_of_a_trip
    FOREIGN KEY (trip_id) REFERENCES trip ON DELETE CASCADE
);

COMMENT ON TABLE trip_destination IS 'Where a trip goes, in order (目的地).';

CREATE TABLE trip_host (
  trip_id          bigint NOT NULL,
  position         integer NOT NULL,
  name             text NOT NULL,
  organisation_id  bigint,
  PRIMARY KEY (trip_id, position),
  CONSTRAINT trip_host_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT trip_host_is_of_a_trip FOREIGN KEY (trip_id) REFERENCES trip ON DELETE CASCADE,
  CONSTRAINT trip_host_organisation_is_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE RESTRICT
);

COMMENT ON TABLE trip_host IS 'Who receives a trip (承接单位).';

-- Who really goes, escorts, leader and driver included. It catches what no tree can: groups
-- across branches. Every count of people reads this.
CREATE TABLE trip_member (
  trip_id       bigint NOT NULL,
  trip_days     daterange NOT NULL,
  trip_is_live  boolean NOT NULL,
  person_id     bigint NOT NULL,
  live          boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
  trainee_id    bigint,
  part          text NOT NULL,
  state         text NOT NULL DEFAULT 'going',
  joins_on      date, -- 中途加入: the first day with the trip
  leaves_on     date, -- 提前返回: the first day without it
  days          daterange NOT NULL GENERATED ALWAYS AS (
                  -- Reversed days are empty, so that a rule refuses them and not an error.
                  CASE WHEN leaves_on < joins_on THEN 'empty'::daterange
                    ELSE trip_days * daterange(joins_on, leaves_on) END) STORED,
  reason        text,
  CONSTRAINT trip_member_is_named_once PRIMARY KEY (trip_id, person_id),
  CONSTRAINT trip_member_part_is_known
    CHECK (part IN ('trainee', 'leader', 'escort', 'driver')),
  CONSTRAINT trip_member_state_is_known CHECK (state IN ('going', 'absent')),
  CONSTRAINT trip_member_trainee_fits_the_part
    CHECK ((part = 'trainee') = (trainee_id IS NOT NULL)),
  CONSTRAINT trip_member_absence_has_a_reason
    CHECK (state <> 'absent' OR coalesce(reason, '') ~ '\S'),
  CONSTRAINT trip_member_goes_on_some_day CHECK (NOT isempty(days)),
  CONSTRAINT trip_member_is_a_live_person
    FOREIGN KEY (person_id, live) REFERENCES person (id, is_live),
  CONSTRAINT trip_member_trainee_is_that_person
    FOREIGN KEY (trainee_id, person_id) REFERENCES trainee (id, person_id) ON UPDATE CASCADE,
  CONSTRAINT trip_member_follows_the_trip
    FOREIGN KEY (trip_id, trip_days, trip_is_live) REFERENCES trip (id, days, is_live)
    ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT trip_member_is_on_one_trip_a_day
    EXCLUDE USING gist (person_id WITH =, days WITH &&)
    WHERE (trip_is_live AND state = 'going') DEFERRABLE INITIALLY IMMEDIATE
);

COMMENT ON TABLE trip_member IS 'Who goes on a trip, from day to day (随行名单).';

CREATE INDEX trip_member_person ON trip_member (person_id);
CREATE INDEX trip_member_trainee ON trip_member (trainee_id) WHERE trainee_id IS NOT NULL;

CREATE TABLE bus (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  trip_id  bigint NOT NULL,
  name     text NOT NULL, -- 1号车
  seats    integer NOT NULL,
  CONSTRAINT bus_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT bus_seats_are_positive CHECK (seats > 0),
  CONSTRAINT bus_names_are_unique_in_the_trip UNIQUE (trip_id, name),
  CONSTRAINT bus_seats_key UNIQUE (id, trip_id, seats),
  CONSTRAINT bus_is_of_a_trip FOREIGN KEY (trip_id) REFERENCES trip ON DELETE CASCADE
);

COMMENT ON TABLE bus IS 'A coach hired for a trip (大巴).';

GRANT SELECT, INSERT, UPDATE, DELETE
  ON trip, trip_unit, trip_destination, trip_host, trip_member, bus TO banci_app;
GRANT SELECT, INSERT ON trip_step TO banci_app;
