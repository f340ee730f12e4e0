"""Consents: each sensitive purpose on its own, to a text of a known version, withdrawn at any time.

What a body does because the law tells it to needs a notice, not a consent (PIPL §§13, 35). Asked
for is only what is sensitive (§§28–31) and done: a child under 14, a portrait that no form asks
for. A portrait that a form does ask for is that body's duty: its page says what for.

The texts stand in the wording files under ``[consent.<purpose>]``; who gave one gave it to the text
with that SHA-256. Another text is another version, and is asked for anew.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID, uuid4

from identity.actor import Actor
from identity.people import ids_of, profile
from identity.refusals import ConsentNeeded, ConsentOutdated
from identity.trail import record
from notifications.transactions import query, transaction
from notifications.wording import CHINESE, sentence

_GIVE = """
INSERT INTO consent (id, person_id, purpose, version, text_hash, language, given_at, asked_by)
SELECT $1, $2, $3, $4, $5, $6, doorstep_now(), $7
ON CONFLICT DO NOTHING RETURNING id
"""
_WITHDRAW = """
UPDATE consent SET withdrawn_at = doorstep_now()
WHERE person_id = ANY($1::uuid[]) AND purpose = $2 AND withdrawn_at IS NULL
  AND ($3::int IS NULL OR version <> $3)
RETURNING id
"""
_MINE = """
SELECT DISTINCT ON (purpose) purpose, version, given_at, withdrawn_at FROM consent
WHERE person_id = ANY($1::uuid[])
ORDER BY purpose, withdrawn_at DESC NULLS FIRST, given_at DESC
"""


class Purpose(StrEnum):
    """What is asked for, each on its own."""

    CHILD = "child"
    PORTRAIT = "portrait"  # at a counter, or beside a village's agent: no form asks for these


# The version of each text. Whoever changes a text raises it (a test holds the texts' hashes).
VERSIONS: Mapping[Purpose, int] = MappingProxyType({Purpose.CHILD: 2, Purpose.PORTRAIT: 1})


@dataclass(frozen=True)
class Consent:
    """Where one purpose stands. ``given_at`` None: never; ``version``: the one consented to."""

    purpose: Purpose
    version: int | None
    given_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def stands(self) -> bool:
        """Whether it counts today: given to the text of today, not withdrawn."""
        return self.withdrawn_at is None and self.version == VERSIONS[self.purpose]


async def consents_of(actor: Actor) -> tuple[Consent, ...]:
    """Every purpose, in the order of the table. Refuses SignInNeeded."""
    person = await profile(actor)
    return await _standing(person.id)


async def give(actor: Actor, purpose: Purpose, version: int, language: str = CHINESE) -> None:
    """Consent to the text of ``version``; again changes nothing.

    Refuses SignInNeeded, ConsentOutdated (another text stands by now: read that one).
    """
    person = await profile(actor)
    if version != VERSIONS[purpose]:
        raise ConsentOutdated
    values = (purpose.value, version, text_hash(purpose, language), language, None)
    async with transaction():
        await query(_WITHDRAW, sorted(actor.mine), purpose.value, version)
        if rows := await query(_GIVE, uuid4(), person.id, *values):
            await _trace(actor, "given", rows[0]["id"], purpose, actor.me)


async def given_at_counter(clerk: Actor, person_id: UUID, purpose: Purpose) -> None:
    """Who stands at the counter was read today's text and said yes; again changes nothing.

    The caller asked the policy and knows that the person is here.
    """
    version, said = VERSIONS[purpose], text_hash(purpose, CHINESE)
    ids = sorted(await ids_of(person_id))
    async with transaction():
        await query(_WITHDRAW, ids, purpose.value, version)
        values = (purpose.value, version, said, CHINESE, clerk.me)
        if rows := await query(_GIVE, uuid4(), person_id, *values):
            await _trace(clerk, "given", rows[0]["id"], purpose, person_id)


async def withdraw(actor: Actor, purpose: Purpose) -> None:
    """From now on it is not done any more; what was done before stays lawful.

    Refuses SignInNeeded. Nothing to withdraw: nothing changes.
    """
    await profile(actor)
    async with transaction():
        for row in await query(_WITHDRAW, sorted(actor.mine), purpose.value, None):
            await _trace(actor, "withdrawn", row["id"], purpose, actor.me)


async def require_consent(person_id: UUID, purpose: Purpose) -> None:
    """Refuses ConsentNeeded unless the person consented to today's text."""
    stands = {one.purpose: one.stands for one in await _standing(person_id)}
    if not stands[purpose]:
        raise ConsentNeeded(purpose.value, VERSIONS[purpose])


def text_of(purpose: Purpose, language: str, part: str = "text") -> str:
    """``title``, ``text``, or ``withdrawn``: what follows when it is withdrawn."""
    return sentence(language, f"consent.{purpose.value}", part=part)


def text_hash(purpose: Purpose, language: str) -> str:
    """SHA-256 of what one consents to, in hex."""
    return hashlib.sha256(text_of(purpose, language).encode()).hexdigest()


async def _standing(person_id: UUID) -> tuple[Consent, ...]:
    rows = {row["purpose"]: row for row in await query(_MINE, sorted(await ids_of(person_id)))}
    return tuple(
        Consent(
            purpose,
            rows.get(purpose, {}).get("version"),
            rows.get(purpose, {}).get("given_at"),
            rows.get(purpose, {}).get("withdrawn_at"),
        )
        for purpose in Purpose
    )


async def _trace(
    actor: Actor, what: str, consent_id: UUID, purpose: Purpose, person_id: UUID
) -> None:
    await record(
        actor,
        f"consent.{what}",
        subject_kind="consent",
        subject_id=consent_id,
        citizen_id=person_id,
        details={"purpose": purpose.value},
    )
