#!/usr/bin/env python3
"""Writes the roster of the Kunshan journey: invented trainees, the same bytes every time.

    make_roster.py                              writes roster.csv beside this file
    make_roster.py --check                      tells whether roster.csv is what it would write
    make_roster.py --persons 10000 --out FILE   writes a longer roster, for measurements

Nobody in it is real. The places named in 单位 do not exist, ID numbers carry the area code
340000, which is a province and so nobody's, and mobile numbers begin with 179, which is the
access prefix of IP telephony and was never given to mobile subscribers.
"""

import argparse
import csv
import datetime
import io
import pathlib
import sys

ROSTER = pathlib.Path(__file__).with_name("roster.csv")
PERSONS = 66
DEPARTURE = datetime.date(2024, 12, 8)

HEADER = (
    "序号", "姓名", "性别", "民族", "出生年月", "政治面貌", "学历", "工作单位", "职务", "级别",
    "身份证号码", "手机号码", "支部", "班内职务", "饮食禁忌", "备注",
)

SURNAMES = (
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 程 "
    "曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 "
    "石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 邱 秦 江 史 顾 侯 邵 孟 万 段 钱 汤 尹 黎 易 常 欧阳"
).split()
GIVEN = {
    "男": ("文志立思德广学宏世维家绍景承守敬慕怀砚亦", "彬远涛峰林达成康宁祥章衡舟岳川谦朗桥松禾"),
    "女": ("晓雅秀玉春静慧婉若书安咏采念素映知清", "梅芳琴云莉敏娟兰萍霞颖洁荷蓉筠岚溪宜"),
}

CITIES = {
    "皖东市": ("东渡县", "石梁县", "明湖区"),
    "淮岸市": ("颍南县", "双河口县", "长堤区"),
    "云岭市": ("松坪县", "茶溪县", "北岭区"),
}
BUREAUS = (
    "教育局", "科学技术局", "民政局", "司法局", "财政局", "人力资源和社会保障局",
    "自然资源和规划局", "生态环境局", "住房和城乡建设局", "交通运输局", "水利局", "农业农村局",
    "商务局", "文化和旅游局", "应急管理局", "审计局", "市场监督管理局", "统计局", "林业局", "信访局",
)
COMMISSIONS = ("发展和改革委员会", "卫生健康委员会", "国有资产监督管理委员会")
CHIEF, DEPUTY = "县处级正职", "县处级副职"

# Who must be there, by position in the roster; the journey's commands and its tests name them.
CAST = {
    2: {"姓名": "方景行", "性别": "男", "班内职务": "支部书记"},
    5: {"姓名": "苏婉清", "性别": "女", "班内职务": "组织委员"},
    9: {"姓名": "刘志远", "性别": "男"},
    13: {"姓名": "沈𬀩", "性别": "男", "班内职务": "学习委员"},
    18: {"姓名": "姜怀安", "性别": "男"},
    21: {"姓名": "郑守成", "性别": "男", "班内职务": "支部副书记"},
    27: {"姓名": "买尔旦·吐逊江", "性别": "男", "民族": "维吾尔族", "饮食禁忌": "清真"},
    30: {"姓名": "马思远", "性别": "男", "民族": "回族", "饮食禁忌": "清真"},
    33: {"姓名": "孟清荷", "性别": "女"},
    38: {"姓名": "顾知宜", "性别": "女", "班内职务": "宣传委员"},
    41: {"姓名": "刘志远", "性别": "男"},
    44: {"姓名": "唐怀谦", "性别": "男", "班内职务": "纪检委员"},
    48: {"政治面貌": "民建会员", "职务": "副局长", "备注": "党外干部"},
    50: {"姓名": "叶书颖", "性别": "女", "班内职务": "生活委员"},
    53: {"民族": "土家族"},
    57: {"政治面貌": "九三学社社员", "职务": "局长", "备注": "党外干部"},
    60: {"姓名": "卢亦舟", "性别": "男", "班内职务": "文体委员", "备注": "文体特长:羽毛球,乒乓球"},
    62: {
        "政治面貌": "无党派人士", "工作单位": "政协松坪县委员会", "职务": "副主席", "备注": "党外干部",
        "饮食禁忌": "素食",
    },
    64: {"饮食禁忌": "不食海鲜"},
}
# As offices write it: some rows in the short form, which an import notes and understands.
SHORT_FORMS = {11: ("民族", "汉"), 24: ("民族", "汉"), 36: ("政治面貌", "党员"), 55: ("级别", "副处级")}


