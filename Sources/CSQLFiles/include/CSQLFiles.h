// The files of sql/, linked into the program.
#pragma once
#include <stddef.h>

/// One file of sql/: its path below that folder and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} sql_file;

/// Every file of sql/, in the order of their paths.
extern const sql_file sql_files[];
/// How many there are.
extern const size_t sql_file_count;
