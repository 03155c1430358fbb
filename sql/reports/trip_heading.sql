-- What stands above a trip's schedule and in its article's lead (异地教学概要).
--
-- $1 the trip.
-- One row is the trip; its arrays are in order: classes and units by their numbers in the name,
-- destinations and hosts as written down. A unit's name is what follows the name of its class.
-- Escorts are the leader and the staff who go; drivers are not counted.
-- At most one row.
SELECT trip.id, trip.days, trip.theme, trip.stated_days, trip.state,
  class.ids AS class_ids, class.names AS class_names, class.ordinals AS class_ordinals,
  department.id AS department_id, department.name AS department,
  unit.ids AS unit_ids, unit.names AS unit_names, unit.full_names AS unit_full_names,
  array(SELECT name FROM trip_destination WHERE trip_id = trip.id ORDER BY position)
    AS destinations,
  array(SELECT division_code FROM trip_destination WHERE trip_id = trip.id ORDER BY position)
    AS division_codes,
  array(SELECT name FROM trip_host WHERE trip_id = trip.id ORDER BY position) AS hosts,
  array(SELECT organisation_id FROM trip_host WHERE trip_id = trip.id ORDER BY position)
    AS host_organisations,
  leader.person_id AS leader_id, leader.name AS leader,
  (SELECT count(*) FROM trip_member AS member WHERE member.trip_id = trip.id
    AND member.part IN ('leader', 'escort') AND member.state = 'going') AS escorts
FROM trip
CROSS JOIN LATERAL (
  SELECT array_agg(class.id ORDER BY class.ordinal, class.id) AS ids,
    array_agg(class.official_name ORDER BY class.ordinal, class.id) AS names,
    array_agg(class.ordinal ORDER BY class.ordinal, class.id) AS ordinals
  FROM study_unit AS class
  WHERE class.id IN (SELECT class_id FROM trip_unit WHERE trip_id = trip.id)
) AS class
CROSS JOIN LATERAL (
  SELECT array_agg(named.id ORDER BY named.rank, named.id) AS ids,
    array_agg(named.name ORDER BY named.rank, named.id) AS names,
    array_agg(named.full_name ORDER BY named.rank, named.id) AS full_names
  FROM (
    SELECT unit.id,
      CASE WHEN unit.kind <> 'class' THEN concat(branch.official_name, unit.official_name) END
        AS name,
      concat(CASE WHEN unit.kind <> 'class' THEN of_class.official_name END,
        branch.official_name, unit.official_name) AS full_name,
      row_number() OVER (ORDER BY of_class.ordinal NULLS LAST, of_class.id,
        coalesce(branch.ordinal, unit.ordinal) NULLS LAST, coalesce(branch.id, unit.id),
        unit.ordinal NULLS LAST, unit.id) AS rank
    FROM trip_unit
    JOIN study_unit AS unit ON unit.id = trip_unit.unit_id
    JOIN study_unit AS of_class ON of_class.id = unit.class_id
    LEFT JOIN study_unit AS branch ON branch.id = unit.of_branch_id
    WHERE trip_unit.trip_id = trip.id
  ) AS named
) AS unit
LEFT JOIN training_class AS first_class ON first_class.unit_id = class.ids[1]
LEFT JOIN department ON department.id = first_class.department_id
LEFT JOIN LATERAL (
  SELECT member.person_id, person.name
  FROM trip_member AS member
  JOIN person ON person.id = member.person_id
  WHERE member.trip_id = trip.id AND member.part = 'leader' AND member.state = 'going'
  ORDER BY member.person_id
  LIMIT 1
) AS leader ON true
WHERE trip.id = $1::bigint
ORDER BY trip.id;
