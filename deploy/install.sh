#!/bin/bash
# Installs what banci needs and this machine lacks: the PostgreSQL server, libpq and the libraries of
# workbooks for building, and the tools that `make` uses. Does nothing where all is there. Debian 12; as root or with sudo.
#
#   deploy/install.sh            packages, then a look at the Swift toolchain
#   deploy/install.sh packages   packages only
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=deploy/environment.sh
. "$here/environment.sh"

main() {
  local packages
  mapfile -t packages < <(missing_packages)
  if [ ${#packages[@]} -gt 0 ]; then
    echo "缺少：${packages[*]}" >&2
    if is_root; then
      install_packages "${packages[@]}"
    else
      ask_administrator
    fi
  fi
  [ "${1:-}" = packages ] || require_swift
}

missing_packages() {
  [ -n "$(postgres_folder)" ] || server_package
  command -v pkg-config >/dev/null || echo pkg-config
  [ -e /usr/include/postgresql/libpq-fe.h ] || echo libpq-dev
  [ -e /usr/include/zip.h ] || echo libzip-dev
  [ -e /usr/include/expat.h ] || echo libexpat1-dev
  [ -e /usr/include/freexl.h ] || echo libfreexl-dev
  [ -e /usr/include/xlsxwriter.h ] || echo libxlsxwriter-dev
  [ -e /usr/include/cmark.h ] || echo libcmark-dev
  command -v make >/dev/null || echo make
  command -v git >/dev/null || echo git
}

# Debian 12 has 15; elsewhere the package without a number is the newest there.
server_package() {
  if grep -qs '^VERSION_CODENAME=bookworm' /etc/os-release; then
    echo postgresql-15
  else
    echo postgresql
  fi
}

# Starts over as root where that asks nobody anything, or somebody who can answer.
ask_administrator() {
  command -v sudo >/dev/null || say_how "su -c '$here/install.sh packages'"
  if sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ]; }; then
    sudo "$here/install.sh" packages
  else
    say_how "sudo $here/install.sh packages"
  fi
}

say_how() {
  echo "安装需要管理员权限。请执行（或请管理员执行）：" >&2
  echo "    $1" >&2
  exit 1
}

install_packages() {
  command -v apt-get >/dev/null || {
    echo "这里没有 apt-get。请用本系统的方式安装：PostgreSQL 15 或更高版本的服务器、libpq、libzip、expat、freexl、libxlsxwriter、cmark 的开发文件、pkg-config、make、git" >&2
    exit 1
  }
  local package
  for package; do
    case $package in
      postgresql*) without_default_cluster get_packages "$@"; return ;;
    esac
  done
  get_packages "$@"
}

# Debian's server package would make a cluster and start it; banci makes its own, and nobody
# asked for another server. The wish holds for this installation only.
without_default_cluster() {
  local wish=/etc/postgresql-common/createcluster.d/banci.conf
  get_packages postgresql-common
  mkdir -p "${wish%/*}"
  # shellcheck disable=SC2064
  trap "rm -f '$wish'" EXIT
  echo 'create_main_cluster = false' >"$wish"
  "$@"
  rm -f "$wish"
}

# The lists of packages are fetched only where those that are here do not do.
get_packages() {
  echo "正在安装：$*" >&2
  apt_install "$@" >/dev/null 2>&1 && return
  echo '正在更新软件包列表…' >&2
  apt-get -qq -o DPkg::Lock::Timeout=300 update
  apt_install "$@" >/dev/null
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 \
    install --no-install-recommends "$@" </dev/null
}

require_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
  if [ -z "$version" ]; then
    echo '没有找到 swift。请安装 Swift 6.3 或更高版本（https://www.swift.org/install/linux/），并把它的 usr/bin 加入 PATH' >&2
    exit 1
  fi
  if [ "$(printf '6.3\n%s\n' "$version" | sort -V | head -n 1)" != 6.3 ]; then
    echo "swift 是 $version 版，需要 6.3 或更高版本（https://www.swift.org/install/linux/）" >&2
    exit 1
  fi
}

main "$@"
