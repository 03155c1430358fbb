#include "CSQLFiles.h"

// Each file stands here twice: where its bytes are embedded, and in the list.

static const unsigned char platform_0001[] = {
#embed "../../sql/platform/0001_extension_and_roles.sql"
};
static const unsigned char platform_0002[] = {
#embed "../../sql/platform/0002_dictionaries.sql"
};
static const unsigned char platform_0003[] = {
#embed "../../sql/platform/0003_article_steps.sql"
};
static const unsigned char migration_0001[] = {
#embed "../../sql/migrations/0001_journal.sql"
};
static const unsigned char migration_0002[] = {
#embed "../../sql/migrations/0002_people.sql"
};
static const unsigned char migration_0003[] = {
#embed "../../sql/migrations/0003_organisations_and_staff.sql"
};
static const unsigned char migration_0004[] = {
#embed "../../sql/migrations/0004_units.sql"
};
static const unsigned char migration_0005[] = {
#embed "../../sql/migrations/0005_trainees.sql"
};
static const unsigned char migration_0006[] = {
#embed "../../sql/migrations/0006_rosters.sql"
};
static const unsigned char migration_0007[] = {
#embed "../../sql/migrations/0007_places_and_lecturers.sql"
};
static const unsigned char migration_0008[] = {
#embed "../../sql/migrations/0008_trips.sql"
};
static const unsigned char migration_0009[] = {
#embed "../../sql/migrations/0009_sessions.sql"
};
static const unsigned char migration_0010[] = {
#embed "../../sql/migrations/0010_articles.sql"
};
static const unsigned char migration_0011[] = {
#embed "../../sql/migrations/0011_keeping.sql"
};
static const unsigned char migration_0012[] = {
#embed "../../sql/migrations/0012_roster_columns.sql"
};
static const unsigned char migration_0013[] = {
#embed "../../sql/migrations/0013_article_desk.sql"
};
static const unsigned char report_class_overview[] = {
#embed "../../sql/reports/class_overview.sql"
};
static const unsigned char report_conflicts[] = {
#embed "../../sql/reports/conflicts.sql"
};
static const unsigned char report_lecturer_use[] = {
#embed "../../sql/reports/lecturer_use.sql"
};
static const unsigned char report_place_use[] = {
#embed "../../sql/reports/place_use.sql"
};
static const unsigned char report_roster[] = {
#embed "../../sql/reports/roster.sql"
};
static const unsigned char report_roster_status[] = {
#embed "../../sql/reports/roster_status.sql"
};
static const unsigned char report_trip_facts_sessions[] = {
#embed "../../sql/reports/trip_facts_sessions.sql"
};
static const unsigned char report_trip_heading[] = {
#embed "../../sql/reports/trip_heading.sql"
};
static const unsigned char report_trip_materials[] = {
#embed "../../sql/reports/trip_materials.sql"
};
static const unsigned char report_trip_schedule[] = {
#embed "../../sql/reports/trip_schedule.sql"
};
static const unsigned char report_unit_structure[] = {
#embed "../../sql/reports/unit_structure.sql"
};

static const sql_file files[] = {
  {"migrations/0001_journal.sql", migration_0001, sizeof migration_0001},
  {"migrations/0002_people.sql", migration_0002, sizeof migration_0002},
  {"migrations/0003_organisations_and_staff.sql", migration_0003, sizeof migration_0003},
  {"migrations/0004_units.sql", migration_0004, sizeof migration_0004},
  {"migrations/0005_trainees.sql", migration_0005, sizeof migration_0005},
  {"migrations/0006_rosters.sql", migration_0006, sizeof migration_0006},
  {"migrations/0007_places_and_lecturers.sql", migration_0007, sizeof migration_0007},
  {"migrations/0008_trips.sql", migration_0008, sizeof migration_0008},
  {"migrations/0009_sessions.sql", migration_0009, sizeof migration_0009},
  {"migrations/0010_articles.sql", migration_0010, sizeof migration_0010},
  {"migrations/0011_keeping.sql", migration_0011, sizeof migration_0011},
  {"migrations/0012_roster_columns.sql", migration_0012, sizeof migration_0012},
  {"migrations/0013_article_desk.sql", migration_0013, sizeof migration_0013},
  {"platform/0001_extension_and_roles.sql", platform_0001, sizeof platform_0001},
  {"platform/0002_dictionaries.sql", platform_0002, sizeof platform_0002},
  {"platform/0003_article_steps.sql", platform_0003, sizeof platform_0003},
  {"reports/class_overview.sql", report_class_overview, sizeof report_class_overview},
  {"reports/conflicts.sql", report_conflicts, sizeof report_conflicts},
  {"reports/lecturer_use.sql", report_lecturer_use, sizeof report_lecturer_use},
  {"reports/place_use.sql", report_place_use, sizeof report_place_use},
  {"reports/roster.sql", report_roster, sizeof report_roster},
  {"reports/roster_status.sql", report_roster_status, sizeof report_roster_status},
  {"reports/trip_facts_sessions.sql", report_trip_facts_sessions, sizeof report_trip_facts_sessions},
  {"reports/trip_heading.sql", report_trip_heading, sizeof report_trip_heading},
  {"reports/trip_materials.sql", report_trip_materials, sizeof report_trip_materials},
  {"reports/trip_schedule.sql", report_trip_schedule, sizeof report_trip_schedule},
  {"reports/unit_structure.sql", report_unit_structure, sizeof report_unit_structure},
};

size_t sql_file_count(void) { return sizeof files / sizeof files[0]; }

sql_file sql_file_at(size_t index) { return files[index]; }
