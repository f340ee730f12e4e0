"""Gathering everything about a person into one copy: opened, with nobody else's data in it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.catalog import published
from api.catalog.forms import fields_of, region_codes, shown
from api.catalog.paper_words import spoken
from api.rights.sections import ACCESS_LOG, SECTIONS, Section
from identity.actor import THE_SYSTEM
from identity.offices import offices
from identity.people import ids_of
from identity.regions import names
from identity.sealing import Access, unseal_all
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.wording import WordingMissing, message

FORMAT = "doorstep-copy-1"
Copy = dict[str, Any]
Row = dict[str, Any]


async def gather(person_id: UUID, language: str) -> Copy:
    """The whole copy. Opening it leaves its rows in the trail, and they stand in it too.

    Raises KeyWithheld, SealBroken.
    """
    ids = sorted(await ids_of(person_id))
    access = Access(THE_SYSTEM, "a copy for the person", citizen_id=person_id)
    copy: Copy = {
        "format": FORMAT,
        "at": (await now()).astimezone(SHANGHAI).isoformat(timespec="seconds"),
        "about": _ABOUT,
    }
    for section in SECTIONS:
        rows = await _query(section.statement, ids)
        copy[section.name] = [await _opened(section, row, access) for row in rows]
    for row in copy["applications"]:
        await _explain(row, language)
    for row in copy["messages"]:
        row["text"] = _text(language, row)
    copy["access_log"] = await _looks(ids)
    copy["counts"] = {name: len(rows) for name, rows in copy.items() if isinstance(rows, list)}
    return copy


def as_json(copy: Copy) -> bytes:
    """The copy as a file: UTF-8, times with their zone, readable for people too."""
    return orjson.dumps(copy, default=str, option=orjson.OPT_INDENT_2)


async def _opened(section: Section, row: Row, access: Access) -> Row:
    """The row with what was sealed in clear, under its name in the copy."""
    sealed = {
        f"{label}:{row['id']}": (name, bytes(row[column]))
        for column, (name, label) in section.sealed.items()
        if row[column]
    }
    told = {k: v for k, v in row.items() if k != "owner_id" and k not in section.sealed}
    if not sealed:
        return told
    values = {label: blob for label, (_, blob) in sealed.items()}
    plain = await unseal_all(row["owner_id"], values, access)
    for label, (name, _) in sealed.items():
        text = plain[label].decode()
        told[name] = orjson.loads(text) if name in _JSON else text
    return told


async def _looks(ids: Sequence[UUID]) -> list[Row]:
    hall = await offices()
    rows = await _query(ACCESS_LOG, ids)
    for row in rows:
        department = row.pop("department")
        row["office"] = hall.departments.get(UUID(department), "") if department else ""
    return rows


async def _explain(row: Row, language: str) -> None:
    """The item's name, and the answers as they are read on the form."""
    row["item"], row["lines"] = "", []
    try:
        item = await published.version(row.pop("item_version_id"))
    except NotFound:
        return
    row["item"] = item.title_en if language == "en" and item.title_en else item.title
    answers = row.get("answers", {})
    texts = spoken(
        item.form, shown(item.form, answers), await names(region_codes(item.form, answers))
    )
    titles = {pointer: title for pointer, title, _ in fields_of(item.form)}
    row["lines"] = [[_titled(titles, pointer), text] for pointer, text in texts.items() if text]


def _titled(titles: Mapping[str, str], pointer: str) -> str:
    """The field's title; an entry of a list stands under the list's."""
    if pointer in titles:
        return titles[pointer]
    owner, _, _ = pointer.rpartition("/")
    return _titled(titles, owner) if owner else pointer


def _text(language: str, row: Mapping[str, Any]) -> str:
    """What the message said; of a template that is no more only its name."""
    params = row["params"]
    said = orjson.loads(params) if isinstance(params, str) else params
    try:
        return message(language, row["template"], row["channel"], said).text
    except WordingMissing:
        return str(row["template"])


async def _query(statement: str, ids: Sequence[UUID]) -> list[Row]:
    rows: list[Row] = await connections.get("default").execute_query_dict(statement, [list(ids)])
    return [
        {k: _plain(v) if k in _JSON and isinstance(v, str) else v for k, v in row.items()}
        for row in rows
    ]


_JSON = frozenset({"answers", "whys", "lines", "wanted", "outcomes", "params"})
_ABOUT = {
    "zh": "这是“家门口”保存的关于您的全部信息。counts 是每一类的条数；access_log 是谁在什么时候"
    "为什么用过您的信息。工作人员只写单位和岗位，替您办事的人不写姓名，因为那是别人的信息。",
    "en": "Everything Doorstep keeps about you. counts: how many entries of each kind; access_log:"
    " who used your data, when and why. Staff stand with office and role, and who acted for you"
    " without a name: that is their data.",
}


def _plain(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text
