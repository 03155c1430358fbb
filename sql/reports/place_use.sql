-- How often places were taught in (现场教学点使用统计).
--
-- $1 the days on which a session has to begin; $2 a kind of place, or NULL for all.
-- One row is one place with at least one lecture or visit that is booked or was held; meals,
-- rides and the like do not count. Minutes are those that it really took, where they are recorded.
-- A division goes by the name that a trip to it uses, else by its code.
-- The most used first, then by name.
WITH taught AS MATERIALIZED (
  SELECT session.place_id, session.id AS session_id, session.hours,
    coalesce(session.actual, session.planned) AS span, lower(session.planned_days) AS day
  FROM session
  WHERE session.state IN ('booked', 'held') AND session.kind IN ('lecture', 'visit')
    AND session.place_id IS NOT NULL
    AND lower(session.planned_days) <@ $1::daterange
    AND session.planned && tstzrange(
      lower($1::daterange)::timestamp AT TIME ZONE 'Asia/Shanghai',
      upper($1::daterange)::timestamp AT TIME ZONE 'Asia/Shanghai')
),
used AS (
  SELECT place_id, count(*) AS times,
    sum(extract(epoch FROM upper(span) - lower(span)) / 60)::bigint AS minutes,
    sum(hours * 10)::bigint AS tenths_of_hours, max(day) AS last_day
  FROM taught
  GROUP BY place_id
),
attending AS (
  SELECT place_id, array_agg(official_name ORDER BY ordinal NULLS LAST, class_id) AS classes
  FROM (
    SELECT DISTINCT taught.place_id, class.id AS class_id, class.official_name, class.ordinal
    FROM taught
    JOIN booking ON booking.session_id = taught.session_id
    JOIN study_unit AS class ON class.id = booking.unit_class_id
  ) AS once
  GROUP BY place_id
),
division AS (
  SELECT division_code, min(name) AS name
  FROM trip_destination
  WHERE division_code IS NOT NULL
  GROUP BY division_code
)
SELECT place.id, place.official_name, place.kind,
  coalesce(division.name, place.division_code) AS division, used.times, used.minutes,
  used.tenths_of_hours, used.last_day, coalesce(attending.classes, '{}') AS classes
FROM used
JOIN place ON place.id = used.place_id
LEFT JOIN attending ON attending.place_id = used.place_id
LEFT JOIN division ON division.division_code = place.division_code
WHERE $2::text IS NULL OR place.kind = $2::text
ORDER BY used.times DESC, place.official_name, place.id;
