"""What is published about items for everybody to use: lists with their seven elements (C68)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from tortoise import connections

from api.catalog import history
from api.catalog.definition import Definition
from api.catalog.documents import content_hash
from api.catalog.wordlists import DEPTHS, LEVELS, TYPES
from identity.offices import offices

_UNITS = {"working": "个工作日", "calendar": "天（自然日）"}
_CASES = {"promised": "承诺件", "instant": "即办件", "appointment": "预约件"}
_DOCUMENT = "SELECT definition FROM item_version WHERE code = $1 AND content_hash = $2"
# Columns of a list, in the order shown: key → heading. The seven elements stand together.
COLUMNS: Mapping[str, str] = {
    "code": "事项编码",
    "name": "名称",
    "content": "内容",
    "owner": "实施主体",
    "basis": "依据",
    "condition": "条件",
    "limit": "时限",
    "supervision": "监督渠道",
    "name_en": "英文名称",
    "kind": "事项类型",
    "case": "办件类型",
    "online": "网办深度",
    "levels": "办理层级",
    "delegated": "下放",
    "fee": "收费(元)",
    "papers": "材料数",
    "version": "版本",
    "number": "公布号",
    "department": "公布部门",
    "signer": "签发人",
    "published_on": "公布日期",
    "content_hash": "内容校验值(SHA-256)",
    "document": "全文地址",
}


@dataclass(frozen=True)
class Row:
    """One item on a list, as texts under the keys of ``COLUMNS``."""

    cells: Mapping[str, str]


async def rows(items: Iterable[Definition]) -> tuple[Row, ...]:
    """A row for each item, in the order given."""
    known = await offices()
    found = []
    for item in items:
        fact = await history.fact_of(item)
        signer = known.staff.get(fact.signer_id, "") if fact and fact.signer_id else ""
        owner = known.department_names.get(item.department_code, item.department_code)
        publishing = fact.department_code if fact and fact.department_code else item.department_code
        found.append(
            Row(
                {
                    **_seven(item, owner),
                    **_more(item, known.region_names),
                    "version": str(item.version),
                    "number": fact.number if fact else "",
                    "department": known.department_names.get(publishing, publishing),
                    "signer": signer,
                    "published_on": fact.published_on.isoformat() if fact else "",
                    "content_hash": item.content_hash,
                    "document": address(item),
                }
            )
        )
    return tuple(found)


async def document(code: str, digest: str) -> bytes | None:
    """The published document to the byte: its SHA-256 is ``digest``. None where there is none."""
    rows = await connections.get("default").execute_query_dict(_DOCUMENT, [code, digest])
    if not rows:
        return None
    content = orjson.loads(rows[0]["definition"])
    if content_hash(content) != digest:
        raise RuntimeError("a published document is not what its hash says")
    return orjson.dumps(content, option=orjson.OPT_SORT_KEYS)


def address(item: Definition) -> str:
    """Where an item's document lies."""
    return f"/api/items/{item.code}/{item.content_hash}.json"


def limit(item: Definition) -> str:
    """The promise and the law in a line."""
    promised = f"承诺 {item.promised_days} {_UNITS[item.unit]}"
    if item.legal_days is None:
        return f"{promised}；法律没有规定时限"
    return f"{promised}；法定 {item.legal_days} {_UNITS[item.legal_unit]}"


def _seven(item: Definition, owner: str) -> dict[str, str]:
    """The seven elements, and the code that they belong to."""
    guide = {one.key: one.text for one in item.guide}
    return {
        "code": item.code,
        "name": item.title,
        "content": item.what or item.summary,
        "owner": owner,
        "basis": guide.get("basis", ""),
        "condition": guide.get("conditions", ""),
        "limit": limit(item),
        "supervision": item.contacts.complaint or guide.get("complaint", ""),
    }


def _more(item: Definition, regions: Mapping[str, str]) -> dict[str, str]:
    return {
        "name_en": item.title_en,
        "kind": TYPES[item.item_type].zh if item.item_type in TYPES else item.item_type,
        "case": _CASES.get(item.case_type, item.case_type),
        "online": DEPTHS[item.online].zh,
        "levels": f"{LEVELS[item.decide_level].zh}决定，{LEVELS[item.accept_level].zh}受理",
        "delegated": "；".join(
            f"下放到{LEVELS[one.to_level].zh}"
            f"{_named(one.regions, regions)}，{one.basis}，{one.since.isoformat()}"
            for one in item.delegated
        ),
        "fee": f"{item.fee_fen / 100:g}",
        "papers": str(len(item.materials)),
    }


def _named(codes: Sequence[str], regions: Mapping[str, str]) -> str:
    return f"({'、'.join(regions.get(code, code) for code in codes)})" if codes else ""


def as_json(row: Row) -> dict[str, Any]:
    """A row as JSON names it."""
    return {_camel(key): text for key, text in row.cells.items()}


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
