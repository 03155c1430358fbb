#!/bin/bash
# Runs a command while a throw-away PostgreSQL server stands by, and takes the server away after,
# however the command ended. BANCI_TEST_SERVER tells the command how to connect as superuser.
#
#   deploy/with-test-server.sh swift test
#
# Nothing is written safely (fsync off): the server holds test data only.
set -euo pipefail
# shellcheck source=deploy/environment.sh
. "$(dirname "$0")/environment.sh"

main() {
  [ $# -gt 0 ] || { echo "usage: ${0##*/} COMMAND [ARGUMENT…]" >&2; exit 64; }
  bin=$(postgres_folder) || { echo 'no PostgreSQL server: run deploy/install.sh' >&2; exit 1; }
  sweep_orphans
  folder=$(mktemp -d "/tmp/banci-test-server-$(id -u).XXXXXX")
  command=
  trap take_away EXIT
  trap 'interrupted 130' INT
  trap 'interrupted 143' TERM HUP
  start_server
  run_command "$@"
}

start_server() {
  echo $$ >"$folder/script"
  mkdir -m 700 "$folder/server"
  if is_root; then
    chmod 711 "$folder"
    chown postgres: "$folder/server"
  fi
  mkdir_as_server "$folder/server/socket"
  as_server "$bin/initdb" --pgdata "$folder/server/data" --username postgres --auth trust \
    --encoding UTF8 --locale C.UTF-8 --no-sync --no-instructions >"$folder/initdb.log"
  as_server "$bin/pg_ctl" --silent --wait --pgdata "$folder/server/data" \
    --log "$folder/server/log" --options "$(server_options)" start >/dev/null
  export BANCI_TEST_SERVER="host=$folder/server/socket port=5432 user=postgres dbname=postgres"
}

mkdir_as_server() { as_server mkdir -m 700 "$1"; }

server_options() {
  printf -- '-c %s ' listen_addresses= "unix_socket_directories=$folder/server/socket" port=5432 \
    unix_socket_permissions=0700 max_connections=300 shared_buffers=128MB fsync=off \
    synchronous_commit=off full_page_writes=off wal_level=minimal max_wal_senders=0 jit=off \
    max_wal_size=4GB timezone=Asia/Shanghai
}

# In a process group of its own, so that an interruption reaches all that the command started.
run_command() {
  set -m
  "$@" <&0 &
  command=$!
  set +m
  local status=0
  wait "$command" || status=$?
  command=
  exit "$status"
}

# shellcheck disable=SC2317  # called by traps
interrupted() {
  trap '' INT TERM HUP
  if [ -n "$command" ]; then
    kill -TERM -- "-$command" 2>/dev/null || true
    wait "$command" || true
  fi
  exit "$1"
}

# shellcheck disable=SC2317  # called by a trap
take_away() {
  trap '' INT TERM HUP
  stop_and_remove "$folder"
}

# Servers of scripts that were killed before they could take them away.
sweep_orphans() {
  local orphan
  for orphan in "/tmp/banci-test-server-$(id -u)".*; do
    if [ -O "$orphan" ] && [ -f "$orphan/script" ]; then
      kill -0 "$(cat "$orphan/script")" 2>/dev/null || stop_and_remove "$orphan"
    fi
  done
}

stop_and_remove() {
  as_server "$bin/pg_ctl" --silent --wait --mode immediate --pgdata "$1/server/data" stop \
    >/dev/null 2>&1 || true
  rm -rf "$1"
}

main "$@"
