#!/bin/bash
# Runs the tests with counters built in and shows how many lines of each target they reach.
# Ends with 1 where a target is below its floor.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=deploy/environment.sh
. deploy/environment.sh

build=.build/coverage
floors=(Training:90 Documents:90 ClassOffice:90 Postgres:85)

main() {
  swift build --build-tests --enable-code-coverage --scratch-path "$build"
  deploy/with-test-server.sh \
    swift test --skip-build --enable-code-coverage --scratch-path "$build"
  counter=$(toolchain_counter)
  local floor missed=0
  printf '%-14s %8s %8s %8s %6s\n' target lines reached percent floor
  for floor in "${floors[@]}"; do
    report "${floor%:*}" "${floor#*:}" || missed=1
  done
  return $missed
}

# The toolchain's own llvm-cov: another version cannot read its counts.
toolchain_counter() {
  local swift candidate
  swift=$(command -v swift)
  for candidate in "${swift%/*}/llvm-cov" "$(dirname "$(readlink -f "$swift")")/llvm-cov"; do
    if [ -x "$candidate" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  echo "no llvm-cov beside $swift" >&2
  return 1
}

# One line for a target; fails below the floor.
report() {
  local binary
  binary=$(find "$build/debug/" -maxdepth 1 -name '*.xctest' -type f)
  "$counter" report "$binary" -instr-profile "$build/debug/codecov/default.profdata" \
    "Sources/$1" |
    awk -v target="$1" -v floor="$2" '
      $1 == "TOTAL" {
        lines = $8; reached = lines - $9; percent = lines ? 100 * reached / lines : 0
        printf "%-14s %8d %8d %7.1f%% %5d%%%s\n", target, lines, reached, percent, floor,
          percent < floor ? "  below" : ""
        found = 1; exit percent < floor
      }
      END { if (!found) { print target ": no counts"; exit 1 } }'
}

main
