-- Dictionaries that every school refers to.

CREATE TABLE public.allowed_step (
  noun        text NOT NULL,
  from_state  text NOT NULL,
  to_state    text NOT NULL,
  PRIMARY KEY (noun, from_state, to_state)
);

COMMENT ON TABLE public.allowed_step IS
  'From which state a thing may step to which (允许的状态变化); the empty state is before its first.';

INSERT INTO public.allowed_step (noun, from_state, to_state) VALUES
  ('class', '', 'planned'),
  ('class', 'planned', 'open'),
  ('class', 'planned', 'cancelled'),
  ('class', 'open', 'closed'),
  ('trip', '', 'draft'),
  ('trip', 'draft', 'submitted'),
  ('trip', 'draft', 'confirmed'),
  ('trip', 'draft', 'cancelled'),
  ('trip', 'submitted', 'approved'),
  ('trip', 'submitted', 'returned'),
  ('trip', 'submitted', 'cancelled'),
  ('trip', 'returned', 'submitted'),
  ('trip', 'returned', 'cancelled'),
  ('trip', 'approved', 'confirmed'),
  ('trip', 'approved', 'returned'),
  ('trip', 'approved', 'cancelled'),
  ('trip', 'confirmed', 'under_way'),
  ('trip', 'confirmed', 'returned'),
  ('trip', 'confirmed', 'cancelled'),
  ('trip', 'under_way', 'done'),
  ('trip', 'under_way', 'cancelled'),
  ('session', '', 'tentative'),
  ('session', '', 'booked'),
  ('session', 'tentative', 'booked'),
  ('session', 'tentative', 'cancelled'),
  ('session', 'booked', 'tentative'),
  ('session', 'booked', 'held'),
  ('session', 'booked', 'skipped'),
  ('session', 'booked', 'cancelled'),
  ('session', 'held', 'booked'),
  ('session', 'skipped', 'booked'),
  ('trainee', '', 'proposed'),
  ('trainee', '', 'notified'),
  ('trainee', '', 'reported'),
  ('trainee', '', 'studying'),
  ('trainee', 'proposed', 'notified'),
  ('trainee', 'proposed', 'reported'),
  ('trainee', 'proposed', 'replaced'),
  ('trainee', 'proposed', 'no_show'),
  ('trainee', 'notified', 'reported'),
  ('trainee', 'notified', 'replaced'),
  ('trainee', 'notified', 'no_show'),
  ('trainee', 'reported', 'studying'),
  ('trainee', 'reported', 'withdrawn'),
  ('trainee', 'reported', 'dismissed'),
  ('trainee', 'no_show', 'reported'),
  ('trainee', 'studying', 'graduated'),
  ('trainee', 'studying', 'not_graduated'),
  ('trainee', 'studying', 'withdrawn'),
  ('trainee', 'studying', 'dismissed'),
  ('article', '', 'draft');

-- A school's tables lie in the schema of that name.
CREATE TABLE public.school (
  schema_name  text PRIMARY KEY,
  name         text NOT NULL,
  CONSTRAINT school_schema_name_is_plain CHECK (schema_name ~ '^[a-z][a-z0-9_]{0,29}$'),
  CONSTRAINT school_schema_name_is_free
    CHECK (schema_name NOT IN ('public', 'information_schema') AND schema_name !~ '^pg_'),
  CONSTRAINT school_name_is_not_blank CHECK (name ~ '\S')
);

COMMENT ON TABLE public.school IS 'The schools on this server (学校), each with a schema of its own.';

GRANT SELECT ON public.allowed_step, public.school TO banci_app;
GRANT SELECT, REFERENCES ON public.allowed_step TO banci_owner;
GRANT SELECT, INSERT, UPDATE ON public.school TO banci_owner;
