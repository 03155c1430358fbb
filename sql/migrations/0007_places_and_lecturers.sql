-- Where one goes and who teaches there.

CREATE TABLE place (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind             text NOT NULL, -- 现场教学点, 教室, 酒店, 餐厅, 车站
  official_name    text NOT NULL,
  organisation_id  bigint,
  division_code    text,
  latitude         numeric(8, 5),
  longitude        numeric(8, 5),
  capacity         integer, -- people at one moment; NULL is not known
  is_exclusive     boolean NOT NULL DEFAULT false, -- one session at a time
  note             text,
  CONSTRAINT place_kind_is_not_blank CHECK (kind ~ '\S'),
  CONSTRAINT place_division_code_has_six_digits CHECK (division_code ~ '^\d{6}$'),
  CONSTRAINT place_capacity_is_positive CHECK (capacity > 0),
  CONSTRAINT place_coordinates_are_on_earth CHECK (
    (latitude IS NULL) = (longitude IS NULL)
    AND coalesce(latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180, true)),
  CONSTRAINT place_organisation_is_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE RESTRICT,
  CONSTRAINT place_official_names_are_unique UNIQUE (official_name),
  CONSTRAINT place_exclusive_key UNIQUE (id, is_exclusive)
);

COMMENT ON TABLE place IS 'A site, classroom, hotel, restaurant or station (地点).';

CREATE TABLE place_name (
  place_id  bigint NOT NULL,
  name      text NOT NULL,
  folded    text NOT NULL GENERATED ALWAYS AS
              (lower(replace(normalize(name, NFKC), ' ', ''))) STORED,
  pinyin    text NOT NULL DEFAULT '',
  initials  text NOT NULL DEFAULT '',
  CONSTRAINT place_name_is_given_once PRIMARY KEY (place_id, name),
  CONSTRAINT place_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT place_name_names_a_place
    FOREIGN KEY (place_id) REFERENCES place ON DELETE CASCADE
);

COMMENT ON TABLE place_name IS
  'The names of a place (地点名称与简称); one alias may stand for several places.';

CREATE INDEX place_name_folded ON place_name (folded);

ALTER TABLE place ADD CONSTRAINT place_official_name_is_a_name_of_it
  FOREIGN KEY (id, official_name) REFERENCES place_name (place_id, name);

CREATE TABLE opening_hours (
  place_id  bigint NOT NULL,
  weekday   smallint NOT NULL, -- 1 is Monday
  minutes   int4range NOT NULL, -- of the day
  CONSTRAINT opening_hours_weekday_is_one CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT opening_hours_lie_inside_a_day
    CHECK (NOT isempty(minutes) AND minutes <@ int4range(0, 1440)),
  CONSTRAINT opening_hours_are_of_a_place
    FOREIGN KEY (place_id) REFERENCES place ON DELETE CASCADE,
  CONSTRAINT opening_hours_do_not_overlap
    EXCLUDE USING gist (place_id WITH =, weekday WITH =, minutes WITH &&)
);

COMMENT ON TABLE opening_hours IS
  'When a place is open, by weekday (开放时间); a place without any is always open.';

CREATE TABLE opening_exception (
  place_id  bigint NOT NULL,
  day       date NOT NULL,
  minutes   int4range, -- NULL: closed all day
  reason    text,
  CONSTRAINT opening_exception_is_one_a_day PRIMARY KEY (place_id, day),
  CONSTRAINT opening_exception_lies_inside_a_day
    CHECK (NOT isempty(minutes) AND minutes <@ int4range(0, 1440)),
  CONSTRAINT opening_exception_is_of_a_place
    FOREIGN KEY (place_id) REFERENCES place ON DELETE CASCADE
);

COMMENT ON TABLE opening_exception IS 'A day on which a place keeps other hours (临时开放时间).';

CREATE TABLE travel_time (
  from_place_id  bigint NOT NULL,
  to_place_id    bigint NOT NULL,
  minutes        integer NOT NULL,
  source         text NOT NULL,
  CONSTRAINT travel_time_is_known_once PRIMARY KEY (from_place_id, to_place_id),
  CONSTRAINT travel_time_is_positive CHECK (minutes > 0),
  CONSTRAINT travel_time_source_is_known CHECK (source IN ('measured', 'entered', 'estimated')),
  CONSTRAINT travel_time_is_between_two_places CHECK (from_place_id <> to_place_id),
  CONSTRAINT travel_time_starts_at_a_place
    FOREIGN KEY (from_place_id) REFERENCES place ON DELETE CASCADE,
  CONSTRAINT travel_time_ends_at_a_place
    FOREIGN KEY (to_place_id) REFERENCES place ON DELETE CASCADE
);

COMMENT ON TABLE travel_time IS 'Minutes on the road between two places (路程时间), and how they are known.';

CREATE TABLE lecturer (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id    bigint, -- where staff or a trainee teaches
  live         boolean NOT NULL GENERATED ALWAYS AS (true) STORED,
  name         text NOT NULL,
  name_folded  text NOT NULL GENERATED ALWAYS AS
                 (lower(replace(normalize(name, NFKC), ' ', ''))) STORED,
  pinyin       text NOT NULL DEFAULT '',
  initials     text NOT NULL DEFAULT '',
  title        text, -- 教授
  title_class  text, -- 正高级
  employer     text NOT NULL DEFAULT '',
  kind         text NOT NULL DEFAULT '外请',
  topics       text, -- 可授课题
  note         text,
  CONSTRAINT lecturer_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT lecturer_kind_is_known CHECK (kind IN ('校内', '外请', '领导干部')),
  CONSTRAINT lecturer_is_a_live_person
    FOREIGN KEY (person_id, live) REFERENCES person (id, is_live),
  CONSTRAINT lecturer_is_known_once UNIQUE (name_folded, employer),
  -- As two lecturers one person could be booked twice for one time.
  CONSTRAINT person_is_lecturer_once UNIQUE (person_id)
);

COMMENT ON TABLE lecturer IS 'Who teaches (师资): name, title, employer and kind.';

CREATE TABLE contact (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name             text NOT NULL,
  duty             text NOT NULL, -- 联络员, 讲解员, 司机
  organisation_id  bigint,
  place_id         bigint,
  mobile_sealed    bytea,
  CONSTRAINT contact_name_is_not_blank CHECK (name ~ '\S'),
  CONSTRAINT contact_duty_is_not_blank CHECK (duty ~ '\S'),
  CONSTRAINT contact_is_of_an_organisation_or_a_place
    CHECK (num_nonnulls(organisation_id, place_id) = 1),
  CONSTRAINT contact_organisation_is_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE RESTRICT,
  CONSTRAINT contact_place_is_a_place FOREIGN KEY (place_id) REFERENCES place ON DELETE RESTRICT
);

COMMENT ON TABLE contact IS 'Whom to call at a host or a place (联系人).';

GRANT SELECT, INSERT, UPDATE, DELETE
  ON place, place_name, opening_hours, opening_exception, travel_time, lecturer, contact
  TO banci_app;
