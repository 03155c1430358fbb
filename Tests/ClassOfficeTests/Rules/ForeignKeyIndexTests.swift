import Postgres
import TestSupport
import Testing

@Suite(.freshDatabase(.school)) struct ForeignKeyIndexTests {
  /// Foreign keys whose table is read through when what they refer to goes, and why that will do.
  static let withoutIndex = [
    "dictionaries and history never go": [
      "class_step_is_allowed", "trip_step_is_allowed", "session_step_is_allowed",
      "trainee_step_is_allowed", "article_step_is_allowed", "journal_entry_continues_the_chain",
      "article_is_approved_with_all_signed_off",
    ],
    "staff leave by a day and are not deleted": [
      "account_is_of_a_staff_member", "class_staff_is_staff", "class_step_made_by_id_fkey",
      "trip_step_made_by_id_fkey", "article_revision_made_by_id_fkey",
      "roster_import_imported_by_id_fkey", "article_check_checked_by_id_fkey",
      "article_sign_off_made_by_id_fkey", "article_step_made_by_id_fkey",
      "article_publication_made_by_id_fkey", "naming_consent_recorded_by_id_fkey",
      "article_style_set_by_id_fkey",
    ],
    "removed by hand, one at a time": [
      "staff_department_is_a_department", "training_class_department_is_a_department",
      "study_unit_belongs_to_a_class", "placement_branch_is_of_the_class",
      "booking_follows_the_unit", "trainee_organisation_is_an_organisation",
      "place_organisation_is_an_organisation", "contact_organisation_is_an_organisation",
      "trip_host_organisation_is_an_organisation", "contact_place_is_a_place",
      "travel_time_ends_at_a_place", "material_place_is_a_place", "booking_place_is_exclusive",
      "booking_lecturer_is_a_lecturer", "booking_bus_is_a_bus", "session_replaces_a_session",
      "quota_is_for_an_organisation",
    ],
  ]

  // Undoing an import deletes people by the hundred, and moving a trip or a class changes days
  // in every table that follows them.
  @Test func `what goes or moves many at a time is found through an index`() async throws {
    let names = try await TestOffice.ownersDatabase().read { session in
      try session.values(
        """
        SELECT conname::text
        FROM pg_constraint
        WHERE connamespace = current_schema()::regnamespace AND contype = 'f'
          AND NOT EXISTS (
            SELECT
            FROM pg_index
            JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
            WHERE indrelid = conrelid AND indkey[0] = ANY (conkey)
              AND coalesce(pg_get_expr(indpred, indrelid) = format('(%I IS NOT NULL)', attname), true)
          )
        """, as: String.self)
    }

    #expect(Set(names) == Set(Self.withoutIndex.values.joined()))
  }
}
