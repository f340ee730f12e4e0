"""A county's past as rows for COPY: who lives there, what they filed, what became of it. Pure.

What a figure opens (names, numbers and answers of the *filers*) is sealed for real by the caller;
of everybody else the sealed columns hold noise of the same length, which nothing here reads.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import orjson

from api.applications.lifecycle import Status
from api.applications.references import check_character
from api.catalog.definition import Definition
from api.seed.content import CARD, HOME, SHOP
from api.seed.people import Invented
from identity.actor import Level
from identity.masks import mask_id_number, mask_name, mask_phone

S = Status
Row = dict[str, Any]
PAST_EACH = 25  # applications of each filer: more than a page
_DAYS, _UNDER_WAY = 360, 15  # how long ago at most: over, not over
AHEAD = 20
# In every hundred of an item: how many stand where.
_STATES: Mapping[str, Mapping[Status, int]] = {
    CARD: {S.CLOSED: 84, S.SUBMITTED: 4, S.ACCEPTED: 4, S.WITHDRAWN: 4, S.DRAFT: 4},
    SHOP: {
        S.CLOSED: 68,
        S.SUBMITTED: 5,
        S.IN_REVIEW: 6,
        S.PENDING_APPROVAL: 5,
        S.SUPPLEMENTING: 3,
        S.WITHDRAWN: 5,
        S.NOT_ACCEPTED: 4,
        S.APPROVED: 1,
        S.DRAFT: 3,
    },
    HOME: {
        S.CLOSED: 64,
        S.SUBMITTED: 5,
        S.IN_REVIEW: 6,
        S.PENDING_APPROVAL: 5,
        S.AWAITING_ORIGINAL: 4,
        S.AWAITING_PAYMENT: 3,
        S.ISSUING: 1,
        S.DISPATCHED: 3,
        S.WITHDRAWN: 4,
        S.REFUSED: 2,
        S.DRAFT: 3,
    },
}
_UNDECIDED = frozenset(
    {S.DRAFT, S.SUBMITTED, S.SUPPLEMENTING, S.AWAITING_ORIGINAL, S.ACCEPTED, S.IN_REVIEW}
    | {S.PENDING_APPROVAL, S.WITHDRAWN, S.NOT_ACCEPTED}
)
_UNACCEPTED = frozenset({S.DRAFT, S.SUBMITTED, S.SUPPLEMENTING, S.AWAITING_ORIGINAL, S.WITHDRAWN})
_WORKS: Mapping[Status, str] = {
    **dict.fromkeys((S.SUBMITTED, S.AWAITING_ORIGINAL), "window"),
    **dict.fromkeys((S.ACCEPTED, S.PENDING_APPROVAL), "approver"),
    S.IN_REVIEW: "reviewer",
}
_OVER = frozenset({S.CLOSED, S.WITHDRAWN, S.NOT_ACCEPTED})


@dataclass(frozen=True)
class Owner:
    """Somebody who files."""

    id: UUID
    who: Invented

    @property
    def applicant(self) -> str:
        """The masked face of an application, as JSON."""
        return text(
            {
                "name": mask_name(self.who.name),
                "idNumber": mask_id_number(self.who.id_number),
                "phone": mask_phone(self.who.phone),
                "level": int(Level.REAL_NAME),
            }
        )


@dataclass(frozen=True)
class Hall:
    """Where it all happens, and who works there."""

    at: datetime  # the hall's time
    site: UUID
    departments: Mapping[str, UUID]  # by code
    window: UUID
    reviewer: UUID
    approver: UUID
    desk_lines: Mapping[str, str]  # by item: the answers as the desk lists them, as JSON


def person(
    owner: Owner, indexes: tuple[bytes, bytes], sealed: Mapping[str, bytes], at: datetime
) -> Row:
    """A verified person. ``indexes``: of phone and number; ``sealed``: name, phone, id_number."""
    return {
        "id": owner.id,
        "phone_sealed": sealed["phone"],
        "phone_masked": mask_phone(owner.who.phone),
        "phone_index": indexes[0],
        "name_sealed": sealed["name"],
        "name_masked": mask_name(owner.who.name),
        "id_number_sealed": sealed["id_number"],
        "id_number_masked": mask_id_number(owner.who.id_number),
        "id_number_index": indexes[1],
        "identity_level": int(Level.REAL_NAME),
        "language": "zh-CN",
        "verified_at": at,
        "created_at": at,
    }


def noise() -> dict[str, bytes]:
    """Instead of sealed values that nobody will open."""
    return {column: os.urandom(45) for column in ("name", "phone", "id_number")}


def past(
    hall: Hall, items: tuple[Definition, ...], owners: list[Owner], filers: int, count: int
) -> Iterator[Row]:
    """``count`` applications of the last year: the first ``filers`` have a page and more each."""
    given_out: Counter[str] = Counter()
    for place in range(count):
        files_much = place < filers * PAST_EACH
        owner = owners[place % filers if files_much else filers + place % (len(owners) - filers)]
        item = items[(place // filers) % len(items)]
        yield _application(hall, item, owner, place, given_out)


def blank(item: Definition, hall: Hall, owner: Owner, created_at: datetime) -> Row:
    """A draft's row."""
    return {
        "id": uuid4(),
        "citizen_id": owner.id,
        "item_code": item.code,
        "item_version_id": item.version_id,
        "department_id": hall.departments[item.department_code],
        "site_id": hall.site,
        "instant": item.instant,
        "status": S.DRAFT.value,
        "version": 1,
        "answers_sealed": b"",
        "fee_settled": False,
        "applicant_staff": "[]",
        "offices": "[]",
        "reviewed_by": "[]",
        "created_at": created_at,
        "updated_at": created_at,
    }


