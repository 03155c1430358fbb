-- How far the rosters of a class have come in (名册报送情况).
--
-- $1 the class.
-- One row is one sending organisation: one with places, with trainees or with a roster. A trainee is
-- counted for the organisation that is recorded, else for the sender of the roster that brought them,
-- else for the organisation whose name is printed; where that has no places, for the nearest above it
-- that has. The row without a number counts those of whom nobody knows who sent them.
-- In the order of the organisations; who is not known comes last.
WITH RECURSIVE known AS (
  SELECT folded, min(organisation_id) AS organisation_id
  FROM organisation_name
  GROUP BY folded
  HAVING count(DISTINCT organisation_id) = 1
),
brought AS (
  SELECT row.trainee_id, min(batch.sender_id) AS sender_id
  FROM roster_import AS batch
  JOIN roster_import_row AS row ON row.import_id = batch.id
  WHERE batch.class_id = $1 AND batch.undone_at IS NULL AND row.trainee_is_new
  GROUP BY row.trainee_id
),
sent AS (
  SELECT trainee.id, person.name,
    coalesce(trainee.organisation_id, brought.sender_id, known.organisation_id) AS sender_id
  FROM trainee
  JOIN person ON person.id = trainee.person_id
  LEFT JOIN brought ON brought.trainee_id = trainee.id
  LEFT JOIN known ON known.folded = lower(replace(normalize(trainee.employer, NFKC), ' ', ''))
  WHERE trainee.class_id = $1 AND NOT isempty(trainee.days)
),
climb AS (
  SELECT DISTINCT sender_id, sender_id AS at, 0 AS height
  FROM sent
  WHERE sender_id IS NOT NULL
  UNION ALL
  SELECT climb.sender_id, organisation.parent_id, climb.height + 1
  FROM climb
  JOIN organisation ON organisation.id = climb.at
  WHERE organisation.parent_id IS NOT NULL AND climb.height < 20
),
home AS (
  SELECT climb.sender_id,
    coalesce((array_agg(climb.at ORDER BY climb.height) FILTER (WHERE quota.places IS NOT NULL))[1],
      climb.sender_id) AS organisation_id
  FROM climb
  LEFT JOIN quota ON quota.class_id = $1 AND quota.organisation_id = climb.at
  GROUP BY climb.sender_id
),
reported AS (
  SELECT home.organisation_id, count(*) AS people,
    array_agg(sent.name ORDER BY trainee.class_order NULLS LAST, trainee.id) AS names
  FROM sent
  JOIN trainee ON trainee.id = sent.id
  LEFT JOIN home ON home.sender_id = sent.sender_id
  GROUP BY home.organisation_id
),
last_batch AS (
  SELECT DISTINCT ON (sender_id) sender_id, id, imported_at, rows_rejected
  FROM roster_import
  WHERE class_id = $1 AND sender_id IS NOT NULL AND undoes_id IS NULL AND undone_at IS NULL
  ORDER BY sender_id, id DESC
),
listed AS (
  SELECT organisation_id FROM quota WHERE class_id = $1
  UNION SELECT organisation_id FROM reported
  UNION SELECT sender_id FROM last_batch
)
SELECT organisation.id, name.name, quota.places, coalesce(reported.people, 0) AS reported,
  coalesce(reported.names, '{}') AS names, last_batch.id AS batch_id, last_batch.imported_at,
  coalesce(last_batch.rows_rejected, 0) AS open_errors
FROM listed
LEFT JOIN organisation ON organisation.id = listed.organisation_id
LEFT JOIN organisation_name AS name ON name.organisation_id = organisation.id
  AND name.is_official AND upper_inf(name.days)
LEFT JOIN quota ON quota.class_id = $1 AND quota.organisation_id = listed.organisation_id
LEFT JOIN reported ON reported.organisation_id IS NOT DISTINCT FROM listed.organisation_id
LEFT JOIN last_batch ON last_batch.sender_id = listed.organisation_id
ORDER BY organisation.position NULLS LAST, organisation.id NULLS LAST
