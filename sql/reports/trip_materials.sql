-- What people contributed to the article about a trip (素材).
--
-- $1 the trip.
-- One row is one text.
-- In the order in which they came.
SELECT material.id, material.theme, material.body, material.contributor, material.may_name,
  material.place_id, place.official_name AS place, material.added_at
FROM material
LEFT JOIN place ON place.id = material.place_id
WHERE material.trip_id = $1::bigint
ORDER BY material.id;
