-- Classes at a glance (班次概况).
--
-- $1 a class, or NULL for all.
-- One row is one class. On the books are all trainees but those replaced or who never came;
-- trips are those not cancelled.
-- The latest class first.
SELECT unit.code, unit.official_name, class.kind, class.plan, class.level,
  department.name AS department, class.days, class.state, class.planned_size,
  array(
    SELECT person.name
    FROM class_staff
    JOIN staff ON staff.id = class_staff.staff_id
    JOIN person ON person.id = staff.person_id
    WHERE class_staff.class_id = unit.id
    GROUP BY staff.id, person.name
    ORDER BY min(array_position(ARRAY['班主任', '组织员'], class_staff.duty)), staff.id) AS staff,
  (SELECT count(*) FROM study_unit AS branch
    WHERE branch.class_id = unit.id AND branch.kind = 'branch') AS branches,
  (SELECT count(*) FROM study_unit AS study_group
    WHERE study_group.class_id = unit.id AND study_group.kind = 'group') AS groups,
  (SELECT count(*) FROM trainee
    WHERE trainee.class_id = unit.id AND trainee.state NOT IN ('no_show', 'replaced'))
    AS on_books,
  (SELECT count(DISTINCT trip_unit.trip_id) FROM trip_unit
    WHERE trip_unit.class_id = unit.id AND trip_unit.trip_is_live) AS trips
FROM training_class AS class
JOIN study_unit AS unit ON unit.id = class.unit_id
LEFT JOIN department ON department.id = class.department_id
WHERE $1::bigint IS NULL OR unit.id = $1::bigint
ORDER BY lower(class.days) DESC, unit.ordinal DESC NULLS LAST, unit.id;
