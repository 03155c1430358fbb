-- How often lecturers taught (师资使用统计).
--
-- $1 the days on which a session has to begin.
-- One row is one lecturer with at least one lecture that is booked or was held; 主持 is no
-- teaching and does not count. Minutes are those that it really took, where they are recorded.
-- The most used first, then by name.
WITH taught AS MATERIALIZED (
  SELECT lecture_lecturer.lecturer_id, session.id AS session_id, session.hours,
    coalesce(session.actual, session.planned) AS span, lower(session.planned_days) AS day
  FROM session
  JOIN lecture_lecturer ON lecture_lecturer.session_id = session.id
  WHERE session.state IN ('booked', 'held') AND lecture_lecturer.part <> '主持'
    AND lower(session.planned_days) <@ $1::daterange
    AND session.planned && tstzrange(
      lower($1::daterange)::timestamp AT TIME ZONE 'Asia/Shanghai',
      upper($1::daterange)::timestamp AT TIME ZONE 'Asia/Shanghai')
),
used AS (
  SELECT lecturer_id, count(*) AS times,
    sum(extract(epoch FROM upper(span) - lower(span)) / 60)::bigint AS minutes,
    sum(hours * 10)::bigint AS tenths_of_hours, max(day) AS last_day
  FROM taught
  GROUP BY lecturer_id
),
attending AS (
  SELECT lecturer_id, array_agg(official_name ORDER BY ordinal NULLS LAST, class_id) AS classes
  FROM (
    SELECT DISTINCT taught.lecturer_id, class.id AS class_id, class.official_name, class.ordinal
    FROM taught
    JOIN booking ON booking.session_id = taught.session_id
    JOIN study_unit AS class ON class.id = booking.unit_class_id
  ) AS once
  GROUP BY lecturer_id
)
SELECT lecturer.id, lecturer.name, lecturer.title, nullif(lecturer.employer, '') AS employer,
  lecturer.kind, used.times, used.minutes, used.tenths_of_hours, used.last_day,
  coalesce(attending.classes, '{}') AS classes
FROM used
JOIN lecturer ON lecturer.id = used.lecturer_id
LEFT JOIN attending ON attending.lecturer_id = used.lecturer_id
ORDER BY used.times DESC, lecturer.name, lecturer.id;
