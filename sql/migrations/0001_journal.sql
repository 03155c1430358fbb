-- Who did what to which thing, and which requests have had their effect.

CREATE TABLE journal_entry (
  number           bigint PRIMARY KEY,
  previous_number  bigint GENERATED ALWAYS AS (nullif(number, 1) - 1) STORED,
  previous_hash    bytea NOT NULL,
  record           text NOT NULL, -- canonical JSON, written by the application
  subject_kind     text NOT NULL,
  subject_id       bigint NOT NULL,
  -- sha256 of the UTF-8 bytes: convert_to() is not immutable, decode(…, 'escape') is.
  hash             bytea NOT NULL GENERATED ALWAYS AS
                     (sha256(previous_hash || decode(replace(record, '\', '\\'), 'escape'))) STORED,
  CONSTRAINT journal_starts_from_nothing
    CHECK (number >= 1 AND (number = 1) = (previous_hash = '\x')),
  CONSTRAINT journal_entry_hash_key UNIQUE (number, hash),
  CONSTRAINT journal_entry_continues_the_chain
    FOREIGN KEY (previous_number, previous_hash) REFERENCES journal_entry (number, hash)
);

COMMENT ON TABLE journal_entry IS
  'Who did what to which thing (日志), each entry chained to the one before by its hash.';

CREATE INDEX journal_entry_about ON journal_entry (subject_kind, subject_id, number);

INSERT INTO journal_entry (number, previous_hash, record, subject_kind, subject_id)
VALUES (1, '\x', '{"act":"journal.begin"}', 'journal', 1);

-- Locked, before anything else, by whoever is going to write: it takes no snapshot, so writers
-- queue instead of failing each other's serializable transactions.
CREATE TABLE journal_pen ();

COMMENT ON TABLE journal_pen IS 'The pen of the journal (日志之笔): it has no rows and is only ever locked.';

-- The effect of a request is remembered under its key, so that a second call changes nothing.
CREATE TABLE act_request (
  key          text PRIMARY KEY,
  act          text NOT NULL,
  body_digest  bytea NOT NULL,
  answer       jsonb NOT NULL,
  made_at      timestamptz NOT NULL,
  CONSTRAINT act_request_key_is_not_blank CHECK (key ~ '\S')
);

COMMENT ON TABLE act_request IS 'Requests that have had their effect (幂等键), kept for 30 days.';

CREATE INDEX act_request_by_age ON act_request (made_at);

GRANT SELECT, INSERT ON journal_entry TO banci_app;
-- LOCK TABLE … IN EXCLUSIVE MODE asks for one of UPDATE, DELETE or TRUNCATE.
GRANT SELECT, UPDATE ON journal_pen TO banci_app;
GRANT SELECT, INSERT, DELETE ON act_request TO banci_app;
-- The migrator keeps this one; opening the office compares it with what the program knows.
GRANT SELECT ON schema_migration TO banci_app;
