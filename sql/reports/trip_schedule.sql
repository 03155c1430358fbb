-- The schedule of a trip (日程安排表).
--
-- $1 the trip.
-- One row is one session; cancelled ones are left out. Who teaches stands before who guides.
-- By their planned times.
SELECT session.id, session.planned, session.form, session.title,
  place.official_name AS place, session.state,
  array(
    SELECT lecturer.name
    FROM lecture_lecturer
    JOIN lecturer ON lecturer.id = lecture_lecturer.lecturer_id
    WHERE lecture_lecturer.session_id = session.id
    ORDER BY lecture_lecturer.position, lecturer.id) AS lecturers,
  site_visit.guide,
  (SELECT string_agg(person.name, '、' ORDER BY person.id)
    FROM booking
    JOIN person ON person.id = booking.escort_id
    WHERE booking.session_id = session.id) AS escorts
FROM session
LEFT JOIN place ON place.id = session.place_id
LEFT JOIN site_visit ON site_visit.session_id = session.id
WHERE session.trip_id = $1::bigint AND session.state <> 'cancelled'
ORDER BY lower(session.planned), session.id;
