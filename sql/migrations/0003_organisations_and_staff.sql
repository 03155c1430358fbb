-- Who sends, hosts and runs: organisations, departments, staff and their accounts.

CREATE TABLE organisation (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind           text NOT NULL,
  parent_id      bigint,
  division_code  text,
  position       integer NOT NULL DEFAULT 0, -- 组织序
  CONSTRAINT organisation_kind_is_not_blank CHECK (kind ~ '\S'),
  CONSTRAINT organisation_is_not_its_own_parent CHECK (parent_id <> id),
  CONSTRAINT organisation_division_code_has_six_digits CHECK (division_code ~ '^\d{6}$'),
  CONSTRAINT organisation_parent_is_an_organisation
    FOREIGN KEY (parent_id) REFERENCES organisation ON DELETE RESTRICT
);

COMMENT ON TABLE organisation IS 'A body that sends trainees or hosts a trip (单位).';

CREATE INDEX organisation_below ON organisation (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE organisation_name (
  organisation_id  bigint NOT NULL,
  name             text NOT NULL,
  folded           text NOT NULL GENERATED ALWAYS AS
                     (lower(replace(normalize(name, NFKC), ' ', ''))) STORED,
  pinyin           text NOT NULL DEFAULT '',
  initials         text NOT NULL DEFAULT '',
  is_official      boolean NOT NULL, -- otherwise an alias
  days             daterange NOT NULL DEFAULT '(,)', -- when it was the name
  CONSTRAINT organisation_name_is_given_once PRIMARY KEY (organisation_id, name, days),
  CONSTRAINT organisation_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT organisation_name_days_are_some CHECK (NOT isempty(days)),
  CONSTRAINT organisation_name_names_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE CASCADE,
  CONSTRAINT organisation_has_one_official_name_at_a_time
    EXCLUDE USING gist (organisation_id WITH =, days WITH &&) WHERE (is_official),
  CONSTRAINT organisation_official_names_are_unique
    EXCLUDE USING gist (folded WITH =, days WITH &&) WHERE (is_official)
);

COMMENT ON TABLE organisation_name IS 'The dated names of an organisation (单位名称、曾用名、简称).';

CREATE TABLE department (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name      text NOT NULL,
  pinyin    text NOT NULL DEFAULT '',
  initials  text NOT NULL DEFAULT '',
  position  integer NOT NULL DEFAULT 0,
  CONSTRAINT department_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT department_names_are_unique UNIQUE (name)
);

COMMENT ON TABLE department IS 'A department of the school (部门): 进修一部.';

CREATE TABLE staff (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id      bigint NOT NULL,
  live           boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
  department_id  bigint,
  duty           text NOT NULL, -- 组织员, 班主任, 带队领导
  left_on        date,
  CONSTRAINT staff_duty_is_not_blank CHECK (duty ~ '\S'),
  CONSTRAINT staff_is_a_live_person FOREIGN KEY (person_id, live) REFERENCES person (id, is_live),
  CONSTRAINT staff_department_is_a_department
    FOREIGN KEY (department_id) REFERENCES department ON DELETE RESTRICT,
  CONSTRAINT person_is_staff_once UNIQUE (person_id)
);

COMMENT ON TABLE staff IS 'A person who works for the school (工作人员).';

CREATE TABLE account (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  staff_id  bigint NOT NULL,
  login     text NOT NULL, -- of the operating system
  CONSTRAINT account_login_is_not_blank CHECK (login ~ '\S'),
  CONSTRAINT account_login_is_nobody_elses UNIQUE (login),
  CONSTRAINT account_is_of_a_staff_member
    FOREIGN KEY (staff_id) REFERENCES staff ON DELETE RESTRICT
);

COMMENT ON TABLE account IS 'The login by which a member of staff acts (账号).';

GRANT SELECT, INSERT, UPDATE, DELETE
  ON organisation, organisation_name, department, staff, account TO banci_app;
