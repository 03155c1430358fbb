/// The rules that the schema keeps (约束), each by the name of its constraint.
///
/// PostgreSQL is the guarantor: the program never checks these first to be safe, only to be kind.
/// Renaming a constraint is a change here; a test compares this list with `pg_constraint`.
/// Constraints that end in `_key`, `_pkey` or `_fkey` only serve others and are not rules.
public enum SchemaRule: String, Hashable, Sendable, CaseIterable {
  // account
  case accountIsOfAStaffMember = "account_is_of_a_staff_member"
  case accountLoginIsNobodyElses = "account_login_is_nobody_elses"
  case accountLoginIsNotBlank = "account_login_is_not_blank"
  // act_request
  case actRequestKeyIsNotBlank = "act_request_key_is_not_blank"
  // article
  case articleIsOfATrip = "article_is_of_a_trip"
  case tripHasOneArticle = "trip_has_one_article"
  // article_revision
  case articleEditionIsPositive = "article_edition_is_positive"
  case articleRevisionIsOfAnArticle = "article_revision_is_of_an_article"
  case articleTitleIsNotBlank = "article_title_is_not_blank"
  // booking
  case bookingBusIsABus = "booking_bus_is_a_bus"
  case bookingEscortIsALivePerson = "booking_escort_is_a_live_person"
  case bookingFollowsTheSession = "booking_follows_the_session"
  case bookingFollowsTheUnit = "booking_follows_the_unit"
  case bookingHoldsOneResource = "booking_holds_one_resource"
  case bookingIsNamedOnce = "booking_is_named_once"
  case bookingLecturerIsALecturer = "booking_lecturer_is_a_lecturer"
  case bookingPlaceIsExclusive = "booking_place_is_exclusive"
  case bookingPlaceIsThatOfTheSession = "booking_place_is_that_of_the_session"
  case bookingUnitIsWhole = "booking_unit_is_whole"
  case bookingsDoNotOverlap = "bookings_do_not_overlap"
  // bus
  case busIsOfATrip = "bus_is_of_a_trip"
  case busNameIsNotBlank = "bus_name_is_not_blank"
  case busNamesAreUniqueInTheTrip = "bus_names_are_unique_in_the_trip"
  case busSeatsArePositive = "bus_seats_are_positive"
  // class_staff
  case classStaffDutyIsNotBlank = "class_staff_duty_is_not_blank"
  case classStaffIsOfAClass = "class_staff_is_of_a_class"
  case classStaffIsStaff = "class_staff_is_staff"
  // class_step
  case classFirstStepStartsFromNothing = "class_first_step_starts_from_nothing"
  case classStepIsAllowed = "class_step_is_allowed"
  case classStepIsOfAClass = "class_step_is_of_a_class"
  case classStepStartsWhereTheLastEnded = "class_step_starts_where_the_last_ended"
  case classStepsAreNeverTakenBack = "class_steps_are_never_taken_back"
  // contact
  case contactDutyIsNotBlank = "contact_duty_is_not_blank"
  case contactIsOfAnOrganisationOrAPlace = "contact_is_of_an_organisation_or_a_place"
  case contactNameIsNotBlank = "contact_name_is_not_blank"
  case contactOrganisationIsAnOrganisation = "contact_organisation_is_an_organisation"
  case contactPlaceIsAPlace = "contact_place_is_a_place"
  // department
  case departmentNameIsNotBlank = "department_name_is_not_blank"
  case departmentNamesAreUnique = "department_names_are_unique"
  // journal_entry
  case journalEntryContinuesTheChain = "journal_entry_continues_the_chain"
  case journalStartsFromNothing = "journal_starts_from_nothing"
  // lecture
  case lectureIsASession = "lecture_is_a_session"
  case lectureTopicIsNotBlank = "lecture_topic_is_not_blank"
  // lecture_lecturer
  case lectureLecturerIsALecturer = "lecture_lecturer_is_a_lecturer"
  case lectureLecturerIsBooked = "lecture_lecturer_is_booked"
  case lectureLecturerIsOfALecture = "lecture_lecturer_is_of_a_lecture"
  case lectureLecturerPartIsKnown = "lecture_lecturer_part_is_known"
  // lecturer
  case lecturerIsALivePerson = "lecturer_is_a_live_person"
  case lecturerIsKnownOnce = "lecturer_is_known_once"
  case lecturerKindIsKnown = "lecturer_kind_is_known"
  case lecturerNameIsNotBlank = "lecturer_name_is_not_blank"
  case personIsLecturerOnce = "person_is_lecturer_once"
  // material
  case materialBodyIsNotBlank = "material_body_is_not_blank"
  case materialIsOfATrip = "material_is_of_a_trip"
  case materialNamingNeedsAContributor = "material_naming_needs_a_contributor"
  case materialPersonIsAPerson = "material_person_is_a_person"
  case materialPlaceIsAPlace = "material_place_is_a_place"
  case materialThemeIsNotBlank = "material_theme_is_not_blank"
  // opening_exception
  case openingExceptionIsOfAPlace = "opening_exception_is_of_a_place"
  case openingExceptionLiesInsideADay = "opening_exception_lies_inside_a_day"
  // opening_hours
  case openingHoursAreOfAPlace = "opening_hours_are_of_a_place"
  case openingHoursDoNotOverlap = "opening_hours_do_not_overlap"
  case openingHoursLieInsideADay = "opening_hours_lie_inside_a_day"
  case openingHoursWeekdayIsOne = "opening_hours_weekday_is_one"
  // organisation
  case organisationDivisionCodeHasSixDigits = "organisation_division_code_has_six_digits"
  case organisationIsNotItsOwnParent = "organisation_is_not_its_own_parent"
  case organisationKindIsNotBlank = "organisation_kind_is_not_blank"
  case organisationParentIsAnOrganisation = "organisation_parent_is_an_organisation"
  // organisation_name
  case organisationHasOneOfficialNameAtATime = "organisation_has_one_official_name_at_a_time"
  case organisationNameDaysAreSome = "organisation_name_days_are_some"
  case organisationNameIsNotBlank = "organisation_name_is_not_blank"
  case organisationNameNamesAnOrganisation = "organisation_name_names_an_organisation"
  case organisationOfficialNamesAreUnique = "organisation_official_names_are_unique"
  // person
  case mergedPersonHoldsNoIdNumber = "merged_person_holds_no_id_number"
  case personBirthIsADate = "person_birth_is_a_date"
  case personIdNumberHasBothHalves = "person_id_number_has_both_halves"
  case personIdNumberIndexIsADigest = "person_id_number_index_is_a_digest"
  case personIdNumberIsNobodyElses = "person_id_number_is_nobody_elses"
  case personIsMergedIntoALivePerson = "person_is_merged_into_a_live_person"
  case personMobileHasBothHalves = "person_mobile_has_both_halves"
  case personMobileIndexIsADigest = "person_mobile_index_is_a_digest"
  case personNameIsNotBlank = "person_name_is_not_blank"
  case personSexIsKnown = "person_sex_is_known"
  // personal_data_key
  case personalDataKeyIsADigest = "personal_data_key_is_a_digest"
  // place
  case placeCapacityIsPositive = "place_capacity_is_positive"
  case placeCoordinatesAreOnEarth = "place_coordinates_are_on_earth"
  case placeDivisionCodeHasSixDigits = "place_division_code_has_six_digits"
  case placeKindIsNotBlank = "place_kind_is_not_blank"
  case placeOfficialNameIsANameOfIt = "place_official_name_is_a_name_of_it"
  case placeOfficialNamesAreUnique = "place_official_names_are_unique"
  case placeOrganisationIsAnOrganisation = "place_organisation_is_an_organisation"
  // place_name
  case placeNameIsNotBlank = "place_name_is_not_blank"
  case placeNameNamesAPlace = "place_name_names_a_place"
  // placement
  case placementBranchIsOfTheClass = "placement_branch_is_of_the_class"
  case placementBranchIsThatOfItsGroup = "placement_branch_is_that_of_its_group"
  case placementGroupIsAGroup = "placement_group_is_a_group"
  case placementGroupIsOfTheClass = "placement_group_is_of_the_class"
  case placementIsOfATrainee = "placement_is_of_a_trainee"
  case placementIsSomewhere = "placement_is_somewhere"
  case placementLiesWithinTheClass = "placement_lies_within_the_class"
  case placementsDoNotOverlap = "placements_do_not_overlap"
  // roster_import
  case rosterImportCountsAddUp = "roster_import_counts_add_up"
  case rosterImportFingerprintIsADigest = "roster_import_fingerprint_is_a_digest"
  case rosterImportIsForAClass = "roster_import_is_for_a_class"
  case rosterImportModeIsKnown = "roster_import_mode_is_known"
  // roster_import_row
  case rosterImportRowIsOfAnImport = "roster_import_row_is_of_an_import"
  case rosterImportRowKeepsWhatItChanged = "roster_import_row_keeps_what_it_changed"
  case rosterImportRowOutcomeIsKnown = "roster_import_row_outcome_is_known"
  case rosterImportRowSaysWhyItWasRejected = "roster_import_row_says_why_it_was_rejected"
  // roster_staged
  case rosterStagedRowIsStaged = "roster_staged_row_is_staged"
  // roster_staging
  case rosterStagingIsForAClass = "roster_staging_is_for_a_class"
  // session
  case sessionActualTimeHasBothEnds = "session_actual_time_has_both_ends"
  case sessionBelongsToATripOrAClass = "session_belongs_to_a_trip_or_a_class"
  case sessionContactStateIsKnown = "session_contact_state_is_known"
  case sessionDoesNotReplaceItself = "session_does_not_replace_itself"
  case sessionFollowsTheClass = "session_follows_the_class"
  case sessionFollowsTheTrip = "session_follows_the_trip"
  case sessionFormIsNotBlank = "session_form_is_not_blank"
  case sessionHasABeginningAndAnEnd = "session_has_a_beginning_and_an_end"
  case sessionHasActualTimeOnlyWhenHeld = "session_has_actual_time_only_when_held"
  case sessionHeadlinePhraseIsOfAHeadline = "session_headline_phrase_is_of_a_headline"
  case sessionHoursArePositive = "session_hours_are_positive"
  case sessionKindIsKnown = "session_kind_is_known"
  case sessionLiesWithinItsDays = "session_lies_within_its_days"
  case sessionPlaceIsAPlace = "session_place_is_a_place"
  case sessionReplacesASession = "session_replaces_a_session"
  case sessionStepIsAllowed = "session_step_is_allowed"
  case sessionTitleIsNotBlank = "session_title_is_not_blank"
  case sessionToComeIsOfALiveClass = "session_to_come_is_of_a_live_class"
  case sessionToComeIsOfALiveTrip = "session_to_come_is_of_a_live_trip"
  case siteVisitHasAPlace = "site_visit_has_a_place"
  // site_visit
  case siteVisitIsASession = "site_visit_is_a_session"
  case siteVisitThemeIsNotBlank = "site_visit_theme_is_not_blank"
  // staff
  case personIsStaffOnce = "person_is_staff_once"
  case staffDepartmentIsADepartment = "staff_department_is_a_department"
  case staffDutyIsNotBlank = "staff_duty_is_not_blank"
  case staffIsALivePerson = "staff_is_a_live_person"
  // study_unit
  case studyUnitBelongsToAClass = "study_unit_belongs_to_a_class"
  case studyUnitBranchIsOfItsClass = "study_unit_branch_is_of_its_class"
  case studyUnitCodeIsPlain = "study_unit_code_is_plain"
  case studyUnitCodesAreUniqueInTheParent = "study_unit_codes_are_unique_in_the_parent"
  case studyUnitKindIsKnown = "study_unit_kind_is_known"
  case studyUnitOfficialNameIsANameOfIt = "study_unit_official_name_is_a_name_of_it"
  case studyUnitOrdinalIsPositive = "study_unit_ordinal_is_positive"
  case studyUnitParentFitsItsKind = "study_unit_parent_fits_its_kind"
  // study_unit_name
  case studyUnitNameIsNotBlank = "study_unit_name_is_not_blank"
  case studyUnitNameNamesAUnit = "study_unit_name_names_a_unit"
  case studyUnitNamesAreUniqueInTheParent = "study_unit_names_are_unique_in_the_parent"
  // trainee
  case traineeClassOrderIsPositive = "trainee_class_order_is_positive"
  case traineeFollowsTheClassDays = "trainee_follows_the_class_days"
  case traineeIsALivePerson = "trainee_is_a_live_person"
  case traineeIsInOneClassAtATime = "trainee_is_in_one_class_at_a_time"
  case traineeIsOnceInAClass = "trainee_is_once_in_a_class"
  case traineeOrganisationIsAnOrganisation = "trainee_organisation_is_an_organisation"
  case traineeOverlapReasonIsNotBlank = "trainee_overlap_reason_is_not_blank"
  case traineeStepIsAllowed = "trainee_step_is_allowed"
  // training_class
  case trainingClassDaysAreWhole = "training_class_days_are_whole"
  case trainingClassDepartmentIsADepartment = "training_class_department_is_a_department"
  case trainingClassIsAClass = "training_class_is_a_class"
  case trainingClassKindIsNotBlank = "training_class_kind_is_not_blank"
  case trainingClassOpensAndClosesInOrder = "training_class_opens_and_closes_in_order"
  case trainingClassPlanIsKnown = "training_class_plan_is_known"
  case trainingClassSizeIsPositive = "training_class_size_is_positive"
  case trainingClassStateIsThatOfItsLastStep = "training_class_state_is_that_of_its_last_step"
  // travel_time
  case travelTimeEndsAtAPlace = "travel_time_ends_at_a_place"
  case travelTimeIsBetweenTwoPlaces = "travel_time_is_between_two_places"
  case travelTimeIsPositive = "travel_time_is_positive"
  case travelTimeSourceIsKnown = "travel_time_source_is_known"
  case travelTimeStartsAtAPlace = "travel_time_starts_at_a_place"
  // trip
  case tripDaysAreWhole = "trip_days_are_whole"
  case tripStateIsThatOfItsLastStep = "trip_state_is_that_of_its_last_step"
  case tripStatedDaysArePositive = "trip_stated_days_are_positive"
  case tripThemeIsNotBlank = "trip_theme_is_not_blank"
  // trip_destination
  case tripDestinationCodeHasSixDigits = "trip_destination_code_has_six_digits"
  case tripDestinationIsNamedOnce = "trip_destination_is_named_once"
  case tripDestinationIsOfATrip = "trip_destination_is_of_a_trip"
  case tripDestinationNameIsNotBlank = "trip_destination_name_is_not_blank"
  // trip_host
  case tripHostIsOfATrip = "trip_host_is_of_a_trip"
  case tripHostNameIsNotBlank = "trip_host_name_is_not_blank"
  case tripHostOrganisationIsAnOrganisation = "trip_host_organisation_is_an_organisation"
  // trip_member
  case tripMemberAbsenceHasAReason = "trip_member_absence_has_a_reason"
  case tripMemberFollowsTheTrip = "trip_member_follows_the_trip"
  case tripMemberGoesOnSomeDay = "trip_member_goes_on_some_day"
  case tripMemberIsALivePerson = "trip_member_is_a_live_person"
  case tripMemberIsOnOneTripADay = "trip_member_is_on_one_trip_a_day"
  case tripMemberPartIsKnown = "trip_member_part_is_known"
  case tripMemberStateIsKnown = "trip_member_state_is_known"
  case tripMemberTraineeFitsThePart = "trip_member_trainee_fits_the_part"
  case tripMemberTraineeIsThatPerson = "trip_member_trainee_is_that_person"
  // trip_step
  case tripFirstStepStartsFromNothing = "trip_first_step_starts_from_nothing"
  case tripStepIsAllowed = "trip_step_is_allowed"
  case tripStepIsOfATrip = "trip_step_is_of_a_trip"
  case tripStepStartsWhereTheLastEnded = "trip_step_starts_where_the_last_ended"
  case tripStepsAreNeverTakenBack = "trip_steps_are_never_taken_back"
  // trip_unit
  case liveTripIsOfALiveClass = "live_trip_is_of_a_live_class"
  case tripDaysDoNotOverlap = "trip_days_do_not_overlap"
  case tripDaysLieWithinTheClass = "trip_days_lie_within_the_class"
  case tripUnitFollowsTheClassDays = "trip_unit_follows_the_class_days"
  case tripUnitFollowsTheTrip = "trip_unit_follows_the_trip"
  case tripUnitFollowsTheUnit = "trip_unit_follows_the_unit"
  // school
  case schoolNameIsNotBlank = "school_name_is_not_blank"
  case schoolSchemaNameIsFree = "school_schema_name_is_free"
  case schoolSchemaNameIsPlain = "school_schema_name_is_plain"
}
