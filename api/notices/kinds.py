"""What kinds of notices there are, and which fields stand on each. Pure.

The table is the list of typeset fields: a notice that lacks a needed one is not made, and a test
reads every field off the page. Words of titles, sentences and labels are the wording files'.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Kind(StrEnum):
    """What is told in writing."""

    RECEIPT = "receipt"  # 收件凭证
    SUPPLEMENT = "supplement"  # 一次性告知
    LATER_SUPPLEMENT = "later_supplement"  # 受理后经特别程序要求补正
    ACCEPTANCE = "acceptance"  # 受理通知
    NON_ACCEPTANCE = "non_acceptance"  # 不予受理
    SPECIAL_PROCEDURE = "special_procedure"  # 特别程序告知
    EXTENSION = "extension"  # 延期告知
    DECISION = "decision"  # 决定书
    REFUSAL = "refusal"  # 不予许可
    LAPSE = "lapse"  # 视为撤回
    TERMINATION = "termination"  # 终止
    REVOCATION = "revocation"  # 撤销
    CORRECTION = "correction"  # 更正


class Field(NamedTuple):
    """One line: its name in the wording files, and whether the notice may do without it."""

    name: str
    needed: bool = True


def _lines(names: str) -> tuple[Field, ...]:
    """Every notice names the case and whom to ask; ``?``: it may do without that line."""
    every = ("item", "reference", *names.split(), "contact?")
    return tuple(Field(name.removesuffix("?"), not name.endswith("?")) for name in every)


FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        Kind.RECEIPT: _lines("received_on site materials answer_by query_code"),
        Kind.SUPPLEMENT: _lines("asked_on gaps due_on"),
        Kind.LATER_SUPPLEMENT: _lines("asked_on reason gaps due_on"),
        Kind.ACCEPTANCE: _lines("accepted_on manner? promised_on legal_on?"),
        Kind.NON_ACCEPTANCE: _lines("decided_on ground? reason clause"),
        Kind.SPECIAL_PROCEDURE: _lines("procedure reason begins_on days"),
        Kind.EXTENSION: _lines("reason days extended_to"),
        Kind.DECISION: _lines("decided_on result deliver_by digest"),
        Kind.REFUSAL: _lines("decided_on reason clause digest"),
        Kind.LAPSE: _lines("ended_on reason"),
        Kind.TERMINATION: _lines("ended_on ground reason clause"),
        Kind.REVOCATION: _lines("ended_on result ground reason clause digest"),
        Kind.CORRECTION: _lines("decided_on ground reason clause digest"),
    }
)
# Against what somebody can ask for review or go to court: these say where and until when.
REMEDIED = frozenset(
    {Kind.NON_ACCEPTANCE, Kind.REFUSAL, Kind.TERMINATION, Kind.REVOCATION, Kind.CORRECTION}
)
DATES = frozenset(
    [
        "received_on",
        "answer_by",
        "asked_on",
        "due_on",
        "accepted_on",
        "promised_on",
        "legal_on",
        "decided_on",
        "begins_on",
        "extended_to",
        "deliver_by",
        "ended_on",
    ]
)
LISTS = frozenset({"materials", "gaps"})
# The date that the list on the phone shows beside the title.
DUE: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.RECEIPT: "answer_by",
        Kind.SUPPLEMENT: "due_on",
        Kind.LATER_SUPPLEMENT: "due_on",
        Kind.ACCEPTANCE: "promised_on",
        Kind.EXTENSION: "extended_to",
        Kind.DECISION: "deliver_by",
    }
)
_MARKS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.RECEIPT: "收",
        Kind.SUPPLEMENT: "补",
        Kind.LATER_SUPPLEMENT: "特补",
        Kind.ACCEPTANCE: "受",
        Kind.NON_ACCEPTANCE: "不受",
        Kind.SPECIAL_PROCEDURE: "特",
        Kind.EXTENSION: "延",
        Kind.DECISION: "准",
        Kind.REFUSAL: "不准",
        Kind.LAPSE: "退",
        Kind.TERMINATION: "终",
        Kind.REVOCATION: "撤",
        Kind.CORRECTION: "更",
    }
)


def number(kind: Kind, year: int, serial: int) -> str:
    """The ``serial``-th notice of its kind in ``year``, as printed."""
    return f"青政服{_MARKS[kind]}〔{year}〕{serial} 号"
