-- The steps of an edition of an article, from the draft to print and back.

INSERT INTO public.allowed_step (noun, from_state, to_state) VALUES
  ('article', 'draft', 'approved'),
  ('article', 'draft', 'returned'),
  ('article', 'returned', 'approved'),
  ('article', 'approved', 'returned'),
  ('article', 'approved', 'published'),
  ('article', 'published', 'withdrawn');
