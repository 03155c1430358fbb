#include "CSQLFiles.h"


static const unsigned char platform_0001[] = {
#embed "../../sql/platform/0001_extension.sql"
};

const sql_file sql_files[] = {
  {"platform/0001_extension.sql", platform_0001, sizeof platform_0001},
};
const size_t sql_file_count = sizeof sql_files / sizeof sql_files[0];
