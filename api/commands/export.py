"""`doorstep export FOLDER --because WHY` under the county's own lock."""

import asyncio
import json
import os
import pwd
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from api.embedded.servers import servers_at_hand
from api.exchange.handing_over import Summary, Wish, hand_over
from api.exchange.strongbox import Strongbox
from api.settings import Settings
from api.wiring import open_hall

_WIDTH = 24


def arguments(parser: ArgumentParser) -> None:
    """Where to, why, and under whose lock."""
    parser.add_argument("folder", type=Path, help="an empty folder")
    parser.add_argument("--because", required=True, help="the reason; stands in the trail")
    lock = parser.add_mutually_exclusive_group(required=True)
    lock.add_argument("--for", dest="public", type=Path, help="the county's X25519 public key, PEM")
    lock.add_argument("--passphrase-file", type=Path, help="a file with the county's passphrase")
    lock.add_argument("--unlocked", action="store_true", help="for a medium that is encrypted")
    parser.add_argument(
        "--with-restricted", action="store_true", help="also what is only kept: a house that moves"
    )
    parser.add_argument("--json", action="store_true")


def execute(settings: Settings, asked: Namespace) -> int:
    """0; 1 when something was altered or lost; 2 when it could not begin."""
    try:
        box = _box(asked)
        if asked.folder.exists() and any(asked.folder.iterdir()):
            raise FileExistsError(f"{asked.folder}: 不是空文件夹")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    by = pwd.getpwuid(os.getuid()).pw_name
    wish = Wish(asked.folder, box, asked.because, by, asked.with_restricted)
    with servers_at_hand(settings) as resolved:
        summary = asyncio.run(_export(resolved, wish))
    print(json.dumps(_told(summary)) if asked.json else _read_out(summary, asked.folder))
    return 0 if summary.whole else 1


async def _export(settings: Settings, wish: Wish) -> Summary:
    async with open_hall(settings, "owner"):
        return await hand_over(settings.database_url, wish, _progress)


def _box(asked: Namespace) -> Strongbox:
    if asked.public:
        return Strongbox.for_public_key(asked.public.read_bytes())
    if asked.passphrase_file:
        phrase = asked.passphrase_file.read_bytes().strip()
        if len(phrase) < 12:  # noqa: PLR2004
            raise ValueError("口令至少 12 个字节")
        return Strongbox.with_passphrase(phrase)
    return Strongbox.unlocked()


def _progress(what: str, done: int, total: int) -> None:
    """One bar over everything, from the first table to the last file."""
    share = done / total if total else 1.0
    bar = "█" * int(share * _WIDTH)
    end = "\n" if done == total else ""
    print(f"\r{bar:<{_WIDTH}} {done}/{total} {what:<24}", end=end, file=sys.stderr, flush=True)


def _signer(folder: Path) -> str:
    """The house's public key, as the manifest names it: it was written just now."""
    return str(json.loads((folder / "manifest.json").read_bytes())["key"])


def _told(summary: Summary) -> dict[str, object]:
    return {"whole": summary.whole, **asdict(summary)}


def _read_out(summary: Summary, folder: Path) -> str:
    words = {"erased": "已注销", "restricted": "限制处理", "broken": "打不开"}
    kept = "、".join(f"{words[why]} {count} 处" for why, count in summary.withheld.items())
    rows = f"{len(summary.tables)} 张表 {sum(summary.tables.values())} 行"
    lines = [
        f"导出到 {folder}：{rows}，解开 {summary.opened} 处，文件 {summary.files} 个",
        *([f"没有解开：{kept}"] if kept else []),
        *(f"缺失或被改动：{name}" for name in summary.missing),
        f"核对：doorstep export-verify {folder} --key {_signer(folder)}",
        "请把 --key 后面的公钥另外保管，不要和导出放在一起。",
    ]
    return "\n".join(lines)
