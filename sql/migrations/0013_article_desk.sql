-- The desk of an article: what its check found and who signed that off, the steps of each edition,
-- where it was published, who agreed to be named, and how a department words its articles.
--
-- All of it but consent and style is written once. So that the database itself holds an approval to
-- its sign-offs, those are numbered without a gap: whoever has the last number knows that as many
-- findings were signed off, and no finding is signed off twice.

ALTER TABLE article_revision
  ADD COLUMN origin text NOT NULL DEFAULT 'draft', -- how the text came
  ADD CONSTRAINT article_revision_origin_is_known CHECK (origin IN ('draft', 'import', 'fix')),
  ADD CONSTRAINT article_revision_text_key UNIQUE (article_id, edition, text_digest);

CREATE TABLE article_check (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id       bigint NOT NULL,
  edition          integer NOT NULL,
  checked_at       timestamptz NOT NULL,
  checked_by_id    bigint NOT NULL REFERENCES staff ON DELETE RESTRICT,
  checked_through  bigint NOT NULL, -- the journal's last entry then
  findings_digest  bytea NOT NULL, -- equal findings, equal digest
  blocking         integer NOT NULL, -- how many findings block
  CONSTRAINT article_check_blocking_is_not_negative CHECK (blocking >= 0),
  CONSTRAINT article_check_is_of_an_edition
    FOREIGN KEY (article_id, edition) REFERENCES article_revision ON DELETE RESTRICT,
  CONSTRAINT article_check_blocking_key UNIQUE (id, blocking),
  CONSTRAINT article_check_edition_key UNIQUE (id, article_id, edition, blocking)
);

COMMENT ON TABLE article_check IS 'A check of an edition against the records (核查); never rewritten.';

CREATE INDEX article_check_of_edition ON article_check (article_id, edition, id);

CREATE TABLE article_finding (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  check_id         bigint NOT NULL,
  check_blocking   integer NOT NULL,
  kind             text NOT NULL, -- what a claim is about, or the code of a note
  verdict          text, -- of a claim
  severity         text, -- of a note
  words            text NOT NULL, -- of the article
  words_start      integer NOT NULL, -- in Unicode scalars of the extracted text
  words_end        integer NOT NULL,
  record           text, -- what the record says, and its row
  message          text NOT NULL,
  blocking_number  integer, -- from 1, where it blocks
  CONSTRAINT article_finding_is_of_a_check
    FOREIGN KEY (check_id, check_blocking) REFERENCES article_check (id, blocking)
    ON DELETE RESTRICT,
  CONSTRAINT article_finding_is_a_claim_or_a_note CHECK (num_nonnulls(verdict, severity) = 1),
  CONSTRAINT article_finding_verdict_is_known
    CHECK (verdict IN ('agrees', 'contradicts', 'not-on-record', 'ambiguous')),
  CONSTRAINT article_finding_severity_is_known CHECK (severity IN ('error', 'warning', 'note')),
  CONSTRAINT article_finding_words_have_a_place
    CHECK (words_start >= 0 AND words_start <= words_end),
  CONSTRAINT article_contradictions_and_errors_block
    CHECK (
      (blocking_number IS NOT NULL)
        = (coalesce(verdict, '') = 'contradicts' OR coalesce(severity, '') = 'error')),
  CONSTRAINT article_finding_blocks_within_its_check
    CHECK (blocking_number BETWEEN 1 AND check_blocking),
  CONSTRAINT article_finding_is_numbered_once UNIQUE (check_id, blocking_number)
);

COMMENT ON TABLE article_finding IS 'What a check found in an edition (核查意见).';

CREATE INDEX article_finding_of_check ON article_finding (check_id, id);

CREATE TABLE article_sign_off (
  check_id         bigint NOT NULL,
  number           integer NOT NULL, -- from 1, without a gap
  previous_number  integer GENERATED ALWAYS AS (nullif(number, 1) - 1) STORED,
  blocking_number  integer NOT NULL,
  made_at          timestamptz NOT NULL,
  made_by_id       bigint NOT NULL REFERENCES staff ON DELETE RESTRICT,
  reason           text NOT NULL,
  PRIMARY KEY (check_id, number),
  CONSTRAINT article_sign_off_follows_the_one_before
    FOREIGN KEY (check_id, previous_number) REFERENCES article_sign_off (check_id, number),
  CONSTRAINT article_sign_off_is_of_a_blocking_finding
    FOREIGN KEY (check_id, blocking_number) REFERENCES article_finding (check_id, blocking_number),
  CONSTRAINT article_finding_is_signed_off_once UNIQUE (check_id, blocking_number),
  CONSTRAINT article_sign_off_has_a_reason CHECK (reason ~ '\S')
);

COMMENT ON TABLE article_sign_off IS
  'Who lets a blocking finding stand, and why (签署); never rewritten.';

