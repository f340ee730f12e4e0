"""From what an author wrote to the published document: plain JSON, the same for the same. Pure.

The input was expanded and checked; a text without English is said in Chinese.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from api.catalog.compiling_forms import compile_form, pointers

Written = Mapping[str, Any]
_SAME = (
    *("format", "code", "version", "icon", "item_type", "minutes", "events", "applicants"),
    *("case_type", "online", "delivery", "sample", "accept_checklist", "checklist"),
)
_SAME_IF_THERE = (
    *("implementation_code", "pay_at", "original_check", "pilot", "effective_from"),
    *("cancelled_on", "bundle"),
)
_ELEMENTS = ("basis", "conditions", "process", "place", "hours", "samples")


def compile_document(written: Written) -> dict[str, Any]:
    """The published document of a checked, expanded file."""
    plain = written["plain"]
    return {
        **{name: written[name] for name in _SAME},
        **{name: written[name] for name in _SAME_IF_THERE if name in written},
        **_said("title", written["title"]),
        **_said("summary", plain["what"]),
        **_said("who", plain["who"]),
        **_said("bring", plain["bring"]),
        "keywords": written["words"],
        "department_code": written["department"],
        **_standing(written),
        "unsure": written.get("unsure", []),
        "site_kinds": written["sites"],
        **_limits(written["limits"]),
        "fees": [{**fee, **_said("name", fee["name"])} for fee in written["fees"]],
        **_exemptions(written),
        "stages": list(_stages(written["stages"])),
        "materials": [_paper(one, written["form"]) for one in written["materials"]],
        "form": compile_form(written["form"]),
        **_guide(written),
        "questions": [
            {**_said("q", one["q"]), **_said("a", one["a"])} for one in written["questions"]
        ],
        "result": {**written["result"], **_said("title", written["result"]["title"])},
    }


def _exemptions(written: Written) -> dict[str, Any]:
    found = [{**one, **_said("title", one["title"])} for one in written.get("exemptions", ())]
    return {"exemptions": found} if found else {}


def _standing(written: Written) -> dict[str, Any]:
    """Where the item stands: in the tree, in the lists, at which levels."""
    levels, lists = written["levels"], written["lists"]
    instant, inherited = written["case_type"] == "instant", written.get("inherited")
    return {
        "parents": list(_parents(written["tree"])),
        "instant": instant,
        "lists": [*lists, *(["instant"] if instant and "instant" not in lists else [])],
        "decide_level": levels["decide"],
        "accept_level": levels["accept"],
        "file_level": levels["file"],
        "delegated": [_delegated(one) for one in written.get("delegated", ())],
        **({"inherits": inherited} if inherited else {}),
    }


def chinese(text: str | Written) -> str:
    """The Chinese of a text."""
    return text if isinstance(text, str) else str(text["zh"])


def english(text: str | Written) -> str:
    """The English of a text; its Chinese when there is none."""
    return text if isinstance(text, str) else str(text.get("en") or text["zh"])


def _said(name: str, text: str | Written) -> dict[str, str]:
    return {name: chinese(text), f"{name}_en": english(text)}


def _parents(tree: Written) -> Iterator[dict[str, Any]]:
    for kind in ("catalogue", "item"):
        if kind in tree:
            node = tree[kind]
            yield {"code": node["code"], **_said("title", node["title"]), "kind": kind}


def _delegated(one: Written) -> dict[str, Any]:
    return {"to_level": one["to"], **{key: value for key, value in one.items() if key != "to"}}


_PAUSES = {"extension": "extension_days", "special": "special_kinds"}


def _limits(limits: Written) -> dict[str, Any]:
    legal, promise = limits["legal"], limits["promise"]
    given = legal != "none"
    return {
        "promised_days": promise["days"],
        "unit": promise["unit"],
        "legal_days": legal["days"] if given else None,
        "legal_unit": legal["unit"] if given else promise["unit"],
        "legal_basis": legal["basis"] if given else "",
        "supplement_days": limits["supplement"],
        **{name: limits[key] for key, name in _PAUSES.items() if key in limits},
    }


def _stages(stages: list[Written]) -> Iterator[dict[str, Any]]:
    """With unique keys: the kind, and a number from the second of a kind on."""
    seen: dict[str, int] = {}
    for stage in stages:
        kind = stage["kind"]
        seen[kind] = seen.get(kind, 0) + 1
        rest = {key: value for key, value in stage.items() if key != "days"}
        yield {
            **rest,
            **_said("title", stage["title"]),
            "key": kind if seen[kind] == 1 else f"{kind}_{seen[kind]}",
            "limit_days": stage["days"],
        }


def _paper(one: Written, form: list[Written]) -> dict[str, Any]:
    lookup, need = one.get("lookup"), one.get("need", "required")
    fewest, most = one.get("pages", (1, 1))
    collected = [
        pointer for pointer, field, _ in pointers(form) if field.get("material") == one["id"]
    ]
    return {
        "id": one["id"],
        **_said("title", one["title"]),
        **_said("hint", one["hint"]),
        "required": need == "required" and lookup is None,
        "need": need,
        "min_pages": fewest,
        "max_pages": most,
        "kind": one["kind"],
        "grade": one.get("grade", "C"),
        "original_checked": one.get("original_checked", False),
        "source": one.get("source", "applicant"),
        "lookup": lookup,
        "form": one.get("form", "original"),
        "copies": one.get("copies", 1),
        "valid_months": one.get("valid_months"),
        "example": one.get("example"),
        "field": collected[0] if collected else None,
        "asked_if": one.get("asked_if"),
    }


def _guide(written: Written) -> dict[str, Any]:
    told = {
        **{key: written["guide"][key] for key in _ELEMENTS},
        "contact": written["contacts"]["advice"],
        "complaint": written["contacts"]["complaint"],
    }
    return {
        "guide": {key: chinese(text) for key, text in told.items()},
        "guide_en": {
            key: text["en"]
            for key, text in told.items()
            if not isinstance(text, str) and "en" in text
        },
    }
