#include "CDemoFiles.h"

static const unsigned char demo_sh[] = {
#embed "../../deploy/demo.sh"
};
static const unsigned char demo_journey_sh[] = {
#embed "../../deploy/demo/journey.sh"
};
static const unsigned char demo_lecturers_csv[] = {
#embed "../../deploy/demo/lecturers.csv"
};
static const unsigned char demo_materials_csv[] = {
#embed "../../deploy/demo/materials.csv"
};
static const unsigned char demo_messy_huaian_xlsx[] = {
#embed "../../deploy/demo/messy-huaian.xlsx"
};
static const unsigned char demo_messy_wandong_csv[] = {
#embed "../../deploy/demo/messy-wandong.csv"
};
static const unsigned char demo_places_csv[] = {
#embed "../../deploy/demo/places.csv"
};
static const unsigned char demo_roster_csv[] = {
#embed "../../deploy/demo/roster.csv"
};
static const unsigned char environment_sh[] = {
#embed "../../deploy/environment.sh"
};

static const demo_file files[] = {
  {"deploy/demo.sh", demo_sh, sizeof demo_sh},
  {"deploy/demo/journey.sh", demo_journey_sh, sizeof demo_journey_sh},
  {"deploy/demo/lecturers.csv", demo_lecturers_csv, sizeof demo_lecturers_csv},
  {"deploy/demo/materials.csv", demo_materials_csv, sizeof demo_materials_csv},
  {"deploy/demo/messy-huaian.xlsx", demo_messy_huaian_xlsx, sizeof demo_messy_huaian_xlsx},
  {"deploy/demo/messy-wandong.csv", demo_messy_wandong_csv, sizeof demo_messy_wandong_csv},
  {"deploy/demo/places.csv", demo_places_csv, sizeof demo_places_csv},
  {"deploy/demo/roster.csv", demo_roster_csv, sizeof demo_roster_csv},
  {"deploy/environment.sh", environment_sh, sizeof environment_sh},
};

size_t demo_file_count(void) { return sizeof files / sizeof files[0]; }

demo_file demo_file_at(size_t index) { return files[index]; }