CREATE TABLE article_step (
  article_id            bigint NOT NULL,
  edition               integer NOT NULL,
  step_number           integer NOT NULL,
  noun                  text NOT NULL GENERATED ALWAYS AS ('article') STORED,
  from_state            text NOT NULL,
  to_state              text NOT NULL,
  previous_step_number  integer GENERATED ALWAYS AS (nullif(step_number, 1) - 1) STORED,
  made_at               timestamptz NOT NULL,
  made_by_id            bigint REFERENCES staff ON DELETE RESTRICT,
  opinion               text,
  check_id              bigint, -- what an approval rests on
  check_blocking        integer,
  last_sign_off         integer GENERATED ALWAYS AS (nullif(check_blocking, 0)) STORED,
  PRIMARY KEY (article_id, edition, step_number),
  CONSTRAINT article_step_state_key UNIQUE (article_id, edition, step_number, to_state),
  CONSTRAINT article_step_is_of_an_edition
    FOREIGN KEY (article_id, edition) REFERENCES article_revision ON DELETE RESTRICT,
  CONSTRAINT article_step_is_allowed
    FOREIGN KEY (noun, from_state, to_state) REFERENCES public.allowed_step,
  CONSTRAINT article_step_starts_where_the_last_ended
    FOREIGN KEY (article_id, edition, previous_step_number, from_state)
    REFERENCES article_step (article_id, edition, step_number, to_state),
  CONSTRAINT article_first_step_starts_from_nothing
    CHECK ((step_number = 1) = (from_state = '')),
  CONSTRAINT article_step_is_taken_by_somebody
    CHECK (to_state = 'draft' OR made_by_id IS NOT NULL),
  CONSTRAINT article_step_back_says_why
    CHECK (to_state NOT IN ('returned', 'withdrawn') OR coalesce(opinion, '') ~ '\S'),
  CONSTRAINT article_approval_rests_on_a_check
    CHECK (num_nonnulls(check_id, check_blocking) = CASE to_state WHEN 'approved' THEN 2 ELSE 0 END),
  CONSTRAINT article_approval_is_of_what_was_checked
    FOREIGN KEY (check_id, article_id, edition, check_blocking)
    REFERENCES article_check (id, article_id, edition, blocking),
  CONSTRAINT article_is_approved_with_all_signed_off
    FOREIGN KEY (check_id, last_sign_off) REFERENCES article_sign_off (check_id, number)
);

COMMENT ON TABLE article_step IS
  'The steps of an edition (稿件状态记录): its state is that of the last; never rewritten.';

-- Every edition so far is a draft.
INSERT INTO article_step
  (article_id, edition, step_number, from_state, to_state, made_at, made_by_id)
SELECT article_id, edition, 1, '', 'draft', made_at, made_by_id
FROM article_revision;

CREATE TABLE article_publication (
  article_id    bigint NOT NULL,
  edition       integer NOT NULL,
  channel       text NOT NULL,
  step_number   integer NOT NULL,
  state         text NOT NULL GENERATED ALWAYS AS ('published') STORED,
  title         text NOT NULL,
  published_on  date NOT NULL,
  address       text,
  text_digest   bytea NOT NULL,
  made_at       timestamptz NOT NULL,
  made_by_id    bigint NOT NULL REFERENCES staff ON DELETE RESTRICT,
  CONSTRAINT article_is_published_once_on_a_channel PRIMARY KEY (article_id, edition, channel),
  CONSTRAINT article_channel_is_known CHECK (channel IN ('网站', '微信公众号')),
  CONSTRAINT article_publication_title_is_not_blank CHECK (title ~ '\S'),
  CONSTRAINT article_publication_address_is_not_blank CHECK (address ~ '\S'),
  -- A changed text would have another digest.
  CONSTRAINT published_text_never_changes
    FOREIGN KEY (article_id, edition, text_digest)
    REFERENCES article_revision (article_id, edition, text_digest),
  CONSTRAINT article_publication_follows_its_step
    FOREIGN KEY (article_id, edition, step_number, state)
    REFERENCES article_step (article_id, edition, step_number, to_state)
);

COMMENT ON TABLE article_publication IS
  'Where and when an edition was published (发布记录); never rewritten.';

-- Consent is given for one article by one person and may be taken back: the row goes then, and the
-- journal keeps when. Who is not on the list of the trip has nothing to do with its article.
CREATE TABLE naming_consent (
  trip_id         bigint NOT NULL,
  person_id       bigint NOT NULL,
  given_at        timestamptz NOT NULL,
  recorded_by_id  bigint NOT NULL REFERENCES staff ON DELETE RESTRICT,
  CONSTRAINT naming_consent_is_given_once PRIMARY KEY (trip_id, person_id),
  CONSTRAINT naming_consent_is_of_a_trip_member
    FOREIGN KEY (trip_id, person_id) REFERENCES trip_member
    ON UPDATE CASCADE ON DELETE CASCADE
);

COMMENT ON TABLE naming_consent IS
  'Which trainees agreed that the article of a trip names them (同意署名).';

-- Words that only the program knows, read and written as a whole; no rule of the schema reads them,
-- and a style that one version of the program adds is no reason to migrate every school.
CREATE TABLE article_style (
  department_id  bigint NOT NULL,
  style          jsonb NOT NULL,
  set_at         timestamptz NOT NULL,
  set_by_id      bigint NOT NULL REFERENCES staff ON DELETE RESTRICT,
  CONSTRAINT article_style_is_set_once PRIMARY KEY (department_id),
  CONSTRAINT article_style_goes_by_name CHECK (jsonb_typeof(style) = 'object'),
  CONSTRAINT article_style_is_of_a_department
    FOREIGN KEY (department_id) REFERENCES department ON DELETE RESTRICT
);

COMMENT ON TABLE article_style IS 'How the articles of a department are worded (文风设置).';

GRANT SELECT, INSERT
  ON article_check, article_finding, article_sign_off, article_step, article_publication
  TO banci_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON naming_consent, article_style TO banci_app;
