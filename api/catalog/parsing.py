"""From a catalogue file to a Definition. Pure."""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

import orjson

from api.catalog.checking import problems
from api.catalog.definition import (
    ChecklistLine,
    Definition,
    DeliveryRule,
    Fee,
    GuideElement,
    MaterialSpec,
    OriginalCheckRule,
    ResultRule,
    Stage,
)
from api.catalog.refusals import DefinitionInvalid

_NAMESPACE = UUID("6d3a0c1e-5b0e-5b5e-9f0f-990126000001")
_PLAIN = (
    *("code", "version", "implementation_code", "title", "title_en", "summary", "summary_en"),
    *("icon", "department_code", "item_type", "instant", "who", "promised_days", "legal_days"),
    *("unit", "supplement_days", "form"),
)
_UNITS = {"working": "个工作日", "calendar": "天(自然日)"}
_TITLES = {
    "name": "事项名称",
    "code": "事项编号",
    "who": "谁能办",
    "conditions": "办理条件",
    "materials": "要带什么",
    "process": "怎么办",
    "time_limit": "要多久",
    "fees": "要花多少钱",
    "result": "办好拿什么",
    "place": "在哪办",
    "hours": "什么时候能办",
    "samples": "样子参考",
    "basis": "办理依据",
    "contact": "问谁",
    "complaint": "投诉找谁",
}


def content_hash(raw: Mapping[str, Any]) -> str:
    """SHA-256 of the file's content, whatever its layout."""
    return hashlib.sha256(orjson.dumps(raw, option=orjson.OPT_SORT_KEYS)).hexdigest()


def parse(raw: Mapping[str, Any], source: str = "") -> Definition:
    """Check and read a file's content. Raises DefinitionInvalid with every problem."""
    found = problems(raw)
    if found:
        raise DefinitionInvalid(source, found)
    return read(raw)


def read(raw: Mapping[str, Any]) -> Definition:
    """Read content that was checked when it was published."""
    digest = content_hash(raw)
    check = raw.get("original_check")
    delivery = raw["delivery"]
    return Definition(
        version_id=uuid5(_NAMESPACE, f"{raw['code']}/{raw['version']}/{digest}"),
        content_hash=digest,
        **{name: raw[name] for name in _PLAIN},
        keywords=tuple(raw["keywords"]),
        guide=tuple(_guide(raw)),
        fees=tuple(Fee(**fee) for fee in raw["fees"]),
        pay_at=raw.get("pay_at"),
        materials=tuple(MaterialSpec(**spec) for spec in raw["materials"]),
        stages=tuple(Stage(**stage) for stage in raw["stages"]),
        delivery=DeliveryRule(**{**delivery, "ways": tuple(delivery["ways"])}),
        original_check=OriginalCheckRule(**{**check, "ways": tuple(check["ways"])})
        if check
        else None,
        checklist=tuple(ChecklistLine(**line) for line in raw["checklist"]),
        result=ResultRule(**raw["result"]),
    )


def _guide(raw: Mapping[str, Any]) -> Iterator[GuideElement]:
    """The nine elements and more. What the other fields say is derived, so it cannot differ."""
    unit = _UNITS[raw["unit"]]
    derived = {
        "name": raw["title"],
        "code": raw["code"],
        "who": raw["who"],
        "materials": "\n".join(_material_lines(raw["materials"])) or "什么都不用带。",
        "time_limit": f"承诺 {raw['promised_days']} {unit}办好，"
        f"法定最长 {raw['legal_days']} {unit}。",
        "fees": "\n".join(_fee_lines(raw["fees"])) or "不收费。",
        "result": raw["result"]["title"],
    }
    for key, title in _TITLES.items():
        yield GuideElement(key, title, derived.get(key) or raw["guide"][key])


def _material_lines(materials: list[dict[str, Any]]) -> Iterator[str]:
    for spec in materials:
        needed = "" if spec["required"] else "(有就拍，没有不要紧)"
        original = "，要核对原件" if spec["original_checked"] else ""
        yield f"{spec['title']}{needed}{original}"


def _fee_lines(fees: list[dict[str, Any]]) -> Iterator[str]:
    for fee in fees:
        yield f"{fee['name']} {fee['fen'] / 100:g} 元。依据：{fee['basis']}"
