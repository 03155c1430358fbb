-- What every school on this server shares: operators for the exclusion constraints, and two roles.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- banci_owner makes and migrates the schemas; banci_app works in them and may not rewrite history.
-- CREATE ROLE has no IF NOT EXISTS, and two schools may be made at once.
DO $$
BEGIN
  CREATE ROLE banci_owner NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

DO $$
BEGIN
  CREATE ROLE banci_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
