-- What is kept about rosters: who sent them, how an import is taken back, how many places each
-- sender has and how its columns are read.

ALTER TABLE roster_import
  ADD COLUMN sender_id bigint, -- whose list it is; sender is the name as it was then
  ADD COLUMN undoes_id bigint, -- the import that this one took back
  ADD COLUMN rows_removed integer NOT NULL DEFAULT 0,
  ADD COLUMN findings_sealed bytea, -- what was wrong with the rows that were left out, encrypted
  DROP CONSTRAINT roster_import_mode_is_known,
  DROP CONSTRAINT roster_import_counts_add_up,
  ADD CONSTRAINT roster_import_mode_is_known
    CHECK (mode IN ('add', 'update', 'fill', 'replace', 'undo')),
  ADD CONSTRAINT roster_import_counts_add_up
    CHECK (
      rows_read = rows_created + rows_updated + rows_same + rows_rejected + rows_removed
      AND least(rows_created, rows_updated, rows_same, rows_rejected, rows_removed) >= 0),
  ADD CONSTRAINT roster_import_undo_says_of_what CHECK ((mode = 'undo') = (undoes_id IS NOT NULL)),
  ADD CONSTRAINT roster_import_undoes_an_import
    FOREIGN KEY (undoes_id) REFERENCES roster_import ON DELETE RESTRICT,
  ADD CONSTRAINT roster_import_is_undone_once UNIQUE (undoes_id),
  ADD CONSTRAINT roster_import_sender_is_an_organisation
    FOREIGN KEY (sender_id) REFERENCES organisation ON DELETE RESTRICT;

CREATE INDEX roster_import_of_sender ON roster_import (sender_id) WHERE sender_id IS NOT NULL;

ALTER TABLE roster_import_row
  DROP CONSTRAINT roster_import_row_outcome_is_known,
  ADD CONSTRAINT roster_import_row_outcome_is_known
    CHECK (outcome IN ('created', 'updated', 'same', 'rejected', 'removed'));

CREATE TABLE quota (
  class_id         bigint NOT NULL,
  organisation_id  bigint NOT NULL,
  places           integer NOT NULL,
  CONSTRAINT quota_is_given_once PRIMARY KEY (class_id, organisation_id),
  CONSTRAINT quota_places_are_not_negative CHECK (places >= 0),
  CONSTRAINT quota_is_of_a_class
    FOREIGN KEY (class_id) REFERENCES training_class ON DELETE RESTRICT,
  CONSTRAINT quota_is_for_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE RESTRICT
);

COMMENT ON TABLE quota IS 'The places of a class given to a sending organisation (调训名额).';

CREATE TABLE roster_mapping (
  organisation_id  bigint NOT NULL,
  header           text NOT NULL, -- as that organisation writes it
  field            text NOT NULL,
  saved_at         timestamptz NOT NULL,
  CONSTRAINT roster_mapping_is_saved_once PRIMARY KEY (organisation_id, header),
  CONSTRAINT roster_mapping_header_is_not_blank CHECK (header ~ '\S'),
  CONSTRAINT roster_mapping_field_is_not_blank CHECK (field ~ '\S'),
  CONSTRAINT roster_mapping_is_of_an_organisation
    FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE CASCADE
);

COMMENT ON TABLE roster_mapping IS
  'Which field a column of an organisation''s rosters is (列对应), saved when one was imported.';

GRANT SELECT, INSERT, UPDATE, DELETE ON quota, roster_mapping TO banci_app;
