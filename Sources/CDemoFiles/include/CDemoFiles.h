// The demonstration of deploy/, linked into the program.
#pragma once
#include <stddef.h>

/// One file of deploy/: its path below the repository and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} demo_file;

/// How many files there are.
size_t demo_file_count(void);
/// The file of that number.
demo_file demo_file_at(size_t index);
