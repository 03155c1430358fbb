-- Every conflict of a trip's timetable, a class's or a whole term's.
--
-- $1 a trip, or NULL; $2 a class, or NULL; $3 the days, or NULL for all.
-- $4 detour of a road over the straight line, $5 minutes for a straight kilometre of road,
-- $6 minutes for getting in and out: how a travel time is estimated where none is recorded.
-- $7 names, $8 first minutes and $9 last minutes of the meal windows; $10 minutes a meal needs.
-- One row is one finding: a pair of sessions, a session on a day, a trip's unit on a day, or what
-- is still open of a trip or class; in no order. Findings name sessions by number alone: in a
-- crowded term a session is in dozens of them, so each session that is around is told once, in a
-- row of its own whose code is 'session'.
--
-- What is joined by time is joined by day first, so that the joins are hashed: a claim meets only
-- those of the same day.
WITH scope AS MATERIALIZED (
  SELECT session.id
  FROM session
  WHERE session.state IN ('tentative', 'booked')
    AND ($1::bigint IS NULL OR session.trip_id = $1::bigint)
    AND ($2::bigint IS NULL OR session.class_id = $2::bigint
      OR EXISTS (
        SELECT FROM booking
        WHERE booking.session_id = session.id AND booking.unit_class_id = $2::bigint))
    AND ($3::daterange IS NULL OR session.planned_days && $3::daterange)
),
reach AS (
  SELECT tstzrange(min(lower(session.planned)), max(upper(session.planned))) AS span
  FROM scope
  JOIN session ON session.id = scope.id
),
around AS MATERIALIZED (
  SELECT session.id, session.kind, session.form, session.trip_id, session.class_id,
    session.place_id, session.planned, session.planned_days, session.state,
    scope.id IS NOT NULL AS is_looked_at
  FROM session
  LEFT JOIN scope ON scope.id = session.id
  WHERE session.state IN ('tentative', 'booked', 'held')
    AND session.planned && (SELECT span FROM reach)
),
daily AS MATERIALIZED (
  SELECT around.*, lower(around.planned_days) + step.number AS day,
    lower(around.planned_days) AS first_day
  FROM around
  CROSS JOIN LATERAL generate_series(
    0, upper(around.planned_days) - lower(around.planned_days) - 1) AS step (number)
),
claim AS MATERIALIZED (
  SELECT daily.id, daily.day, daily.first_day, daily.planned, daily.is_looked_at, daily.place_id,
    daily.form, booking.resource, booking.resource_id, booking.unit_id, booking.branch_reach,
    booking.group_reach
  FROM daily
  JOIN booking ON booking.session_id = daily.id
),
needed_twice AS MATERIALIZED (
  SELECT one.id AS first_id, other.id AS second_id, one.resource, one.resource_id, one.day,
    -- The smaller of two units is the one that is double.
    CASE WHEN one.branch_reach <@ other.branch_reach AND one.group_reach <@ other.group_reach
      THEN one.unit_id ELSE other.unit_id END AS unit_id
  FROM claim AS one
  JOIN claim AS other
    ON other.resource = one.resource AND other.resource_id = one.resource_id
    AND other.day = one.day
  WHERE one.id < other.id
    AND one.planned && other.planned
    AND one.branch_reach && other.branch_reach
    AND one.group_reach && other.group_reach
    AND one.day = greatest(one.first_day, other.first_day)
    AND (one.is_looked_at OR other.is_looked_at)
),
-- A session may name several units of one class, but everything else once.
unit_overlap AS MATERIALIZED (
  SELECT first_id, second_id, resource_id AS class_id, min(day) AS day, min(unit_id) AS unit_id
  FROM needed_twice
  WHERE resource = 'unit'
  GROUP BY first_id, second_id, resource_id
),
-- Who comes to a session is its crowd: a unit of a class, the whole of a trip, a unit of a trip,
-- or one escort or lecturer. Crowds are few; sessions are many.
whole_trip AS MATERIALIZED (
  SELECT around.id, around.trip_id
  FROM around
  WHERE around.trip_id IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM trip_unit
      WHERE trip_unit.trip_id = around.trip_id
        AND NOT EXISTS (
          SELECT FROM booking
          WHERE booking.session_id = around.id
            AND booking.unit_class_id = trip_unit.class_id
            AND trip_unit.branch_reach <@ booking.branch_reach
            AND trip_unit.group_reach <@ booking.group_reach))
),
comer AS (
  SELECT whole_trip.id, 'trip' AS kind, whole_trip.trip_id, 0::bigint AS of_id
  FROM whole_trip
  UNION ALL
  SELECT around.id, 'unit', coalesce(around.trip_id, 0), booking.unit_id
  FROM around
  JOIN booking ON booking.session_id = around.id AND booking.unit_id IS NOT NULL
  WHERE NOT EXISTS (SELECT FROM whole_trip WHERE whole_trip.id = around.id)
  UNION ALL
  SELECT around.id, 'escort', 0, booking.escort_id
  FROM around
  JOIN booking ON booking.session_id = around.id AND booking.escort_id IS NOT NULL
  UNION ALL
  SELECT around.id, 'lecturer', 0, lecturer.person_id
  FROM around
  JOIN booking ON booking.session_id = around.id AND booking.lecturer_id IS NOT NULL
  JOIN lecturer ON lecturer.id = booking.lecturer_id AND lecturer.person_id IS NOT NULL
),
session_crowd AS MATERIALIZED (
  SELECT comer.id, dense_rank() OVER (ORDER BY comer.kind, comer.trip_id, comer.of_id) AS crowd,
    comer.kind, comer.trip_id, comer.of_id
  FROM comer
),
crowd AS MATERIALIZED (
  SELECT DISTINCT crowd, kind, trip_id, of_id FROM session_crowd
),
in_unit AS MATERIALIZED (
  SELECT crowd.crowd, crowd.trip_id, trainee.id AS trainee_id, trainee.person_id, trainee.days
  FROM crowd
  JOIN study_unit AS unit ON unit.id = crowd.of_id AND unit.kind = 'class'
  JOIN trainee ON trainee.class_id = unit.id
  WHERE crowd.kind = 'unit'
  UNION ALL
  SELECT crowd.crowd, crowd.trip_id, trainee.id, trainee.person_id, trainee.days * placement.days
  FROM crowd
  JOIN study_unit AS unit ON unit.id = crowd.of_id AND unit.kind = 'branch'
  JOIN placement ON placement.branch_id = unit.id
  JOIN trainee ON trainee.id = placement.trainee_id
  WHERE crowd.kind = 'unit'
  UNION ALL
  SELECT crowd.crowd, crowd.trip_id, trainee.id, trainee.person_id, trainee.days * placement.days
  FROM crowd
  JOIN study_unit AS unit ON unit.id = crowd.of_id AND unit.kind = 'group'
  JOIN placement ON placement.group_id = unit.id
  JOIN trainee ON trainee.id = placement.trainee_id
  WHERE crowd.kind = 'unit'
),
member AS MATERIALIZED (
  SELECT in_unit.crowd, in_unit.person_id, in_unit.days
  FROM in_unit
  WHERE in_unit.trip_id = 0 AND NOT isempty(in_unit.days)
  UNION ALL
  SELECT in_unit.crowd, in_unit.person_id, in_unit.days * trip_member.days
  FROM in_unit
  JOIN trip_member
    ON trip_member.trip_id = in_unit.trip_id AND trip_member.trainee_id = in_unit.trainee_id
    AND trip_member.state = 'going' AND trip_member.days && in_unit.days
  UNION ALL
  SELECT crowd.crowd, trip_member.person_id, trip_member.days
  FROM crowd
  JOIN trip_member ON trip_member.trip_id = crowd.trip_id AND trip_member.state = 'going'
  WHERE crowd.kind = 'trip'
  UNION ALL
  SELECT crowd.crowd, crowd.of_id, '(,)'::daterange
  FROM crowd
  WHERE crowd.kind IN ('escort', 'lecturer')
),
-- Which part of the tree a crowd surely covers: crowds that overlap there are told as units.
crowd_reach AS MATERIALIZED (
  SELECT crowd.crowd, unit.class_id, unit.branch_reach, unit.group_reach
  FROM crowd
  JOIN study_unit AS unit ON unit.id = crowd.of_id
  WHERE crowd.kind = 'unit'
  UNION ALL
  SELECT crowd.crowd, trip_unit.class_id, trip_unit.branch_reach, trip_unit.group_reach
  FROM crowd
  JOIN trip_unit ON trip_unit.trip_id = crowd.trip_id
  WHERE crowd.kind = 'trip'
),
in_the_tree AS (
  SELECT DISTINCT here.crowd, there.crowd AS other_crowd
  FROM crowd_reach AS here
  JOIN crowd_reach AS there
    ON there.class_id = here.class_id AND there.branch_reach && here.branch_reach
    AND there.group_reach && here.group_reach
),
-- People in two crowds, but for those whom the tree explains.
shared AS MATERIALIZED (
  SELECT one.crowd, other.crowd AS other_crowd, one.person_id, one.days * other.days AS days
  FROM member AS one
  JOIN member AS other
    ON other.person_id = one.person_id AND other.crowd <> one.crowd AND other.days && one.days
  WHERE (one.crowd, other.crowd) NOT IN (SELECT crowd, other_crowd FROM in_the_tree)
),
person_pair AS (
  SELECT one.id AS first_id, other.id AS second_id, one.day, shared.person_id
  FROM shared
  JOIN session_crowd AS mine ON mine.crowd = shared.crowd
  JOIN session_crowd AS theirs ON theirs.crowd = shared.other_crowd AND theirs.id > mine.id
  JOIN daily AS one ON one.id = mine.id
  JOIN daily AS other ON other.id = theirs.id AND other.day = one.day
  WHERE one.planned && other.planned
    AND one.day = greatest(one.first_day, other.first_day)
    AND shared.days @> one.day
    AND (one.is_looked_at OR other.is_looked_at)
),
person_overlap AS (
  SELECT first_id, second_id, min(day) AS day, min(person_id) AS person_id,
    count(DISTINCT person_id)::integer AS people
  FROM person_pair
  WHERE NOT EXISTS (
    SELECT FROM unit_overlap
    WHERE unit_overlap.first_id = person_pair.first_id
      AND unit_overlap.second_id = person_pair.second_id)
  GROUP BY first_id, second_id
),
-- The minutes of the day that a session takes at a place that keeps hours.
timed AS (
  SELECT daily.id, daily.day, daily.place_id,
    int4range(
      CASE WHEN daily.day = daily.first_day THEN
        (extract(epoch FROM lower(daily.planned) AT TIME ZONE 'Asia/Shanghai' - daily.day) / 60)::integer
        ELSE 0 END,
      least(1440, (extract(epoch FROM
        upper(daily.planned) AT TIME ZONE 'Asia/Shanghai' - daily.day) / 60)::integer)) AS minutes
  FROM daily
  WHERE daily.is_looked_at AND daily.place_id IS NOT NULL
),
open AS MATERIALIZED (
  SELECT place_id, weekday, range_agg(minutes) AS minutes
  FROM opening_hours
  GROUP BY place_id, weekday
),
shut AS (
  SELECT timed.id, timed.day, timed.place_id,
    CASE WHEN exception.place_id IS NOT NULL THEN int4multirange(exception.minutes)
      ELSE coalesce(open.minutes, '{}'::int4multirange) END AS hours,
    exception.reason
  FROM timed
  LEFT JOIN opening_exception AS exception
    ON exception.place_id = timed.place_id AND exception.day = timed.day
  LEFT JOIN open
    ON open.place_id = timed.place_id AND open.weekday = extract(isodow FROM timed.day)
  WHERE NOT coalesce(
      CASE WHEN exception.place_id IS NOT NULL THEN int4multirange(exception.minutes)
        ELSE open.minutes END, '{}') @> timed.minutes
    AND (exception.place_id IS NOT NULL
      OR timed.place_id IN (SELECT place_id FROM opening_hours))
),
-- Where a unit is next. A ride takes people elsewhere, so nothing is known of the way after it.
stop AS MATERIALIZED (
  SELECT claim.id, claim.day, lower(claim.planned) AS starts, upper(claim.planned) AS ends,
    claim.place_id, claim.form, claim.is_looked_at, claim.resource_id AS class_id,
    claim.branch_reach, claim.group_reach
  FROM claim
  WHERE claim.resource = 'unit' AND (claim.place_id IS NOT NULL OR claim.form = '乘车')
),
way AS (
  SELECT one.id AS first_id, other.id AS second_id, one.day, one.class_id,
    one.branch_reach * other.branch_reach AS branch_reach,
    one.group_reach * other.group_reach AS group_reach,
    one.ends AS after, other.starts AS before,
    (extract(epoch FROM other.starts - one.ends) / 60)::integer AS available,
    coalesce(road.minutes, back.minutes) IS NULL AS is_estimated,
    coalesce(road.minutes, back.minutes,
      -- least() passes over NULL, so that unknown coordinates would be half a world apart.
      CASE WHEN here.latitude IS NOT NULL AND there.latitude IS NOT NULL THEN
        ceil(round((2 * 6371 * asin(least(1, sqrt(
          sind((there.latitude - here.latitude)::float8 / 2) ^ 2
          + cosd(here.latitude::float8) * cosd(there.latitude::float8)
            * sind((there.longitude - here.longitude)::float8 / 2) ^ 2)))
          * $4::float8 * $5::float8 + $6::float8)::numeric, 6)) END)::integer AS required
  FROM stop AS one
  JOIN stop AS other ON other.class_id = one.class_id AND other.day = one.day
  JOIN place AS here ON here.id = one.place_id
  JOIN place AS there ON there.id = other.place_id
  LEFT JOIN travel_time AS road
    ON road.from_place_id = one.place_id AND road.to_place_id = other.place_id
  LEFT JOIN travel_time AS back
    ON back.from_place_id = other.place_id AND back.to_place_id = one.place_id
  WHERE one.form <> '乘车'
    AND one.place_id <> other.place_id
    AND one.ends <= other.starts
    AND one.branch_reach && other.branch_reach
    AND one.group_reach && other.group_reach
    AND (one.is_looked_at OR other.is_looked_at)
),
late AS (
  SELECT way.first_id, way.second_id, way.day, way.available, way.required, way.is_estimated
  FROM way
  WHERE way.required > way.available
    AND NOT EXISTS (
      SELECT FROM stop AS between_them
      WHERE between_them.class_id = way.class_id AND between_them.day = way.day
        AND between_them.id NOT IN (way.first_id, way.second_id)
        AND between_them.branch_reach && way.branch_reach
        AND between_them.group_reach && way.group_reach
        AND between_them.starts >= way.after AND between_them.ends <= way.before)
),
-- How many are at a place, from the first minute of each session on: a running sum over arrivals
-- and departures, where those who leave make room first.
coming AS MATERIALIZED (
  SELECT around.id, lower(around.planned_days) AS day, session_crowd.crowd
  FROM around
  JOIN place ON place.id = around.place_id AND place.capacity IS NOT NULL
  JOIN session_crowd ON session_crowd.id = around.id
  WHERE session_crowd.kind IN ('trip', 'unit')
),
head AS MATERIALIZED (
  SELECT needed.crowd, needed.day, count(*) AS people
  FROM (SELECT DISTINCT crowd, day FROM coming) AS needed
  JOIN member
    ON member.crowd = needed.crowd
    AND lower(member.days) <= needed.day AND upper(member.days) > needed.day
  GROUP BY needed.crowd, needed.day
),
attendance AS MATERIALIZED (
  SELECT coming.id, sum(head.people) AS people
  FROM coming
  JOIN head ON head.crowd = coming.crowd AND head.day = coming.day
  GROUP BY coming.id
),
at_place AS (
  SELECT around.place_id, around.id, lower(around.planned) AS moment, attendance.people,
    CASE WHEN around.is_looked_at THEN 1 ELSE 0 END AS looked_at
  FROM attendance
  JOIN around ON around.id = attendance.id
  UNION ALL
  SELECT around.place_id, around.id, upper(around.planned), - attendance.people,
    CASE WHEN around.is_looked_at THEN -1 ELSE 0 END
  FROM attendance
  JOIN around ON around.id = attendance.id
),
load AS (
  SELECT place_id, id, moment, people AS change, sum(people) OVER so_far AS people,
    sum(looked_at) OVER so_far AS looked_at
  FROM at_place
  WINDOW so_far AS (
    PARTITION BY place_id ORDER BY moment, people, id ROWS UNBOUNDED PRECEDING)
),
crowded AS (
  SELECT load.id, (load.moment AT TIME ZONE 'Asia/Shanghai')::date AS day, load.place_id,
    load.people::integer AS people, place.capacity,
    (SELECT min(session.id)
      FROM session
      WHERE session.place_id = load.place_id AND session.planned @> load.moment
        AND session.state IN ('tentative', 'booked', 'held') AND session.id <> load.id
    ) AS other_id
  FROM load
  JOIN place ON place.id = load.place_id
  WHERE load.change > 0 AND load.looked_at > 0 AND load.people > place.capacity
),
-- The smallest units that something of a trip is planned for.
trip_part AS MATERIALIZED (
  SELECT DISTINCT around.trip_id, booking.unit_id, booking.unit_class_id AS class_id,
    booking.branch_reach, booking.group_reach
  FROM around
  JOIN booking ON booking.session_id = around.id AND booking.unit_id IS NOT NULL
  WHERE around.trip_id IN (
    SELECT looked.trip_id FROM around AS looked WHERE looked.is_looked_at)
),
hungry AS (
  SELECT part.trip_id, part.unit_id, day.day, meal.name,
    tstzrange((day.day + make_interval(mins => meal.first_minute)) AT TIME ZONE 'Asia/Shanghai',
      (day.day + make_interval(mins => meal.last_minute)) AT TIME ZONE 'Asia/Shanghai') AS span
  FROM trip_part AS part
  CROSS JOIN LATERAL (
    SELECT DISTINCT daily.day FROM daily WHERE daily.trip_id = part.trip_id
  ) AS day
  CROSS JOIN unnest($7::text[], $8::integer[], $9::integer[])
    AS meal (name, first_minute, last_minute)
  WHERE NOT EXISTS (
    SELECT FROM trip_part AS smaller
    WHERE smaller.trip_id = part.trip_id AND smaller.class_id = part.class_id
      AND smaller.unit_id <> part.unit_id
      AND smaller.branch_reach <@ part.branch_reach AND smaller.group_reach <@ part.group_reach)
),
meal_missing AS (
  SELECT hungry.trip_id, hungry.unit_id, hungry.day, hungry.name,
    min(around.id) AS first_id
  FROM hungry
  JOIN around ON around.trip_id = hungry.trip_id AND around.planned && hungry.span
  WHERE EXISTS (
    SELECT FROM booking
    JOIN study_unit AS unit ON unit.id = hungry.unit_id
    WHERE booking.session_id = around.id AND booking.unit_class_id = unit.class_id
      AND booking.branch_reach && unit.branch_reach AND booking.group_reach && unit.group_reach)
  GROUP BY hungry.trip_id, hungry.unit_id, hungry.day, hungry.name, hungry.span
  HAVING NOT bool_or(around.form = '用餐')
    AND NOT EXISTS (
      SELECT FROM unnest(tstzmultirange(hungry.span) - range_agg(around.planned)) AS gap (span)
      WHERE upper(gap.span) - lower(gap.span) >= make_interval(mins => $10::integer))
),
-- What is still open is told once for a trip or class, with its first ten sessions.
still_open AS (
  SELECT 'tentative-left' AS code, around.id, around.trip_id, around.class_id, around.planned,
    around.planned_days
  FROM around
  WHERE around.is_looked_at AND around.state = 'tentative'
  UNION ALL
  SELECT 'contact-unconfirmed', around.id, around.trip_id, around.class_id, around.planned,
    around.planned_days
  FROM around
  JOIN session ON session.id = around.id AND session.contact_state <> '已确认'
  WHERE around.is_looked_at AND around.kind = 'visit'
),
in_order AS (
  SELECT still_open.*, row_number() OVER (
      PARTITION BY still_open.code, still_open.trip_id, still_open.class_id
      ORDER BY lower(still_open.planned), still_open.id) AS place
  FROM still_open
),
left_open AS (
  SELECT in_order.code, in_order.trip_id, in_order.class_id,
    min(lower(in_order.planned_days)) AS day, count(*)::integer AS sessions,
    min(in_order.id) FILTER (WHERE in_order.place = 1) AS first_id,
    array_agg(in_order.id ORDER BY in_order.place)
      FILTER (WHERE in_order.place <= 10) AS session_ids,
    string_agg(in_order.id || ' ' || session.title, '、' ORDER BY in_order.place)
      FILTER (WHERE in_order.place <= 10) AS detail
  FROM in_order
  LEFT JOIN session ON session.id = in_order.id AND in_order.place <= 10
  GROUP BY in_order.code, in_order.trip_id, in_order.class_id
),
finding AS (
  SELECT 'overlap' AS code, first_id, second_id, day, 'unit' AS resource, unit_id AS resource_id,
    NULL::integer AS amount, NULL::integer AS bound, NULL::boolean AS is_estimated,
    NULL::text AS detail, NULL::bigint[] AS session_ids
  FROM unit_overlap
  UNION ALL
  SELECT 'overlap', first_id, second_id, day, resource, resource_id, NULL, NULL, NULL, NULL, NULL
  FROM needed_twice
  WHERE resource <> 'unit'
  UNION ALL
  SELECT 'overlap', first_id, second_id, day, 'person', person_id, people, NULL, NULL, NULL,
    NULL
  FROM person_overlap
  UNION ALL
  SELECT 'outside-opening-hours', id, NULL, day, 'place', place_id, NULL, NULL, NULL,
    concat_ws('；', nullif((
      SELECT string_agg(
        to_char(lower(part.minutes) / 60, 'FM00') || ':' || to_char(lower(part.minutes) % 60, 'FM00')
          || '–' || to_char(upper(part.minutes) / 60, 'FM00') || ':'
          || to_char(upper(part.minutes) % 60, 'FM00'),
        '、' ORDER BY part.minutes)
      FROM unnest(shut.hours) AS part (minutes)), ''), reason), NULL
  FROM shut
  UNION ALL
  SELECT 'travel-too-short', first_id, second_id, day, NULL, NULL, available, required,
    is_estimated, NULL, NULL
  FROM (SELECT DISTINCT late.* FROM late) AS late
  UNION ALL
  SELECT 'over-capacity', id, other_id, day, 'place', place_id, people, capacity, NULL, NULL, NULL
  FROM crowded
  UNION ALL
  SELECT 'meal-missing', first_id, NULL, day, 'unit', unit_id, NULL, NULL, NULL, name, NULL
  FROM meal_missing
  UNION ALL
  SELECT code, first_id, NULL, day, NULL, NULL, sessions, NULL, NULL, detail,
    session_ids
  FROM left_open
  UNION ALL
  SELECT 'lecturer-missing', daily.id, NULL, daily.first_day, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL
  FROM daily
  WHERE daily.is_looked_at AND daily.kind = 'lecture' AND daily.day = daily.first_day
    AND NOT EXISTS (
      SELECT FROM booking
      WHERE booking.session_id = daily.id AND booking.lecturer_id IS NOT NULL)
)
SELECT 'session' AS code, around.id AS first_id, NULL::bigint AS second_id, NULL::date AS day,
  NULL AS resource, NULL::bigint AS resource_id, session.title AS name, NULL::integer AS amount,
  NULL::integer AS bound, NULL::boolean AS is_estimated, place.official_name AS detail,
  NULL::bigint[] AS session_ids, around.planned, around.state
FROM around
JOIN session ON session.id = around.id
LEFT JOIN place ON place.id = around.place_id
UNION ALL
SELECT finding.code, finding.first_id, finding.second_id, finding.day, finding.resource,
  finding.resource_id,
  coalesce(lecturer.name, unit.official_name, place.official_name, bus.name, person.name),
  finding.amount, finding.bound, finding.is_estimated, finding.detail, finding.session_ids, NULL,
  NULL
FROM finding
LEFT JOIN lecturer ON finding.resource = 'lecturer' AND lecturer.id = finding.resource_id
LEFT JOIN study_unit AS unit ON finding.resource = 'unit' AND unit.id = finding.resource_id
LEFT JOIN place ON finding.resource = 'place' AND place.id = finding.resource_id
LEFT JOIN bus ON finding.resource = 'bus' AND bus.id = finding.resource_id
LEFT JOIN person ON finding.resource IN ('escort', 'person') AND person.id = finding.resource_id
