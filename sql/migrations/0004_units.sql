-- Classes, branches and groups: a tree whose overlap is an operator.
--
-- branch_reach and group_reach say which part of the class a unit covers; an unbounded range is
-- "all". Two units share people exactly when class_id is equal and both reaches overlap, and one
-- lies below another by <@. A group without a branch has the branch reach [0,0].

CREATE TABLE study_unit (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind           text NOT NULL,
  of_class_id    bigint,
  of_branch_id   bigint,
  official_name  text NOT NULL,
  code           text NOT NULL, -- what is typed: 81, 1
  ordinal        integer, -- the number in the name, to sort by: 第四十二期 is 42
  class_id       bigint NOT NULL GENERATED ALWAYS AS (coalesce(of_class_id, id)) STORED,
  parent_id      bigint NOT NULL GENERATED ALWAYS AS
                   (coalesce(of_branch_id, of_class_id, 0)) STORED,
  branch_or_0    bigint NOT NULL GENERATED ALWAYS AS (coalesce(of_branch_id, 0)) STORED,
  branch_reach   int8range NOT NULL GENERATED ALWAYS AS (
                   CASE kind
                     WHEN 'class' THEN '(,)'::int8range
                     WHEN 'branch' THEN int8range(id, id, '[]')
                     ELSE int8range(coalesce(of_branch_id, 0), coalesce(of_branch_id, 0), '[]')
                   END) STORED,
  group_reach    int8range NOT NULL GENERATED ALWAYS AS (
                   CASE kind WHEN 'group' THEN int8range(id, id, '[]') ELSE '(,)'::int8range END
                 ) STORED,
  class_kind     text NOT NULL GENERATED ALWAYS AS ('class') STORED,
  branch_kind    text NOT NULL GENERATED ALWAYS AS ('branch') STORED,
  CONSTRAINT study_unit_kind_is_known CHECK (kind IN ('class', 'branch', 'group')),
  CONSTRAINT study_unit_parent_fits_its_kind CHECK (
    CASE kind
      WHEN 'class' THEN of_class_id IS NULL AND of_branch_id IS NULL
      WHEN 'branch' THEN of_class_id IS NOT NULL AND of_branch_id IS NULL
      ELSE of_class_id IS NOT NULL
    END),
  CONSTRAINT study_unit_code_is_plain CHECK (code ~ '^[0-9A-Za-z_-]{1,20}$'),
  CONSTRAINT study_unit_ordinal_is_positive CHECK (ordinal > 0),
  CONSTRAINT study_unit_codes_are_unique_in_the_parent UNIQUE (parent_id, code),
  CONSTRAINT study_unit_kind_key UNIQUE (id, kind),
  CONSTRAINT study_unit_class_key UNIQUE (id, class_id, kind),
  CONSTRAINT study_unit_parent_key UNIQUE (id, parent_id),
  CONSTRAINT study_unit_branch_key UNIQUE (id, class_id, branch_or_0),
  CONSTRAINT study_unit_reach_key UNIQUE (id, class_id, branch_reach, group_reach),
  CONSTRAINT study_unit_belongs_to_a_class
    FOREIGN KEY (of_class_id, class_kind) REFERENCES study_unit (id, kind),
  CONSTRAINT study_unit_branch_is_of_its_class
    FOREIGN KEY (of_branch_id, class_id, branch_kind) REFERENCES study_unit (id, class_id, kind)
);

COMMENT ON TABLE study_unit IS 'A class, a branch of it or a group (班次、支部、小组).';

CREATE INDEX study_unit_of_class ON study_unit (class_id, of_branch_id);

-- Official name and aliases together, so that an alias never equals another unit's name.
CREATE TABLE study_unit_name (
  unit_id    bigint NOT NULL,
  parent_id  bigint NOT NULL,
  name       text NOT NULL,
  folded     text NOT NULL GENERATED ALWAYS AS
               (lower(replace(normalize(name, NFKC), ' ', ''))) STORED,
  pinyin     text NOT NULL DEFAULT '',
  initials   text NOT NULL DEFAULT '',
  CONSTRAINT study_unit_name_is_given_once PRIMARY KEY (unit_id, name),
  CONSTRAINT study_unit_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT study_unit_names_are_unique_in_the_parent UNIQUE (parent_id, folded),
  CONSTRAINT study_unit_name_names_a_unit
    FOREIGN KEY (unit_id, parent_id) REFERENCES study_unit (id, parent_id)
    ON UPDATE CASCADE ON DELETE CASCADE
);

COMMENT ON TABLE study_unit_name IS 'The names of a unit (名称与别名): the official one and aliases.';

ALTER TABLE study_unit ADD CONSTRAINT study_unit_official_name_is_a_name_of_it
  FOREIGN KEY (id, official_name) REFERENCES study_unit_name (unit_id, name);

