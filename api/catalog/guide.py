"""The guide (办事指南): the nine elements and more, in both languages. Pure.

What the other fields of a version say is derived from them, so the guide cannot differ.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Line = Mapping[str, Any]  # a material or a fee of a published document


@dataclass(frozen=True)
class GuideElement:
    """One paragraph of the guide, in the order shown. ``key`` is stable, ``title`` is not."""

    key: str
    title: str
    text: str
    title_en: str = ""
    text_en: str = ""


@dataclass(frozen=True)
class Question:
    """What people ask, and the answer."""

    q: str
    a: str
    q_en: str = ""
    a_en: str = ""


@dataclass(frozen=True)
class Contacts:
    """Whom to ask, and whom to complain to."""

    advice: str = ""
    complaint: str = ""
    advice_en: str = ""
    complaint_en: str = ""


# Every element in the order shown, with its title in both languages.
TITLES: Mapping[str, tuple[str, str]] = {
    "name": ("事项名称", "Name"),
    "code": ("事项编号", "Code"),
    "who": ("谁能办", "Who can apply"),
    "conditions": ("办理条件", "Conditions"),
    "materials": ("要带什么", "What to bring"),
    "process": ("怎么办", "How it goes"),
    "time_limit": ("要多久", "How long it takes"),
    "fees": ("要花多少钱", "What it costs"),
    "result": ("办好拿什么", "What you get"),
    "place": ("在哪办", "Where"),
    "hours": ("什么时候能办", "When"),
    "samples": ("样子参考", "Examples"),
    "basis": ("办理依据", "Legal basis"),
    "contact": ("问谁", "Whom to ask"),
    "complaint": ("投诉找谁", "Where to complain"),
}
# What an author writes; the other elements are derived.
WRITTEN = ("basis", "conditions", "process", "place", "hours", "samples")
_WHOLE = 100  # percent
_UNITS = {"working": ("个工作日", "working days"), "calendar": ("天（自然日）", "calendar days")}


def elements(document: Mapping[str, Any]) -> Iterator[GuideElement]:
    """The guide of a published document. An element without English says it in Chinese."""
    zh = {**document["guide"], **_in_chinese(document)}
    en = {**document.get("guide_en", {}), **_in_english(document)}
    for key, (title, title_en) in TITLES.items():
        yield GuideElement(key, title, zh[key], title_en, en.get(key) or zh[key])


def _in_chinese(document: Mapping[str, Any]) -> dict[str, str]:
    promise = f"承诺 {document['promised_days']} {_UNITS[document['unit']][0]}办好"
    legal, unit = _legal(document, 0)
    return {
        "name": document["title"],
        "code": document["code"],
        "who": document["who"],
        "materials": "\n".join(_papers(document["materials"])) or "什么都不用带。",
        "time_limit": f"{promise}，法定最长 {legal} {unit}。"
        if legal
        else f"{promise}；法律没有规定最长时间。",
        "fees": "\n".join((*_prices(document["fees"]), *_less(document))) or "不收费。",
        "result": document["result"]["title"],
    }


def _in_english(document: Mapping[str, Any]) -> dict[str, str]:
    promise = f"Promised within {document['promised_days']} {_UNITS[document['unit']][1]}"
    legal, unit = _legal(document, 1)
    return {
        "name": document["title_en"],
        "code": document["code"],
        "who": document.get("who_en", ""),
        "materials": "\n".join(_papers_en(document["materials"])) or "Nothing.",
        "time_limit": f"{promise}; the law allows {legal} {unit}."
        if legal
        else f"{promise}; no law sets a limit.",
        "fees": "\n".join((*_prices_en(document["fees"]), *_less_en(document)))
        or "Free of charge.",
        "result": document["result"].get("title_en", ""),
    }


def _legal(document: Mapping[str, Any], language: int) -> tuple[int | None, str]:
    unit = document.get("legal_unit", document["unit"])
    return document["legal_days"], _UNITS[unit][language]


def _papers(materials: Iterable[Line]) -> Iterator[str]:
    for spec in materials:
        yield spec["title"] + _need(spec) + ("，要核对原件" if spec["original_checked"] else "")


def _need(spec: Line) -> str:
    if spec.get("lookup"):
        return f"（不用交，我们向{spec['lookup']}核对）"
    if spec.get("need") == "may_lag":
        return "（可以后补）"
    if spec.get("asked_if"):
        return "（符合情况的才要）"
    return "" if spec["required"] else "（有就拍，没有不要紧）"


def _papers_en(materials: Iterable[Line]) -> Iterator[str]:
    for spec in materials:
        title = spec.get("title_en") or spec["title"]
        yield title + _need_en(spec) + ("; original checked" if spec["original_checked"] else "")


def _need_en(spec: Line) -> str:
    if spec.get("lookup"):
        return " (nothing to hand in: we look it up)"
    if spec.get("need") == "may_lag":
        return " (may follow later)"
    if spec.get("asked_if"):
        return " (only if it applies to you)"
    return "" if spec["required"] else " (if you have it)"


def _prices(fees: Sequence[Line]) -> Iterator[str]:
    for fee in fees:
        yield f"{fee['name']} {fee['fen'] / 100:g} 元。依据：{fee['basis']}"


def _prices_en(fees: Sequence[Line]) -> Iterator[str]:
    for fee in fees:
        yield f"{fee.get('name_en') or fee['name']}: {fee['fen'] / 100:g} yuan ({fee['basis']})"


def _less(document: Mapping[str, Any]) -> Iterator[str]:
    """Who pays less, and by which paper."""
    for one, paper in _exemptions(document):
        less = "免收" if one["percent"] == _WHOLE else f"少收 {one['percent']}%"
        yield f"{one['title']}{less}，凭“{paper['title']}”。依据：{one['basis']}"


def _less_en(document: Mapping[str, Any]) -> Iterator[str]:
    for one, paper in _exemptions(document):
        title, shown = one.get("title_en") or one["title"], paper.get("title_en") or paper["title"]
        yield f"{title}: {one['percent']}% less, shown by “{shown}” ({one['basis']})"


def _exemptions(document: Mapping[str, Any]) -> Iterator[tuple[Line, Line]]:
    papers = {spec["id"]: spec for spec in document["materials"]}
    for one in document.get("exemptions", ()):
        yield one, papers[one["material"]]
