// The files of sql/, linked into the program.
#pragma once
#include <stddef.h>

/// One file of sql/: its path below that folder and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} sql_file;

/// How many files there are.
size_t sql_file_count(void);
/// The file of that number, in the order of their paths.
sql_file sql_file_at(size_t index);
