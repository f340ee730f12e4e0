"""Which tables the county's copy holds, what they are, and where a sealed column belongs.

Everything is handed over but what ``tables.yaml`` leaves out, with the reason. A sealed column
nobody wrote down is tried under the place that the house's custom gives it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

SEALED = "_sealed"
_FILE = Path(__file__).with_name("tables.yaml")
# Keyed hashes for finding: useless without this house's key, and a risk with it.
_NEVER = ("_index", "_hash_keyed", "token_hash", "code_hash")


class Lock(NamedTuple):
    """Whose key a sealed column is under, its label's beginning, and the row's id in the label.

    ``owners`` and ``row`` are columns of the same row; of several owners the first that is there.
    """

    owners: tuple[str, ...]
    label: str
    row: str = "id"


# Where custom does not say it: table.column → owner's column, label.
_PLACES: Mapping[str, Lock] = {
    "person.phone_sealed": Lock(("id",), "person.phone"),
    "person.name_sealed": Lock(("id",), "person.name"),
    "person.id_number_sealed": Lock(("id",), "person.id_number"),
    "staff.phone_sealed": Lock(("id",), "staff.phone"),
    "application.answers_sealed": Lock(("organisation_id", "citizen_id"), "application.answers"),
    "opinion.text_sealed": Lock(("department_id",), "opinion.text"),
    "decision.document_sealed": Lock(("department_id",), "decision.document"),
    "notice.content_sealed": Lock(("organisation_id", "citizen_id"), "notice.content"),
    "certificate.holder_sealed": Lock(("citizen_id",), "certificate.holder_sealed"),
    "delivery.receiver_sealed": Lock(("citizen_id",), "delivery.receiver_sealed"),
    "delivery.phone_sealed": Lock(("citizen_id",), "delivery.phone_sealed"),
    "delivery.street_sealed": Lock(("citizen_id",), "delivery.street_sealed"),
    "sms_reply.said_sealed": Lock(("owner_id",), "sms_reply.said"),
    "status_change.because_sealed": Lock(("citizen_id",), "status_change.because", "said_id"),
    "supplement.whys_sealed": Lock(("citizen_id",), "supplement.whys"),
}
# Elsewhere: the first of these that the row has, itself last; the column's name without its ending.
_OWNERS = ("citizen_id", "person_id", "owner_id", "principal_id", "department_id", "staff_id", "id")


@cache
def _written() -> Mapping[str, Mapping[str, str]]:
    read: Mapping[str, Mapping[str, str]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return read


def about() -> Mapping[str, str]:
    """Table → what it holds, in a sentence."""
    return _written()["tables"]


def left_out() -> Mapping[str, str]:
    """Table → why it is not handed over."""
    return _written()["left_out"]


def is_kept_back(column: str) -> bool:
    """Whether a column is never handed over."""
    return column.endswith(_NEVER)


def lock_of(table: str, column: str) -> Lock:
    """Where the value in a sealed column belongs."""
    known = _PLACES.get(f"{table}.{column}")
    return known or Lock(_OWNERS, f"{table}.{column.removesuffix(SEALED)}")


def owner_in(row: Mapping[str, Any], lock: Lock) -> str:
    """The id of who a value of this row belongs to."""
    return next(str(row[name]) for name in lock.owners if row.get(name))