class Chance:
    """Numbers that look random and are the same on every machine (splitmix64)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
        return (mixed ^ mixed >> 31) % bound

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def sample(self, choices, count):
        """As many as asked for, in their old order; all of them again and again beyond the last."""
        taken = list(range(len(choices))) * (count // len(choices))
        rest = list(range(len(choices)))
        for _ in range(count % len(choices)):
            taken.append(rest.pop(self.below(len(rest))))
        return [choices[place] for place in sorted(taken)]


def seats():
    """Every (单位, 职务, 级别) that a trainee may hold, in the order of the organisations."""
    found = []
    for city, counties in CITIES.items():
        for name in COMMISSIONS:
            found += [(city + name, "党组书记、主任", CHIEF), (city + name, "党组成员、副主任", DEPUTY)]
        for name in BUREAUS:
            found += [(city + name, "党组书记、局长", CHIEF), (city + name, "党组成员、副局长", DEPUTY)]
        for county in counties:
            kind = county[-1]
            found += [
                (f"中共{county}委员会", f"{kind}委副书记", DEPUTY),
                (f"中共{county}委员会", f"{kind}委常委、组织部部长", DEPUTY),
                (f"中共{county}委员会", f"{kind}委常委、宣传部部长", DEPUTY),
                (f"{county}人大常委会", "党组书记、主任", CHIEF),
                (f"{county}人民政府", f"副{kind}长", DEPUTY),
                (f"政协{county}委员会", "党组成员、副主席", DEPUTY),
            ]
        found.append((f"{city}城市建设投资集团有限公司", "党委委员、副总经理", DEPUTY))
    return found


def born(rank, chance):
    """A birthday that makes 36 to 58 years on the day of departure; chiefs are older."""
    youngest, oldest = (44, 58) if rank == CHIEF else (36, 57)
    last = DEPARTURE.replace(year=DEPARTURE.year - youngest)
    first = DEPARTURE.replace(year=DEPARTURE.year - oldest - 1) + datetime.timedelta(days=1)
    return first + datetime.timedelta(days=chance.below((last - first).days + 1))


def check_character(digits):
    """ISO 7064 MOD 11-2, as GB 11643-1999 asks for."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, weights)) % 11]


def id_number(birthday, sex, used, chance):
    """A number nobody has: of this file no other row, of all people none."""
    while True:
        sequence = 2 * chance.below(499) + (1 if sex == "男" else 2)
        digits = f"340000{birthday:%Y%m%d}{sequence:03}"
        number = digits + check_character(digits)
        # An ending of 000 would look like a number that a spreadsheet has cut.
        if number not in used and not number.endswith("000"):
            used.add(number)
            return number


def name(sex, used, chance):
    """A name that is not in the roster yet; a long roster repeats names, as life does."""
    for _ in range(100):
        first, second = GIVEN[sex]
        found = chance.pick(SURNAMES) + chance.pick(first) + chance.pick(second)
        if found not in used:
            break
    used.add(found)
    return found


def education(rank, chance):
    return chance.pick(
        ("研究生", "研究生", "硕士研究生", "省委党校研究生", "大学", "大学", "中央党校大学")
        if rank == CHIEF
        else ("研究生", "硕士研究生", "博士研究生", "省委党校研究生", "大学", "大学", "大学", "大专")
    )


