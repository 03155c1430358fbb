#!/bin/bash
# The Kunshan journey, from an empty machine to the article, with the commands that a coordinator
# would type. Everything lies in .demo below the repository and is made anew each time; as root
# the database lies under /var/lib/banci and is made anew as well.
#
#   deploy/demo.sh          runs the journey; its files stay in .demo to be looked at
#   deploy/demo.sh clean    removes what it left
#
# BANCI_PROGRAM names a program that is built already; without it one is built.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
# shellcheck source=deploy/environment.sh
. "$root/deploy/environment.sh"
# shellcheck source=deploy/demo/journey.sh
. "$root/deploy/demo/journey.sh"

export LC_ALL=C.UTF-8 BANCI_HOME="$root/.demo/home"
# The journey is told as of the week before it, whatever the settings of whoever runs it.
unset BANCI_DATABASE BANCI_SCHOOL BANCI_ACTOR BANCI_KEY_FILE
export BANCI_NOW='2024-12-02 09:00'

main() {
  program=${BANCI_PROGRAM:-}
  [ -n "$program" ] || build_program
  clean
  trap stop_server EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  mkdir -p "$root/.demo"
  cp "$root"/deploy/demo/*.csv "$root"/deploy/demo/*.xlsx "$root/.demo/"
  cd "$root/.demo"
  SECONDS=0
  prepare_class
  take_messy_rosters
  prepare_trip
  tell_of_trip
  look_back
  work_on_article
  heading '停止数据库'
  banci database stop
  list_results
}

build_program() {
  heading '编译 banci（第一次需要几分钟）'
  (cd "$root" && swift build --product banci)
  program=$(cd "$root" && swift build --product banci --show-bin-path)/banci
}

prepare_class() {
  heading '学校、部门、组织员'
  banci init --school 中共安徽省委党校 --code ahdx
  banci department add 进修一部
  banci staff add "$coordinator" --department 进修一部 --duty 组织员
  heading '班次和支部'
  banci class add 第81期县处级干部进修班 --code 81 --kind 进修班 --level 县处级 \
    --department 进修一部 --from 2024-10-14 --through 2024-12-27 --size 130
  banci branch add 81 一支部
  banci branch add 81 二支部
  heading '学员名册（GB18030 编码的 CSV）'
  banci_to roster-findings.json roster check roster.csv --format json
  banci roster import roster.csv --class 81 --apply
}

# What the units really send: the good rows are taken, the bad ones go back, come corrected, and the
# second run is clean.
take_messy_rosters() {
  heading '二支部：单位报来的工作簿，合并的单元格、被截断的身份证号'
  banci_refuses roster check messy-huaian.xlsx
  banci_refuses roster import messy-huaian.xlsx --class 81 --partial \
    --corrections huaian-corrections.csv --apply
  heading '报送单位改好更正表，再导入'
  correct huaian-corrections.csv UTF-8 '3.40000196910144E+17=340000196910144667' \
    '340000196910144000=340000196910144667' '苏承桥,女=苏承桥,男'
  banci roster import huaian-corrections.csv --class 81 --apply
  heading '二支部：另一个单位的 GBK 文件，表头上有标题，单位和职务在一列'
  banci_to wandong-findings.json --refused roster check messy-wandong.csv --format json
  banci_refuses roster import messy-wandong.csv --class 81 --partial \
    --corrections wandong-corrections.csv --apply
  correct wandong-corrections.csv GB18030 '3.40000E+17=340000198503312466' \
    '340000197306059451=340000197306059452' '1790124348"=17901243480"'
  banci roster import wandong-corrections.csv --class 81 --apply
  heading '同一份更正表再来一次：没有要写入的'
  banci roster import wandong-corrections.csv --class 81 --apply
  banci roster list --class 81
}

# Stands for the sender, who mends the marked cells: correct FILE CHARSET WRONG=RIGHT…
correct() {
  local file=$1 charset=$2 pair text
  shift 2
  text=$(iconv -f "$charset" -t UTF-8 "$file")
  for pair; do text=${text//"${pair%%=*}"/"${pair#*=}"}; done
  printf '%s\n' "$text" | iconv -f UTF-8 -t "$charset" >"$file"
  printf '\n# %s 已由报送单位改正\n' "$file"
}

prepare_trip() {
  heading '地点和授课人'
  banci place import places.csv --apply
  banci lecturer import lecturers.csv --apply
  heading '异地教学：昆山'
  banci trip add 81/1 --to 昆山市 --from 2024-12-08 --through 2024-12-13 \
    --leader "$coordinator" --key kunshan-2024
  banci trip members 1 --stay-behind "${stay_behind[0]}" --stay-behind "${stay_behind[1]}"
  heading '六天的课程、参观、用餐和乘车'
  plan_journey 1
  heading '检查并确认'
  banci trip check 1
  banci trip confirm 1
}

tell_of_trip() {
  heading '日程安排表'
  banci report trip-schedule --trip 1
  banci report trip-schedule --trip 1 --format markdown --out schedule.md
  heading '报表'
  banci report list
  banci report roster --class 81 --format csv --out roster-report.csv
  banci report structure --unit 81/1 --format markdown --out structure.md
  heading '文章：出发前的计划稿'
  banci material import materials.csv --trip 1 --apply
  banci article draft --trip 1 --out article-plan.md
}

# The trip takes place; what was recorded as held is fact, and the article says so.
look_back() {
  heading '出发、六天如期、结束'
  export BANCI_NOW='2024-12-08 12:30'
  banci trip start 1
  export BANCI_NOW='2024-12-13 18:00'
  banci session done --trip 1 --all --apply >/dev/null
  banci trip finish 1
  heading '文章：据实成稿，只差人写的几处'
  export BANCI_NOW='2024-12-24 09:00'
  banci article draft --trip 1 --published-on 2024-12-24 --out article.md
  sed -n '1,/^## /p' article.md
}

# A person fills the gaps, errors slip in; the check finds them, somebody answers for one of them.
work_on_article() {
  heading '改稿：编辑补齐待补处，也带进了几处错'
  edit_article
  banci article import article-edited.md --trip 1
  banci article diff 1
  heading '核查：每个事实都和记录核对，有不符退出码为 2'
  banci_refuses article check --article 1 | sed -un '1,14p'
  banci_refuses article approve 1
  heading '有把握的先自动修改，说错的由人改正'
  banci_refuses article check --article 1 --fix --format json --out article-findings.json
  banci article export --trip 1 --out article-fixed.md
  correct_article
  banci article import article-corrected.md --trip 1
  banci_refuses article check --article 1 --format json --out article-findings.json --force
  heading '留下的一处，由具名的人写明理由签署'
  banci article sign-off "$(open_finding)" --reason '按行文先写制造、后写科技，不表示参观先后' \
    --as "$coordinator"
  banci article approve 1 --opinion 同意发布 --as "$coordinator"
  banci article publish 1 --on 2024-12-24
  banci article history 1
  heading '给出：学校网页和微信公众号'
  banci article export --trip 1 --form page --out article.html
  banci article export --trip 1 --form wechat --out article-wechat.html
  heading '供稿人撤回署名：已发布的稿子不再属实，复核列出来'
  banci material change 1 --not-named
  banci_refuses article recheck
  banci article list
}

# What an editor makes of the draft: the gaps filled, a count, an order and some typing gone wrong.
edit_article() {
  sed -e 's/【待补：标题意象】/这个冬天遇见太阳雨/' \
    -e 's/【待补：收获与成效（一句）】/既开阔了眼界,又坚定了信心。/' \
    -e 's/【待补：收束（意象、引语或决心）】/大家表示，要把学到的的带回去。/' \
    -e 's/64名学员/63名学员/' -e 's/元宇宙创新中心、通力电梯公司/通力电梯公司、元宇宙创新中心/' \
    -e 's/摘下头显/摸著头显/' article.md >article-edited.md
}

correct_article() {
  sed -e 's/63名学员/64名学员/' article-fixed.md >article-corrected.md
}

# The number of the finding that blocks and that nobody answers for.
open_finding() {
  "$program" article findings 1 2>/dev/null | awk -F'│' '/须签署/ { print $1 + 0; exit }'
}

heading() { printf '\n\033[1m── %s\033[0m\n' "$1"; }

# Shows the command, then runs it.
banci() {
  printf '\n$ banci%s\n' "$(quoted "$@")"
  "$program" "$@"
}

# The same, for a command that ends with 2 because it found errors.
banci_refuses() {
  local status=0
  banci "$@" || status=$?
  [ "$status" = 2 ]
}

# The same, with what it prints kept in a file.
banci_to() {
  local file=$1 expected=0 status=0
  shift
  if [ "$1" = --refused ]; then
    expected=2
    shift
  fi
  printf '\n$ banci%s > %s\n' "$(quoted "$@")" "$file"
  "$program" "$@" >"$file" || status=$?
  [ "$status" = "$expected" ]
}

# The arguments as one would type them.
quoted() {
  local argument
  for argument; do
    case $argument in
      *[!A-Za-z0-9_./:=@%+,-]*)
        if [[ $argument =~ [[:space:][:punct:]] ]]; then
          argument="'${argument//\'/\'\\\'\'}'"
        fi
        ;;
    esac
    printf ' %s' "$argument"
  done
}

list_results() {
  heading "演示结束，用时 $SECONDS 秒。生成的文件"
  local file
  for file in roster-findings.json huaian-corrections.csv wandong-findings.json \
    wandong-corrections.csv schedule.md roster-report.csv structure.md article-plan.md \
    article.md article-edited.md article-findings.json article.html article-wechat.html; do
    printf '  %6d 字节  %s\n' "$(stat -c %s "$file")" "$root/.demo/$file"
  done
}

# Ends the server that this run started, also when it is interrupted.
# shellcheck disable=SC2317  # called by a trap
stop_server() { "$program" database stop >/dev/null 2>&1 || true; }

# Takes away the home and its database of an earlier run.
clean() {
  local state
  for state in "$BANCI_HOME/postgres" /var/lib/banci/*; do
    if [ "$(cat "$state/home" 2>/dev/null)" = "$BANCI_HOME" ]; then
      end_server "$state/data"
      rm -rf "$state"
    fi
  done
  rm -rf "$root/.demo"
}

# Ends the server of a data folder, unless its pid file names somebody else.
end_server() {
  local leader
  leader=$(head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 0
  [ "/proc/$leader/cwd" -ef "$1" ] || return 0
  kill -INT "$leader"
  while [ "/proc/$leader/cwd" -ef "$1" ]; do sleep 0.1; done
}

case ${1:-} in
  clean) clean ;;
  '') main ;;
  *) echo "usage: ${0##*/} [clean]" >&2; exit 64 ;;
esac
