"""The published document: plain JSON, what a version's row keeps and what its hash is of. Pure.

Documents of format 1 (published before the authoring language) lack the newer keys; each has a
default that says what held then.
"""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

import orjson

from api.catalog.definition import (
    ChecklistLine,
    Definition,
    Delegation,
    DeliveryRule,
    Exemption,
    Fee,
    MaterialSpec,
    Member,
    Node,
    OriginalCheckRule,
    ResultRule,
    Stage,
)
from api.catalog.guide import Contacts, Question, elements

Document = Mapping[str, Any]
_NAMESPACE = UUID("6d3a0c1e-5b0e-5b5e-9f0f-990126000001")
_AS_IS = (
    *("code", "version", "implementation_code", "title", "title_en", "summary", "summary_en"),
    *("icon", "department_code", "item_type", "instant", "who", "promised_days", "legal_days"),
    *("unit", "supplement_days", "form"),
)
_AS_IS_IF_THERE = (
    *("format", "who_en", "bring", "bring_en", "minutes", "decide_level", "accept_level"),
    *("file_level", "online", "legal_basis", "sample", "extension_days"),
)
_TUPLES_IF_THERE = (
    *("events", "applicants", "lists", "pilot", "unsure", "site_kinds", "special_kinds"),
)
_OFFICES = {"receive": "centre", "accept": "centre", "issue": "centre"}


def content_hash(document: Document) -> str:
    """SHA-256 of the document's content, whatever its layout: anybody can compute it again."""
    return hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).hexdigest()


def read(document: Document) -> Definition:
    """Read a document that was checked when it was published."""
    digest = content_hash(document)
    return Definition(
        version_id=uuid5(_NAMESPACE, f"{document['code']}/{document['version']}/{digest}"),
        content_hash=digest,
        **{name: document[name] for name in _AS_IS},
        **{name: document[name] for name in _AS_IS_IF_THERE if name in document},
        **_parts(document),
        **_newer(document),
    )


def _parts(document: Document) -> dict[str, Any]:
    check, delivery = document.get("original_check"), document["delivery"]
    return {
        "keywords": tuple(document["keywords"]),
        "guide": tuple(elements(document)),
        "fees": tuple(Fee(**fee) for fee in document["fees"]),
        "pay_at": document.get("pay_at"),
        "materials": tuple(_material(spec) for spec in document["materials"]),
        "stages": tuple(_stage(stage) for stage in document["stages"]),
        "delivery": DeliveryRule(**{**delivery, "ways": tuple(delivery["ways"])}),
        "original_check": OriginalCheckRule(**{**check, "ways": tuple(check["ways"])})
        if check
        else None,
        "checklist": tuple(ChecklistLine(**line) for line in document["checklist"]),
        "result": _result(document["result"]),
    }


def _newer(document: Document) -> dict[str, Any]:
    """What documents of format 1 do not say."""
    inherits = document.get("inherits")
    lists = {name: tuple(document[name]) for name in _TUPLES_IF_THERE if name in document}
    return {
        **lists,
        "what": document["summary"],
        "what_en": document["summary_en"],
        "case_type": document.get("case_type") or _case_type(document),
        "legal_unit": document.get("legal_unit", document["unit"]),
        "parents": tuple(Node(**node) for node in document.get("parents", ())),
        "delegated": tuple(_delegation(one) for one in document.get("delegated", ())),
        "effective_from": _day(document.get("effective_from")),
        "cancelled_on": _day(document.get("cancelled_on")),
        "accept_checklist": tuple(
            ChecklistLine(**line) for line in document.get("accept_checklist", ())
        ),
        "questions": tuple(Question(**one) for one in document.get("questions", ())),
        "contacts": _contacts(document),
        "inherits": (inherits["code"], inherits["version"]) if inherits else None,
        "exemptions": tuple(Exemption(**one) for one in document.get("exemptions", ())),
        "bundle": tuple(Member(**member) for member in document.get("bundle", ())),
    }


def _case_type(document: Document) -> str:
    return "instant" if document["instant"] else "promised"


def _material(spec: Mapping[str, Any]) -> MaterialSpec:
    return MaterialSpec(**{"need": "required" if spec["required"] else "optional", **spec})


def _stage(stage: Mapping[str, Any]) -> Stage:
    kind = stage.get("kind", stage["key"])
    office = stage.get("office", _OFFICES.get(kind, "department"))
    outcomes = tuple(stage.get("outcomes", ("pass", "return")))
    return Stage(**{**stage, "kind": kind, "office": office, "outcomes": outcomes})


def _result(rule: Mapping[str, Any]) -> ResultRule:
    return ResultRule(**{**rule, "prints": tuple(rule.get("prints", ()))})


def _delegation(one: Mapping[str, Any]) -> Delegation:
    return Delegation(
        to_level=one["to_level"],
        basis=one["basis"],
        since=date.fromisoformat(one["since"]),
        regions=tuple(one.get("regions", ())),
    )


def _contacts(document: Document) -> Contacts:
    guide, english = document["guide"], document.get("guide_en", {})
    return Contacts(
        advice=guide["contact"],
        complaint=guide["complaint"],
        advice_en=english.get("contact", ""),
        complaint_en=english.get("complaint", ""),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
