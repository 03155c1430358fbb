-- What every school on this server shares.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
