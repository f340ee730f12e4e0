"""`doorstep appoint-admins FILE --county CODE=NAME --office CODE=NAME`, then `--key FINGERPRINT`.

The file has a line for each: role,name,phone,id_number. It is read from a file, or with `-` from
standard input, so that no number stands in the shell's history.
"""

import asyncio
import csv
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from api.embedded.home import CannotStart
from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.wiring import open_hall
from identity.actor import Role
from identity.founding import NEEDED, First, appoint, confirm_first_key, found_office
from identity.offices import forget_offices
from notifications.refusals import NotFound, Refusal
from notifications.transactions import transaction
from notifications.wording import knows, sentence

_COLUMNS = ("role", "name", "phone", "id_number")
_ROLES = {role.value: role for role in NEEDED}
_LANGUAGE = "zh-CN"
_NO_KEY = "没有等待核对的这把钥匙：请安全管理员先登录登记，再念出屏幕上的十六位字符。"


def arguments(parser: ArgumentParser) -> None:
    """People and where they sit, or the first key."""
    parser.add_argument("people", nargs="?", help=f"lines of {','.join(_COLUMNS)}; - is stdin")
    parser.add_argument("--county", type=_named, help="990126=青禾县")
    parser.add_argument("--office", type=_named, help="where they sit: 10=青禾县政务服务中心")
    parser.add_argument(
        "--key", help="confirm a security administrator's first key: K7QW-4MXA-3ZTB-Q6HN"
    )


def execute(settings: Settings, asked: Namespace) -> int:
    """All or none; once."""
    if asked.key is None and not (asked.people and asked.county and asked.office):
        raise CannotStart("appoint-admins needs FILE, --county and --office; or --key")
    people = _read(asked.people) if asked.key is None else ()
    with servers_at_hand(settings) as resolved:
        try:
            asyncio.run(_do(resolved, asked, people))
        except NotFound:
            raise CannotStart(_NO_KEY) from None
        except Refusal as refusal:
            raise CannotStart(_why(refusal)) from None
    if asked.key is not None:
        print("钥匙已确认。其他管理员的钥匙，请他在“两人确认”里核对。")
    else:
        print(f"已指定 {len(people)} 人。请安全管理员先登录，登记自己的钥匙，再用 --key 核对。")
    return 0


async def _do(settings: Settings, asked: Namespace, people: tuple[First, ...]) -> None:
    async with open_hall(settings, "owner"), transaction():
        if asked.key is not None:
            await confirm_first_key(asked.key)
            return
        await appoint(people, await found_office(asked.county, asked.office))
    forget_offices()


def _read(name: str) -> tuple[First, ...]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CannotStart(f"cannot read {name}: {error}") from None
    lines = [[cell.strip() for cell in line] for line in csv.reader(text.splitlines()) if line]
    rows = lines[1:] if lines and tuple(lines[0]) == _COLUMNS else lines
    for number, row in enumerate(rows, len(lines) - len(rows) + 1):
        if len(row) != len(_COLUMNS) or row[0] not in _ROLES:
            raise CannotStart(f"line {number}: {','.join(_COLUMNS)}; a role is {', '.join(_ROLES)}")
    return tuple(First(Role(role), *rest) for role, *rest in rows)


def _named(text: str) -> tuple[str, str]:
    code, equals, name = text.partition("=")
    if not (code and equals and name):
        raise ArgumentTypeError("write CODE=NAME")
    return code, name


def _why(refusal: Refusal) -> str:
    key, reason = f"refusal.{refusal.code}", getattr(refusal, "reason", "")
    part = reason if reason and knows(_LANGUAGE, key, reason) else "text"
    return sentence(_LANGUAGE, key, part, **vars(refusal))