CREATE TABLE training_class (
  unit_id        bigint PRIMARY KEY,
  unit_kind      text NOT NULL GENERATED ALWAYS AS ('class') STORED,
  days           daterange NOT NULL, -- 报到日 to 离校日
  opened_on      date, -- 开班日
  closed_on      date, -- 结业日
  kind           text NOT NULL, -- 进修班, 中青班
  plan           text NOT NULL DEFAULT '主体班',
  level          text, -- 县处级
  term           text, -- 2024年秋季
  department_id  bigint,
  planned_size   integer,
  state          text NOT NULL DEFAULT 'planned',
  step_number    integer NOT NULL DEFAULT 1,
  is_live        boolean NOT NULL GENERATED ALWAYS AS (state <> 'cancelled') STORED,
  CONSTRAINT training_class_is_a_class
    FOREIGN KEY (unit_id, unit_kind) REFERENCES study_unit (id, kind),
  CONSTRAINT training_class_days_are_whole
    CHECK (
      NOT isempty(days) AND NOT lower_inf(days) AND NOT upper_inf(days)
      AND isfinite(lower(days)) AND isfinite(upper(days))),
  CONSTRAINT training_class_opens_and_closes_in_order CHECK (
    coalesce(opened_on <@ days, true) AND coalesce(closed_on <@ days, true)
    AND coalesce(opened_on <= closed_on, true)),
  CONSTRAINT training_class_kind_is_not_blank CHECK (kind ~ '\S'),
  CONSTRAINT training_class_plan_is_known CHECK (plan IN ('主体班', '计划外')),
  CONSTRAINT training_class_size_is_positive CHECK (planned_size > 0),
  CONSTRAINT training_class_department_is_a_department
    FOREIGN KEY (department_id) REFERENCES department ON DELETE RESTRICT,
  CONSTRAINT training_class_days_key UNIQUE (unit_id, days),
  CONSTRAINT training_class_live_key UNIQUE (unit_id, is_live),
  CONSTRAINT training_class_step_key UNIQUE (unit_id, step_number)
);

COMMENT ON TABLE training_class IS 'What only a class has (培训班次): days, kind, level, size, state.';

CREATE TABLE class_step (
  class_id              bigint NOT NULL,
  step_number           integer NOT NULL,
  noun                  text NOT NULL GENERATED ALWAYS AS ('class') STORED,
  from_state            text NOT NULL,
  to_state              text NOT NULL,
  latest_step_number    integer NOT NULL,
  previous_step_number  integer GENERATED ALWAYS AS (nullif(step_number, 1) - 1) STORED,
  made_at               timestamptz NOT NULL,
  made_by_id            bigint REFERENCES staff ON DELETE RESTRICT,
  PRIMARY KEY (class_id, step_number),
  CONSTRAINT class_step_state_key UNIQUE (class_id, step_number, to_state),
  CONSTRAINT class_step_is_allowed
    FOREIGN KEY (noun, from_state, to_state) REFERENCES public.allowed_step,
  CONSTRAINT class_step_starts_where_the_last_ended
    FOREIGN KEY (class_id, previous_step_number, from_state)
    REFERENCES class_step (class_id, step_number, to_state),
  CONSTRAINT class_first_step_starts_from_nothing CHECK ((step_number = 1) = (from_state = '')),
  CONSTRAINT class_steps_are_never_taken_back CHECK (step_number <= latest_step_number),
  -- No cascade on delete: steps are history, and a class that was a mistake is cancelled.
  CONSTRAINT class_step_is_of_a_class
    FOREIGN KEY (class_id, latest_step_number) REFERENCES training_class (unit_id, step_number)
    ON UPDATE CASCADE
);

COMMENT ON TABLE class_step IS 'The steps of a class from state to state (班次状态记录).';

ALTER TABLE training_class ADD CONSTRAINT training_class_state_is_that_of_its_last_step
  FOREIGN KEY (unit_id, step_number, state)
  REFERENCES class_step (class_id, step_number, to_state);

CREATE TABLE class_staff (
  class_id  bigint NOT NULL,
  staff_id  bigint NOT NULL,
  duty      text NOT NULL, -- 班主任, 组织员, 项目负责人
  CONSTRAINT class_staff_duty_is_held_once PRIMARY KEY (class_id, staff_id, duty),
  CONSTRAINT class_staff_duty_is_not_blank CHECK (duty ~ '\S'),
  CONSTRAINT class_staff_is_of_a_class
    FOREIGN KEY (class_id) REFERENCES training_class ON DELETE RESTRICT,
  CONSTRAINT class_staff_is_staff FOREIGN KEY (staff_id) REFERENCES staff ON DELETE RESTRICT
);

COMMENT ON TABLE class_staff IS 'Who of the staff runs a class (班主任、组织员).';

GRANT SELECT, INSERT, UPDATE, DELETE
  ON study_unit, study_unit_name, training_class, class_staff TO banci_app;
-- A step is never rewritten; the cascade of the latest number runs as the owner of the table.
GRANT SELECT, INSERT ON class_step TO banci_app;
