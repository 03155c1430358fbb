#!/usr/bin/env python3
"""Writes two rosters as units send them: invented trainees, the same bytes every time.

    make_messy_rosters.py            writes both beside this file
    make_messy_rosters.py --check    tells whether they are what it would write

messy-wandong.csv   GBK, with titles above the header, 单位及职务 in one column, a total and a signature
messy-huaian.xlsx   merged title and 支部 cells, dates as Excel keeps them, a hidden sheet

Each has rows that nobody can repair but the sender: an ID number that a spreadsheet has cut, one
with a wrong check character, a sex that contradicts the number, a mobile with a digit too few.
"""

import argparse
import datetime
import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

import make_roster

HERE = pathlib.Path(__file__).parent
EPOCH = datetime.date(1899, 12, 30)


class Trainee:
    def __init__(self, number, chance, names, numbers):
        self.number = number
        self.sex = "女" if chance.below(4) == 0 else "男"
        self.name = make_roster.name(self.sex, names, chance)
        self.birthday = make_roster.born(make_roster.DEPUTY, chance)
        self.id_number = make_roster.id_number(self.birthday, self.sex, numbers, chance)
        self.mobile = f"179{(number * 6007 + 31) % 10**8:08}"


def trainees(count, seed):
    """Nobody of them is on roster.csv."""
    others = list(make_roster.persons(make_roster.PERSONS))
    names = {row["姓名"] for row in others}
    numbers = {row["身份证号码"] for row in others}
    chance = make_roster.Chance(seed)
    return [Trainee(seed + place, chance, names, numbers) for place in range(1, count + 1)]


def padded(name):
    """张　三, as offices line names up."""
    return name[0] + "\u3000" + name[1:] if len(name) == 2 else name


def full_width(digits):
    return "".join(chr(ord(d) + 0xFEE0) if d.isdigit() else d for d in digits)


def wrong_check(number):
    return number[:17] + ("1" if number[17] != "1" else "2")


def wandong():
    people = trainees(8, 200)
    units = ("统计局", "水利局", "林业局", "审计局", "信访局", "教育局", "商务局", "民政局")
    people[0].name = people[0].name[:2]
    rows = []
    for place, (person, unit) in enumerate(zip(people, units), start=1):
        rows.append([
            str(place), padded(person.name), person.sex, "汉", f"{person.birthday:%Y年}{person.birthday.month}月",
            "党员", f"皖东市{unit} 党组成员、副局长", "副处级", person.id_number, person.mobile, "二支部", "",
        ])
    rows[2][8] = full_width(rows[2][8])
    rows[3][8] = f"{float(rows[3][8][:17] + '0'):.5E}"
    rows[5][8] = wrong_check(rows[5][8])
    rows[6][9] = rows[6][9][:10]
    rows[7][11] = "清真饮食,需单独安排"
    lines = [
        ["第81期县处级干部进修班学员报名表"] + [""] * 11,
        ["填报单位：中共皖东市委组织部", "", "", "", "", "填报时间：2024年9月20日"] + [""] * 6,
        ["序号", "姓  名", "性别", "民族", "出生年月", "政治面貌", "单位及职务", "级别", "身份证号码", "联系电话",
         "支 部", "备注"],
        *rows,
        ["合计", f"{len(rows)}人"] + [""] * 10,
        ["填报人：（签名）"] + [""] * 11,
    ]
    quoted = (",".join(f'"{cell}"' if "," in cell else cell for cell in line) for line in lines)
    return ("\r\n".join(quoted) + "\r\n").encode("gbk")


def huaian():
    people = trainees(8, 400)
    units = ("财政局", "司法局", "财政局", "应急管理局", "统计局", "水利局", "商务局", "林业局")
    grid = [
        ["第81期县处级干部进修班学员名册（淮岸市）"],
        [],
        ["支部", "序号", "姓名", "性 别", "民族", "出生年月", "政治面貌", "工作单位", "职 务", "级别",
         "身份证号码", "手机号码", "衣服尺码"],
    ]
    for place, (person, unit) in enumerate(zip(people, units), start=1):
        grid.append([
            "二支部" if place == 1 else None, place, person.name, person.sex, "汉族",
            (person.birthday - EPOCH).days, "中共党员", f"淮岸市{unit}",
            "党组成员、副局长" if place != 3 else "总会计师", "县处级副职", person.id_number,
            person.mobile, ("L", "XL", "M", "XXL")[place % 4],
        ])
    grid[3 + 1][10] = float(grid[4][10][:15] + "000")
    grid[3 + 4][3] = "女" if people[4].sex == "男" else "男"
    grid.append(["合计", None, "8人"])
    return workbook(grid)


STYLES = """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>
<fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>
</styleSheet>"""


def cell(column, row, value, strings):
    place = f"{chr(ord('A') + column)}{row}"
    if value is None:
        return ""
    if isinstance(value, str):
        strings.append(value)
        return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
    style = ' s="1"' if column == 5 else ""
    return f'<c r="{place}"{style}><v>{value!r}</v></c>'


def workbook(grid):
    strings, rows = [], []
    for number, line in enumerate(grid, start=1):
        cells = "".join(cell(column, number, value, strings) for column, value in enumerate(line))
        rows.append(f'<row r="{number}">{cells}</row>')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    last = len(grid)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{kind}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}/relationships"><sheets>'
        '<sheet name="下拉选项" sheetId="1" state="hidden" r:id="rId1"/>'
        '<sheet name="学员名册" sheetId="2" r:id="rId2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{office}/relationships/{kind_}" Target="{target}"/>'
            for number, kind_, target in (
                (1, "worksheet", "worksheets/sheet1.xml"), (2, "worksheet", "worksheets/sheet2.xml"),
                (3, "styles", "styles.xml"), (4, "sharedStrings", "sharedStrings.xml"),
            )
        ) + "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">'
        '<c r="A1" t="inlineStr"><is><t>男</t></is></c><c r="B1" t="inlineStr"><is><t>女</t></is></c>'
        "</row></sheetData></worksheet>",
        "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{main}"><dimension ref="A1:M{last}"/>'
        f'<sheetData>{"".join(rows)}</sheetData><mergeCells count="2"><mergeCell ref="A1:M1"/>'
        f'<mergeCell ref="A4:A{last - 1}"/></mergeCells></worksheet>',
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(strings)}">{items}</sst>',
    }
    buffer = io.BytesIO()
    # Stored, not deflated: the same bytes with every version of zlib.
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 9, 20, 9, 0, 0))
            archive.writestr(entry, (head + text).encode())
    return buffer.getvalue()


FILES = {"messy-wandong.csv": wandong, "messy-huaian.xlsx": huaian}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare the files")
    arguments = parser.parse_args()
    stale = []
    for name, make in FILES.items():
        if arguments.check:
            stale += [] if (HERE / name).read_bytes() == make() else [name]
        else:
            (HERE / name).write_bytes(make())
    for name in stale:
        print(f"{name} is not what this program writes", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