def _application(
    hall: Hall, item: Definition, owner: Owner, place: int, given_out: Counter[str]
) -> Row:
    status = _status(item, place)
    ago = place * 7 % (_DAYS if status in _OVER else _UNDER_WAY)
    created = hall.at - timedelta(days=1 + ago, seconds=place * 131 % 80_000)
    row = blank(item, hall, owner, created) | {"answers_sealed": os.urandom(420)}
    row |= {"status": status.value, "version": 3}
    if status is S.DRAFT:
        return row
    day, submitted = created.date(), created + timedelta(minutes=9)
    key = f"{item.implementation_code}{day:%Y%m%d}"
    given_out[key] += 1
    row |= {
        "reference": reference(day, place + 1),
        "project_number": f"{key}{given_out[key]:04d}",
        "desk_lines": hall.desk_lines[item.code],
        "applicant": owner.applicant,
        "submitted_at": submitted,
        "updated_at": submitted + timedelta(hours=place % 200),
        "promised_on": day + timedelta(days=14),
        "due_on": hall.at.date() + timedelta(days=1 + place % AHEAD),
    }
    if status in _OVER:
        row |= {"closed_at": row["updated_at"], "due_on": day + timedelta(days=14)}
    if status not in _UNACCEPTED:
        row |= {"acceptor_id": hall.window, "accepted_at": submitted + timedelta(days=1)}
    if status not in _UNDECIDED or status is S.PENDING_APPROVAL:
        row |= {"reviewer_id": hall.reviewer}
    if status not in _UNDECIDED:
        row |= {"approver_id": hall.approver, "decided_at": submitted + timedelta(days=2)}
    return row | _works(row, status)


def _works(row: Row, status: Status) -> Row:
    """Where its work waits."""
    if (role := _WORKS.get(status)) is None:
        return {}
    site = row["site_id"] if role == "window" else None
    return {"works_role": role, "works_department_id": row["department_id"], "works_site_id": site}


def _status(item: Definition, place: int) -> Status:
    """The share of each state, spread evenly over owners and days."""
    rest = (place * 61 + place // 100) % 100
    for status, share in _STATES[item.code].items():
        rest -= share
        if rest < 0:
            return status
    return S.CLOSED


def beside(row: Row, hall: Hall) -> Iterator[tuple[str, Row]]:
    """What stands in other tables because of an application's status."""
    common = {"application_id": row["id"], "citizen_id": row["citizen_id"]}
    status = Status(row["status"])
    if status is not S.DRAFT:
        yield (
            "status_change",
            common
            | {"action": "submit", "was": "draft", "now": "submitted", "by_kind": "citizen"}
            | {"by_id": row["citizen_id"], "at": row["submitted_at"]},
        )
    if status is S.AWAITING_ORIGINAL:
        wanted = {"site_id": hall.site, "wanted": '["property_certificate"]', "outcomes": "[]"}
        called = {"called_by": hall.window, "called_at": row["submitted_at"]}
        yield (
            "original_check",
            common | wanted | called | {"id": uuid4(), "latest_on": row["due_on"]},
        )
    if status is S.AWAITING_PAYMENT:
        lines = '[{"name": "登记费", "fen": 8000, "basis": "财税〔2016〕79号"}]'
        bill = {"pay_at": "issue", "for_what": "不动产登记费", "lines": lines, "total_fen": 8000}
        yield (
            "bill",
            common | bill | {"id": uuid4(), "state": "open", "raised_at": row["decided_at"]},
        )
    if status in {S.APPROVED, S.ISSUING}:
        yield "delivery", electronic(row)


def materials(row: Row, pages: Mapping[str, int]) -> Iterator[tuple[str, Row]]:
    """The files that a draft needs to be filed, received and whole; their bytes lie nowhere."""
    common = {"application_id": row["id"], "citizen_id": row["citizen_id"]}
    at = row["created_at"]
    yield "dossier", common | {"frozen": False, "released": "[]", "created_at": at}
    for spec_id, count in pages.items():
        material = common | {"id": uuid4(), "spec_id": spec_id, "grade": "C"}
        material["declined"] = False
        yield "material", material
        for page in range(1, count + 1):
            yield (
                "uploaded_file",
                common
                | {"id": uuid4(), "material_id": material["id"], "spec_id": spec_id, "page": page}
                | {"mime": "image/jpeg", "declared_size": 400_000, "received": 400_000}
                | {"declared_sha256": os.urandom(32).hex(), "state": "ready", "scan": "clean"}
                | {"preview_pages": 1}
                | {"created_at": at, "ready_at": at},
            )


def electronic(row: Row) -> Row:
    """The result comes by the phone; not confirmed yet."""
    about = {"id": uuid4(), "application_id": row["id"], "citizen_id": row["citizen_id"]}
    times = {"created_at": row["created_at"], "updated_at": row["created_at"]}
    return about | times | {"way": "electronic", "offered_again": True}


def message(recipient: UUID, place: int, at: datetime) -> Row:
    """An SMS that waits to be handed out."""
    params = {"item": "个体工商户设立登记", "reference": reference(at.date(), place)}
    return {
        "id": uuid4(),
        "fact_id": uuid4(),
        "recipient_id": recipient,
        "citizen_id": recipient,
        "channel": "sms",
        "template": "application.submitted",
        "params": text(params),
        "link": "/follow",
        "state": "waiting",
        "created_at": at,
        "due_at": at,
        "attempts": 0,
    }


def reference(day: date, number: int) -> str:
    """A citizen's number as the sequence would give it."""
    body = f"QH{day:%y%m}{number:06d}"
    return body + check_character(body)


def text(value: object) -> str:
    """As JSON."""
    return orjson.dumps(value).decode()
