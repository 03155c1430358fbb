#!/usr/bin/env bash
# Fuzzes what reads files: each target of Fuzz/ for so many seconds (default 600), from its corpus.
#
#   deploy/fuzz.sh [seconds]
#
# A finding ends the script with its file in .test/fuzz; put it, made small by
# `Fuzz/.build/release/TARGET -minimize_crash=1 FILE`, into the corpus, where `make test` replays it.
set -euo pipefail

seconds=${1:-600}
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

# A sanitizer brings its own report; the runtime's would hang in the fuzzer's signal handlers.
export SWIFT_BACKTRACE=enable=no
swift build -c release --package-path Fuzz --sanitize=fuzzer

for corpus in Tests/DocumentsTests/Corpus/*/; do
  format=$(basename "$corpus")
  target=$root/Fuzz/.build/release/Fuzz$format
  [ -x "$target" ] || continue
  work=$root/.test/fuzz/$format
  mkdir -p "$work"
  cp "$corpus"* "$work/"
  echo "Fuzz$format：${seconds} 秒"
  "$target" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=1024 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$root/.test/fuzz/" "$work"
done
