"""What is said about a case in free words: why it was withdrawn or refused, why a paper is missing.

Such words name people. They stand sealed under the applicant's key, apart from what a list or a
rule reads; the department's own copy is the document that was signed.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from identity.sealing import Access, KeyWithheld, seal, unseal_all


def change_label(said_id: UUID | str) -> str:
    """The place of the words of one step."""
    return f"status_change.because:{said_id}"


def whys_label(supplement_id: UUID | str) -> str:
    """The place of the reasons of one supplement: a JSON list, in the order of its lines."""
    return f"supplement.whys:{supplement_id}"


def reason_label(decision_id: UUID | str) -> str:
    """The place of the citizen's copy of a decision's reason."""
    return f"decision.reason:{decision_id}"


async def sealed_words(owner_id: UUID, label: str, text: str) -> bytes | None:
    """The words for their place; None where nothing was said."""
    return await seal(owner_id, label, text) if text else None


async def sealed_whys(owner_id: UUID, supplement_id: UUID, whys: Sequence[str]) -> bytes:
    """One reason a line."""
    return await seal(owner_id, whys_label(supplement_id), orjson.dumps(list(whys)))


async def with_words(row: Mapping[str, Any], access: Access) -> dict[str, Any]:
    """The screen's row with the words in their places: history, supplements, and the decision.

    One statement for all of them, none where nothing was said. Of an erased or restricted person
    the words are gone and the rest stays readable.
    """
    plainly = [*row["history"], *_ending(row)]
    asked = (*row.get("specials", ()), *row.get("redress", ()))
    plainly += [words for one in asked for words in one["words"]]
    parts = [*plainly, *row["supplements"]]
    sealed = {part["label"]: bytes.fromhex(part["said"]) for part in parts if part["said"]}
    try:
        owner_id = row["organisation_id"] or row["citizen_id"]
        plain = await unseal_all(owner_id, sealed, access) if sealed else {}
    except KeyWithheld:
        plain = {}
    words = {label: value.decode() for label, value in plain.items()}
    for part in plainly:
        part["reason"] = words.get(part["label"], "")
    for part in row["supplements"]:
        whys = orjson.loads(words.get(part["label"], "[]"))
        for place, line in enumerate(part["lines"]):
            line["why"] = whys[place] if place < len(whys) else ""
    return dict(row)


def _ending(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [part for key in ("decision", "refusal") if (part := row.get(key))]
