-- What is counted of the people of a class, a branch or a group (人员结构).
--
-- $1 the unit; $2 the day on which branches and groups are asked for, moved into the class's days
-- where it lies outside.
-- One row is one trainee on the books: all but those replaced or who never came.
-- In the order of their numbers.
SELECT person.sex, coalesce(trainee.rank_level, person.rank_level, person.grade) AS rank,
  person.education, person.birth, person.ethnic_group, person.political_status
FROM study_unit AS unit
JOIN training_class AS class ON class.unit_id = unit.class_id
JOIN trainee ON trainee.class_id = unit.class_id
  AND trainee.state NOT IN ('no_show', 'replaced')
JOIN person ON person.id = trainee.person_id
LEFT JOIN placement ON placement.trainee_id = trainee.id
  AND placement.days @> least(greatest($2::date, lower(class.days)), upper(class.days) - 1)
WHERE unit.id = $1::bigint
  AND (unit.kind = 'class' OR unit.id IN (placement.branch_id, placement.group_id))
ORDER BY trainee.id;
