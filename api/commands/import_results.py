"""`doorstep import-results FILE --because WHY [--check] [--json]`: results made elsewhere.

A CSV with the columns number, item_code, department, issued_on, reference. All of it comes in, or
nothing; ``--check`` looks and writes nothing.
"""

import asyncio
import csv
import json
import os
import pwd
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.supervision import importing
from api.supervision.importing import COLUMNS, MOST, Looked
from api.wiring import open_hall

_SHOWN = 50


def arguments(parser: ArgumentParser) -> None:
    """Which file, why, and whether only to look."""
    parser.add_argument("file", help=f"CSV with {','.join(COLUMNS)}; - is stdin")
    parser.add_argument("--because", required=True, help="the reason; stands beside every result")
    parser.add_argument("--check", action="store_true", help="look only, write nothing")
    parser.add_argument("--json", action="store_true")


def execute(settings: Settings, asked: Namespace) -> int:
    """0; 1 when a row is wrong, and nothing came in; 2 when it is no such file."""
    if not asked.because.strip():
        print("--because 不能空着", file=sys.stderr)
        return 2
    try:
        rows = read(asked.file)
    except (OSError, ValueError, csv.Error) as error:
        print(error, file=sys.stderr)
        return 2
    by = pwd.getpwuid(os.getuid()).pw_name
    with servers_at_hand(settings) as resolved:
        looked = asyncio.run(_do(resolved, rows, asked, by))
    print(json.dumps(_told(looked), ensure_ascii=False) if asked.json else _read_out(looked, asked))
    return 1 if looked.wrong else 0


def read(name: str) -> list[dict[str, str]]:
    """The rows, without blanks around what they say.

    Raises ValueError: not these columns, or what cannot be kept; csv.Error: no such file at all.
    """
    text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8-sig")
    if "\0" in text:
        raise ValueError("文件里有不能保存的字符（NUL）")
    lines = csv.DictReader(text.splitlines())
    missing = [one for one in COLUMNS[:-1] if one not in (lines.fieldnames or ())]
    if missing:
        raise ValueError(f"第一行要写列名，还缺：{'、'.join(missing)}")
    rows = [{one: (row.get(one) or "").strip() for one in COLUMNS} for row in lines]
    if len(rows) > MOST:
        raise ValueError(f"一次最多 {MOST} 行，这个文件有 {len(rows)} 行")
    return rows


async def _do(settings: Settings, rows: list[dict[str, str]], asked: Namespace, by: str) -> Looked:
    async with open_hall(settings, "owner"):
        if asked.check:
            return await importing.look(rows)
        return await importing.bring_in(rows, asked.because.strip(), by)


def _told(looked: Looked) -> dict[str, object]:
    return {
        "results": len(looked.results),
        "without_case": [one.number for one in looked.without_case],
        "wrong": [vars(one) for one in looked.wrong],
    }


def _read_out(looked: Looked, asked: Namespace) -> str:
    if looked.wrong:
        lines = [f"  第 {one.row} 行 {one.column}：{one.why}" for one in looked.wrong[:_SHOWN]]
        more = len(looked.wrong) - _SHOWN
        rest = [f"  还有 {more} 处"] if more > 0 else []
        head = f"有 {len(looked.wrong)} 处要改，什么都没有导入："
        return "\n".join((head, *lines, *rest))
    alone, done = looked.without_case, "可以导入" if asked.check else "已导入"
    head = f"{done} {len(looked.results)} 个结果，其中 {len(alone)} 个没有办件"
    if not alone:
        return f"{head}。"
    said = "导入后会通知督查人员" if asked.check else "已通知督查人员"
    return "\n".join((f"{head}，{said}：", *(f"  {one.number}" for one in alone[:_SHOWN])))
