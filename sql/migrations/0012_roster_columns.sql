-- What a roster says beside the columns that were kept so far, and a new place where it is laid out.

ALTER TABLE person
  ADD COLUMN former_names text, -- 曾用名, with 、 between
  ADD COLUMN native_place text,
  ADD COLUMN party_joined text, -- as exact as birth
  ADD COLUMN work_begun text,
  ADD COLUMN full_time_education text,
  ADD COLUMN on_the_job_education text,
  ADD CONSTRAINT person_party_joined_is_a_date
    CHECK (party_joined ~ '^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
  ADD CONSTRAINT person_work_begun_is_a_date
    CHECK (work_begun ~ '^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

ALTER TABLE trainee
  ADD COLUMN office_phone text,
  ADD COLUMN room text,
  ADD COLUMN clothing_size text,
  ADD COLUMN extras jsonb, -- columns that are no field, by their header
  ADD CONSTRAINT trainee_extras_go_by_header CHECK (jsonb_typeof(extras) = 'object');

-- A roster is laid out, judged, merged and cleared away in one transaction, so both tables are
-- empty for everybody else, and nothing of them need survive a crash.
DROP TABLE roster_staged;
DROP TABLE roster_staging;

CREATE SEQUENCE roster_staging_number;

CREATE UNLOGGED TABLE roster_staged (
  staging_id             bigint NOT NULL,
  row_number            integer NOT NULL,
  line                  integer NOT NULL,
  person_number         bigint, -- whom the seals belong to, should the person be new
  lacks                 integer NOT NULL DEFAULT 0, -- what a new trainee needs and the row has not
  name                  text NOT NULL,
  name_folded           text NOT NULL,
  name_pinyin           text NOT NULL DEFAULT '',
  name_initials         text NOT NULL DEFAULT '',
  sex                   text,
  ethnic_group          text,
  birth                 text, -- as written; birth_of_number is what the ID number states
  birth_of_number       text,
  native_place          text,
  political_status      text,
  party_joined          text,
  work_begun            text,
  education             text,
  full_time_education   text,
  on_the_job_education  text,
  rank_level            text,
  grade                 text,
  employer              text,
  post                  text,
  class_order           integer,
  class_post            text,
  office_phone          text,
  room                  text,
  diet                  text,
  lodging               text,
  clothing_size         text,
  note                  text,
  extras                jsonb,
  group_id              bigint,
  branch_id             bigint, -- where no group of a branch tells it
  id_number_index       bytea,
  id_number_sealed      bytea,
  id_number_shown       text, -- masked
  mobile_index          bytea,
  mobile_sealed         bytea,
  mobile_shown          text,
  PRIMARY KEY (staging_id, row_number)
);

COMMENT ON TABLE roster_staged IS 'The rows of a roster that is being laid out (名册暂存行).';

CREATE UNLOGGED TABLE roster_judged (
  staging_id         bigint NOT NULL,
  row_number        integer NOT NULL,
  outcome           text NOT NULL,
  lacks             integer NOT NULL DEFAULT 0,
  doubt             text, -- why nobody can tell whom the row means, and who it might be
  doubt_detail      text,
  other_class       text, -- on the same days
  other_days        daterange,
  lookalike         text,
  person_id         bigint,
  person_is_new     boolean NOT NULL,
  trainee_id        bigint,
  trainee_is_new    boolean NOT NULL,
  placement_id      bigint, -- the placement that the row changes
  group_id          bigint,
  branch_id         bigint,
  class_order       integer,
  changed           text[] NOT NULL DEFAULT '{}', -- table.column of what it changes
  before            jsonb,
  after             jsonb,
  id_number_sealed  bytea, -- for a person who was there before
  mobile_sealed     bytea,
  before_sealed     bytea,
  after_sealed      bytea,
  PRIMARY KEY (staging_id, row_number)
);

COMMENT ON TABLE roster_judged IS 'What becomes of the rows that are laid out (名册逐行判断).';

GRANT SELECT, INSERT, UPDATE, DELETE ON roster_staged, roster_judged TO banci_app;
GRANT USAGE ON SEQUENCE roster_staging_number TO banci_app;
