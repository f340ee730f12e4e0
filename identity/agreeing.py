"""How somebody consents to being acted for: a code at the own phone, a name drawn by hand beside
that code, or a picture of both that the village's agent takes.

A session alone agrees to nothing: whoever took a phone that lay open could draw any name. The
strokes are kept sealed under the principal's key, and shown to both; the picture as in
``together``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from math import hypot
from uuid import UUID

import orjson

from identity.account_refusals import SignatureMissing
from identity.actor import Actor
from identity.codes import check_code
from identity.consents import Purpose, require_consent
from identity.people import ids_of, profile, reveal
from identity.sealing import Access, seal, unseal
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import query

PURPOSE = "mandate.give"  # what the code is for
_WIDEST, _MOST_STROKES, _MOST_NUMBERS = 4000, 100, 16_000
_MARGIN = 8
_SHORTEST = 60  # less is a slip of the finger
_DRAWN = """
SELECT principal_id, drawn_sealed, given_at FROM mandate
WHERE id = $1 AND (principal_id = ANY($2::uuid[]) OR agent_id = ANY($2::uuid[]))
"""


class Way(StrEnum):
    """How it was consented to."""

    CODE = "code"
    SIGNATURE = "signature"
    PHOTO = "photo"  # counts once the agent took it: see ``together``


@dataclass(frozen=True)
class Drawn:
    """A name as it was drawn: strokes of x, y, x, y …, whole points from 0 to 4000."""

    strokes: tuple[tuple[int, ...], ...]

    @property
    def path(self) -> str:
        """As an SVG path; each stroke ends in a little line, so that a dot is one too."""
        return "".join(f"M{' '.join(map(str, stroke))} l1 0" for stroke in self.strokes)

    @property
    def box(self) -> str:
        """The SVG's box around it."""
        across = [number for stroke in self.strokes for number in stroke[::2]]
        down = [number for stroke in self.strokes for number in stroke[1::2]]
        left, top = min(across) - _MARGIN, min(down) - _MARGIN
        width, height = max(across) - left + _MARGIN, max(down) - top + _MARGIN
        return f"{left} {top} {width} {height}"


@dataclass(frozen=True)
class Signature:
    """What was drawn, and when."""

    drawn: Drawn
    at: datetime


@dataclass(frozen=True)
class Signed:
    """A name drawn by hand, with the code that shows whose hand it was."""

    drawn: Drawn
    code: str


@dataclass(frozen=True)
class Together:
    """The agent, whom a department appointed, will take a picture of both."""


Consent = str | Signed | Together  # ``str``: the code alone


def read_strokes(strokes: Sequence[Sequence[int]]) -> Drawn:
    """Refuses SignatureMissing: nothing, a slip of the finger, or nothing a pen draws."""
    told = tuple(tuple(stroke) for stroke in strokes)
    numbers = [number for stroke in told for number in stroke]
    if not 0 < len(told) <= _MOST_STROKES or not len(numbers) <= _MOST_NUMBERS:
        raise SignatureMissing
    if any(len(stroke) % 2 for stroke in told) or any(not 0 <= n <= _WIDEST for n in numbers):
        raise SignatureMissing
    if sum(_length(stroke) for stroke in told) < _SHORTEST:
        raise SignatureMissing
    return Drawn(told)


async def check_consent(actor: Actor, principal_id: UUID, consent: Consent) -> Way:
    """Before the transaction.

    Refuses CodeWrong, CodeExpired, TooManyRequests; for a picture FreshProofNeeded, ConsentNeeded.
    """
    if isinstance(consent, Together):
        if not actor.fresh:
            raise FreshProofNeeded
        await require_consent(principal_id, Purpose.PORTRAIT)
        return Way.PHOTO
    signed = isinstance(consent, Signed)
    own = await reveal(principal_id, "phone", Access(actor, "consent to a mandate"))
    await check_code(own, PURPOSE, consent.code if isinstance(consent, Signed) else consent)
    return Way.SIGNATURE if signed else Way.CODE


async def sealed_consent(
    principal_id: UUID, mandate_id: UUID, consent: Consent
) -> tuple[str, bytes | None]:
    """The way and the sealed strokes, for the mandate's row."""
    if not isinstance(consent, Signed):
        return (Way.CODE if isinstance(consent, str) else Way.PHOTO).value, None
    plain = orjson.dumps(consent.drawn.strokes)
    return Way.SIGNATURE.value, await seal(principal_id, _label(mandate_id), plain)


async def signature_of(actor: Actor, mandate_id: UUID) -> Signature:
    """The drawn name under a mandate one gave or holds. Leaves a trail row.

    Refuses SignInNeeded, NotFound.
    """
    person = await profile(actor)
    rows = await query(_DRAWN, mandate_id, sorted(await ids_of(person.id)))
    if not rows or rows[0]["drawn_sealed"] is None:
        raise NotFound
    row = rows[0]
    access = Access(actor, "looking at the signature", citizen_id=row["principal_id"])
    plain = await unseal(row["principal_id"], _label(mandate_id), row["drawn_sealed"], access)
    return Signature(Drawn(tuple(tuple(stroke) for stroke in orjson.loads(plain))), row["given_at"])


def _length(stroke: Sequence[int]) -> float:
    points = list(zip(stroke[::2], stroke[1::2], strict=True))
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def _label(mandate_id: UUID) -> str:
    return f"mandate.drawn:{mandate_id}"
