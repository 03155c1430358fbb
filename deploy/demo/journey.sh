# shellcheck shell=bash
# The six days in Kunshan as commands. Sourced by the demonstration, which says what banci is and
# makes the class, the roster, the places, the lecturers and the trip first:
#
#     . deploy/demo/journey.sh
#     plan_journey 1            # the trip's number
#
# Sunday to Friday, 8 to 13 December 2024. Places, times and themes fit places.csv and
# materials.csv: nothing overlaps, every stop is open, every ride has its time.

# shellcheck disable=SC2034  # used by the script that sources this one
coordinator=程若谷
# shellcheck disable=SC2034
stay_behind=(姜怀安 孟清荷)

theme_industry=向新而行，看见产业的筋骨
theme_community=向下扎根，读懂治理的温度
theme_origin=向红而学，找回出发的初心

plan_journey() {
  local trip=$1
  plan_sunday "$trip"
  plan_monday "$trip"
  plan_tuesday "$trip"
  plan_wednesday "$trip"
  plan_thursday "$trip"
  plan_friday "$trip"
}

plan_sunday() {
  banci session add --trip "$1" --form 乘车 --title '乘高铁赴昆山（合肥南—昆山南）' \
    --at '2024-12-08 13:30' --minutes 180
  banci session add --trip "$1" --form 报到 --title 报到入住 --place 昆山市委党校学员公寓 \
    --at '2024-12-08 17:00' --minutes 45
  meal "$1" 晚餐 '2024-12-08 18:00'
  banci session add --trip "$1" --form 会议 --title '行前说明与临时党小组会' --place 昆山市委党校 \
    --at '2024-12-08 19:15' --minutes 60
}

plan_monday() {
  meal "$1" 早餐 '2024-12-09 07:15'
  banci lecture add --trip "$1" --topic 昆山市县域发展实践 --lecturer 顾延清 \
    --place 昆山市委党校 --at '2024-12-09 08:30' --minutes 150 --hours 4
  meal "$1" 午餐 '2024-12-09 11:30'
  banci visit add --trip "$1" --place 元宇宙创新中心 --at '2024-12-09 14:30' --minutes 90 \
    --headline --theme "$theme_industry" --seen '虚拟产线预演、工业仿真平台、数字人展厅'
  meal "$1" 晚餐 '2024-12-09 17:30'
  banci session add --trip "$1" --form 研讨 --title '分组研讨：县域发展看什么' \
    --place 昆山市委党校 --at '2024-12-09 19:00' --minutes 90
}

plan_tuesday() {
  meal "$1" 早餐 '2024-12-10 07:15'
  banci lecture add --trip "$1" --topic 昆山招商实践 --lecturer 陆望川 \
    --place 昆山市委党校 --at '2024-12-10 08:30' --minutes 150 --hours 4
  meal "$1" 午餐 '2024-12-10 11:30'
  banci visit add --trip "$1" --place 通力电梯有限公司 --at '2024-12-10 14:00' --minutes 90 \
    --headline --headline-phrase 通力电梯公司 --theme "$theme_industry" \
    --seen '装配车间、工序看板、本地配套'
  banci visit add --trip "$1" --place 苏州清越光电科技股份有限公司 --at '2024-12-10 16:15' \
    --minutes 75 --theme "$theme_industry" --seen '产品展厅、电子纸与车载显示样品'
  meal "$1" 晚餐 '2024-12-10 18:15'
}

# One phrase of the article's lead, 社区党群服务中心, stands for both stops of the morning.
plan_wednesday() {
  meal "$1" 早餐 '2024-12-11 07:15'
  banci visit add --trip "$1" --place '陆家镇邹家角社区“党那里”党群服务点' \
    --at '2024-12-11 09:00' --minutes 75 --headline --headline-phrase 社区党群服务中心 \
    --theme "$theme_community" --seen '群众诉求公示板、办事登记簿、启发广场'
  banci visit add --trip "$1" --place 花都社区 --at '2024-12-11 10:50' --minutes 50 \
    --headline --headline-phrase 社区党群服务中心 --theme "$theme_community" \
    --seen '居民活动室、自治排班表'
  meal "$1" 午餐 '2024-12-11 12:10'
  banci lecture add --trip "$1" --topic 苏州工业园区实践 --lecturer 沈砚秋 \
    --place 昆山市委党校 --at '2024-12-11 14:30' --minutes 150 --hours 4
  meal "$1" 晚餐 '2024-12-11 17:30'
}

plan_thursday() {
  meal "$1" 早餐 '2024-12-12 06:50'
  banci visit add --trip "$1" --place 沙家浜党性教育基地 --at '2024-12-12 09:30' --minutes 120 \
    --headline --theme "$theme_origin" --seen '革命历史纪念馆、芦苇荡、重温入党誓词'
  meal "$1" 午餐 '2024-12-12 12:00' 沙家浜镇芦荡餐厅
  banci session add --trip "$1" --form 研讨 --title '支部学习交流：从昆山带回什么' \
    --place 昆山市委党校 --at '2024-12-12 15:00' --minutes 120
  meal "$1" 晚餐 '2024-12-12 17:30'
}

plan_friday() {
  meal "$1" 早餐 '2024-12-13 07:15'
  banci session add --trip "$1" --form 研讨 --title 异地教学小结 --place 昆山市委党校 \
    --at '2024-12-13 08:30' --minutes 120
  meal "$1" 午餐 '2024-12-13 11:15'
  banci session add --trip "$1" --form 乘车 --title '乘高铁返程（昆山南—合肥南）' \
    --at '2024-12-13 13:15' --minutes 180
}

meal() {
  banci session add --trip "$1" --form 用餐 --title "$2" --place "${4:-昆山市委党校餐厅}" \
    --at "$3" --minutes 45
}
