-- The lectures and visits that the article about a trip may speak of (稿件事实).
--
-- $1 the trip.
-- One row is one lecture or visit, whatever became of it; its arrays hold the lecturers in order,
-- with title and employer as of then. A division's name is known where a trip goes there.
-- By their times: the actual one where it is recorded.
SELECT session.id, session.kind, session.form, session.state, session.is_headline,
  session.headline_phrase, coalesce(session.actual, session.planned) AS span, lecture.topic,
  site_visit.theme, site_visit.seen, place.id AS place_id, place.official_name AS place,
  place.division_code,
  (SELECT min(destination.name) FROM trip_destination AS destination
    WHERE destination.division_code = place.division_code) AS division,
  lecturer.ids AS lecturer_ids, lecturer.names AS lecturer_names,
  lecturer.titles AS lecturer_titles, lecturer.employers AS lecturer_employers,
  lecturer.parts AS lecturer_parts
FROM session
LEFT JOIN lecture ON lecture.session_id = session.id
LEFT JOIN site_visit ON site_visit.session_id = session.id
LEFT JOIN place ON place.id = session.place_id
CROSS JOIN LATERAL (
  SELECT coalesce(array_agg(lecturer.id ORDER BY part.position, lecturer.id), '{}') AS ids,
    coalesce(array_agg(lecturer.name ORDER BY part.position, lecturer.id), '{}') AS names,
    coalesce(array_agg(nullif(part.title, '') ORDER BY part.position, lecturer.id), '{}')
      AS titles,
    coalesce(array_agg(nullif(part.employer, '') ORDER BY part.position, lecturer.id), '{}')
      AS employers,
    coalesce(array_agg(part.part ORDER BY part.position, lecturer.id), '{}') AS parts
  FROM lecture_lecturer AS part
  JOIN lecturer ON lecturer.id = part.lecturer_id
  WHERE part.session_id = session.id
) AS lecturer
WHERE session.trip_id = $1::bigint AND session.kind IN ('lecture', 'visit')
ORDER BY lower(coalesce(session.actual, session.planned)), session.id;
