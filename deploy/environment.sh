# shellcheck shell=bash
# What the scripts here share; sourced, never run.

# A login shell often does not know where the toolchain was unpacked.
for folder in "$HOME/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin; do
  case ":$PATH:" in
    *":$folder:"*) ;;
    *) [ ! -x "$folder/swift" ] || PATH="$PATH:$folder" ;;
  esac
done
export PATH

is_root() { [ "$(id -u)" -eq 0 ]; }

# The folder of the newest PostgreSQL server from 15 on, looked for as banci itself does.
postgres_folder() {
  if [ -n "${BANCI_POSTGRES_BIN:-}" ]; then
    [ "$(postgres_major "$BANCI_POSTGRES_BIN")" -ge 15 ] && printf '%s\n' "$BANCI_POSTGRES_BIN"
    return
  fi
  local folder major newest='' newest_major=14
  for folder in "$(pg_config --bindir 2>/dev/null)" /usr/lib/postgresql/*/bin; do
    major=$(postgres_major "$folder")
    [ "$major" -gt "$newest_major" ] || continue
    newest=$folder newest_major=$major
  done
  [ -n "$newest" ] && printf '%s\n' "$newest"
}

# The major version of the server in a folder, 0 where there is none.
postgres_major() {
  local version=0
  if [ -x "$1/postgres" ] && [ -x "$1/initdb" ]; then
    version=$("$1/postgres" --version 2>/dev/null) || version=0
  fi
  version=${version#"postgres (PostgreSQL) "}
  printf '%s\n' "${version%%[!0-9]*}"
}

# Runs a program as the account that a PostgreSQL server runs as: `postgres` for root.
as_server() {
  if is_root; then
    env -C / setpriv --reuid postgres --regid postgres --init-groups "$@"
  else
    env -C / "$@"
  fi
}
