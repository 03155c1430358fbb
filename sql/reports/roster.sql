-- The roster of a class, a branch or a group (名册).
--
-- $1 the unit; $2 the day on which branches and groups are asked for, moved into the class's days
-- where it lies outside; $3 whether the sealed numbers are wanted.
-- One row is one trainee on the books: all but those replaced or who never came.
-- By branch and group, then in the order of the class's list; who has no branch comes last.
SELECT branch.official_name AS branch, study_group.official_name AS study_group,
  trainee.person_id, person.name, person.sex, person.ethnic_group, person.birth,
  person.political_status, person.education,
  coalesce(trainee.rank_level, person.rank_level, person.grade) AS rank,
  trainee.employer, trainee.post, trainee.class_post, trainee.state, trainee.diet, trainee.note,
  CASE WHEN $3::boolean THEN person.mobile_sealed END AS mobile_sealed,
  CASE WHEN $3::boolean THEN person.id_number_sealed END AS id_number_sealed
FROM study_unit AS unit
JOIN training_class AS class ON class.unit_id = unit.class_id
JOIN trainee ON trainee.class_id = unit.class_id
  AND trainee.state NOT IN ('no_show', 'replaced')
JOIN person ON person.id = trainee.person_id
LEFT JOIN placement ON placement.trainee_id = trainee.id
  AND placement.days @> least(greatest($2::date, lower(class.days)), upper(class.days) - 1)
LEFT JOIN study_unit AS branch ON branch.id = placement.branch_id
LEFT JOIN study_unit AS study_group ON study_group.id = placement.group_id
WHERE unit.id = $1::bigint
  AND (unit.kind = 'class' OR unit.id IN (placement.branch_id, placement.group_id))
ORDER BY branch.ordinal NULLS LAST, branch.id NULLS LAST, study_group.ordinal NULLS LAST,
  study_group.id NULLS LAST, trainee.class_order NULLS LAST, trainee.id;