def persons(count):
    chance = Chance(2024_12_08)
    names, numbers = {row["姓名"] for row in CAST.values() if "姓名" in row}, set()
    for place, (unit, post, rank) in enumerate(chance.sample(seats(), count), start=1):
        cast = CAST.get(place, {})
        sex = cast.get("性别") or ("女" if chance.below(100) < 24 else "男")
        birthday = born(rank, chance)
        row = {
            "序号": str(place),
            "姓名": cast.get("姓名") or name(sex, names, chance),
            "性别": sex,
            "民族": "汉族",
            "出生年月": f"{birthday:%Y.%m}",
            "政治面貌": "中共党员",
            "学历": education(rank, chance),
            "工作单位": unit,
            "职务": post,
            "级别": rank,
            "身份证号码": id_number(birthday, sex, numbers, chance),
            "手机号码": f"179{place * 7919 % 10**8:08}",
            "支部": "一支部",
        }
        short = dict([SHORT_FORMS[place]]) if place in SHORT_FORMS else {}
        yield {**dict.fromkeys(HEADER, ""), **row, **cast, **short}


def roster(count, encoding):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, HEADER, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(persons(count))
    return text.getvalue().encode(encoding)


def faults(rows):
    """What the journey relies on and these rows do not keep."""
    going = [row["姓名"] for row in rows]
    numbers = [row["身份证号码"] for row in rows]
    expected = {
        "66 rows": len(rows) == PERSONS,
        "65 different names, one of them twice": len(set(going)) == 65 and going.count("刘志远") == 2,
        "the two who stay behind, once each": [going.count(n) for n in ("姜怀安", "孟清荷")] == [1, 1],
        "a name beyond the 16-bit characters": any(ord(c) > 0xFFFF for n in going for c in n),
        "a name with a middle dot": any("·" in n for n in going),
        "ID numbers and mobiles, each once": len(set(numbers)) == PERSONS
        and len({row["手机号码"] for row in rows}) == PERSONS,
        "no repeated seat": len({(row["工作单位"], row["职务"]) for row in rows}) == PERSONS,
        "check characters": all(n[17] == check_character(n[:17]) for n in numbers),
        "nobody's area": all(n.startswith("340000") for n in numbers),
        "nobody's mobile": all(row["手机号码"].startswith("179") for row in rows),
        "sex as in the number": all(
            (row["性别"] == "男") == (int(row["身份证号码"][16]) % 2 == 1) for row in rows
        ),
        "birth as in the number": all(
            row["出生年月"].replace(".", "") == row["身份证号码"][6:12] for row in rows
        ),
        "no party post of a unit held by others": all(
            row["政治面貌"] in ("中共党员", "党员") or "党" not in row["职务"] + row["工作单位"][:2]
            for row in rows
        ),
        "posts of the branch held by party members": all(
            row["政治面貌"] in ("中共党员", "党员") for row in rows if row["班内职务"]
        ),
    }
    return [rule for rule, is_kept in expected.items() if not is_kept]


def check():
    wrong = faults(list(persons(PERSONS)))
    if ROSTER.read_bytes() != roster(PERSONS, "gb18030"):
        wrong.append(f"{ROSTER.name} is what this program writes")
    for rule in wrong:
        print(f"not kept: {rule}", file=sys.stderr)
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare roster.csv and its rules")
    parser.add_argument("--persons", type=int, default=PERSONS, metavar="N")
    parser.add_argument("--out", type=pathlib.Path, default=ROSTER, metavar="FILE")
    parser.add_argument("--encoding", default="gb18030", choices=("gb18030", "utf-8", "utf-8-sig"))
    arguments = parser.parse_args()
    if arguments.check:
        return check()
    if arguments.persons < 0:
        parser.error("--persons must not be negative")
    if arguments.persons != PERSONS and arguments.out == ROSTER:
        parser.error("another number of persons needs --out")
    arguments.out.write_bytes(roster(arguments.persons, arguments.encoding))
    return 0


if __name__ == "__main__":
    sys.exit(main())
