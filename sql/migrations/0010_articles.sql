-- What people contribute to the article about a trip, and the article's editions.

CREATE TABLE material (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  trip_id      bigint NOT NULL,
  theme        text,
  body         text NOT NULL,
  contributor  text, -- as it would be printed
  person_id    bigint, -- who that is, where it is someone on the books
  may_name     boolean NOT NULL DEFAULT false, -- consents to being named
  place_id     bigint, -- what it is about
  added_at     timestamptz NOT NULL,
  CONSTRAINT material_theme_is_not_blank CHECK (theme ~ '\S'),
  CONSTRAINT material_body_is_not_blank CHECK (body ~ '\S'),
  CONSTRAINT material_naming_needs_a_contributor
    CHECK (NOT may_name OR coalesce(contributor, '') ~ '\S'),
  CONSTRAINT material_is_of_a_trip FOREIGN KEY (trip_id) REFERENCES trip ON DELETE RESTRICT,
  CONSTRAINT material_person_is_a_person
    FOREIGN KEY (person_id) REFERENCES person ON DELETE RESTRICT,
  CONSTRAINT material_place_is_a_place FOREIGN KEY (place_id) REFERENCES place ON DELETE RESTRICT
);

COMMENT ON TABLE material IS 'A text contributed to the article of a trip (素材).';

CREATE INDEX material_of_trip ON material (trip_id, id);
CREATE INDEX material_by_person ON material (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE article (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  trip_id  bigint NOT NULL,
  CONSTRAINT article_is_of_a_trip FOREIGN KEY (trip_id) REFERENCES trip ON DELETE RESTRICT,
  CONSTRAINT trip_has_one_article UNIQUE (trip_id)
);

COMMENT ON TABLE article IS 'The article about a trip (稿件).';

CREATE TABLE article_revision (
  article_id    bigint NOT NULL,
  edition       integer NOT NULL,
  title         text NOT NULL,
  body          text NOT NULL, -- Markdown
  published_on  date, -- 发布时间
  author        text, -- 作者
  source        text, -- 来源
  is_plan       boolean NOT NULL, -- drafted before the trip was over
  facts         jsonb NOT NULL, -- which records each sentence stands on
  made_at       timestamptz NOT NULL,
  made_by_id    bigint REFERENCES staff ON DELETE RESTRICT,
  text_digest   bytea NOT NULL GENERATED ALWAYS AS
                  (sha256(decode(replace(title || E'\n' || body, '\', '\\'), 'escape'))) STORED,
  PRIMARY KEY (article_id, edition),
  CONSTRAINT article_edition_is_positive CHECK (edition > 0),
  CONSTRAINT article_title_is_not_blank CHECK (title ~ '\S'),
  CONSTRAINT article_revision_is_of_an_article
    FOREIGN KEY (article_id) REFERENCES article ON DELETE RESTRICT
);

COMMENT ON TABLE article_revision IS 'An edition of an article (稿件版本); never rewritten.';

GRANT SELECT, INSERT, UPDATE, DELETE ON material TO banci_app;
GRANT SELECT, INSERT ON article, article_revision TO banci_app;
