"""`doorstep catalog check|template|load|draft|export`."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from api.catalog import loading
from api.catalog.bundles import bundle_problems
from api.catalog.checking import is_basic
from api.catalog.examining import Examined, examine_any
from api.catalog.inheriting import BASIC
from api.embedded.servers import servers_at_hand
from api.settings import Profile, Settings
from api.wiring import open_hall

_TEMPLATE = loading.SHIPPED / "_template.yaml"


def arguments(parser: ArgumentParser) -> None:
    """What to do, and with which folder or files."""
    parser.add_argument("what", choices=("check", "template", "load", "draft", "export"))
    parser.add_argument("files", nargs="*", type=Path, help="check: these files only")
    parser.add_argument("--folder", type=Path, default=loading.SHIPPED)


def execute(settings: Settings, asked: Namespace) -> int:
    """Files are checked without a database; loading publishes all or none (R19)."""
    if asked.what == "template":
        print(_TEMPLATE.read_text("utf-8"), end="")
        return 0
    if asked.what == "check":
        return check(asked.files or _every_file(asked.folder), asked.folder)
    if asked.what == "load" and settings.profile is Profile.PRODUCTION:
        print("生产环境里事项由两个人签名发布：请用 doorstep catalog draft 交给办件窗口核对。")
        return 1
    with servers_at_hand(settings) as resolved:
        asyncio.run(_with_database(resolved, asked))
    return 0


def check(paths: Iterable[Path], folder: Path) -> int:
    """Print what is wrong with each file, then what could be said better; 1 if any is wrong.

    Bundles find their members among the files and in ``folder``.
    """
    seen = {path: _read(path) for path in paths}
    others = [_read(path) for path in loading.files(folder) if path not in seen]
    documents = {
        str(one.document["code"]): one.document
        for one in (*seen.values(), *others)
        if one.document is not None
    }
    wrong = 0
    for path, one in seen.items():
        found = [*one.problems]
        if one.document is not None:
            found += bundle_problems(one.source, one.document, documents.get)
        wrong += len(found)
        _tell(path, one, [str(problem) for problem in found])
    print(f"{len(seen)} 个文件，{wrong} 个问题。")
    return 1 if wrong else 0


def _read(path: Path) -> Examined:
    try:
        return examine_any(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"{path}: 打不开，或者不是 UTF-8 文字：{error}") from error


def _tell(path: Path, seen: Examined, found: list[str]) -> None:
    for line in found:
        print(line)
    for warning in seen.warnings:
        print(f"{warning}（建议）")
    if not found and seen.document is not None:
        may = "可以被继承" if is_basic(seen.document) else "可以发布"
        print(f"{path}: {may}。{_named(seen.document)}")


def _named(document: Mapping[str, object]) -> str:
    return f"{document['code']} 第 {document['version']} 版 {document['title']}"


def _every_file(folder: Path) -> tuple[Path, ...]:
    basic = tuple(sorted(BASIC.glob("[0-9]*.yaml"))) if folder == loading.SHIPPED else ()
    return (*basic, *loading.files(folder))


async def _with_database(settings: Settings, asked: Namespace) -> None:
    async with open_hall(settings, "owner"):
        match asked.what:
            case "load":
                brought = await loading.load(asked.folder)
            case "draft":
                brought = await loading.bring(asked.folder)
            case _:
                for path in await loading.export(asked.folder):
                    print(path)
                return
        for item in brought:
            print(f"{item.code} {item.version}  {item.title}")
