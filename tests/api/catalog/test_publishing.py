"""A department's people publish: one writes, another checks and signs, and nobody does it alone."""

import asyncio
import json
from uuid import UUID, uuid4

import asyncpg
import pytest

from api.catalog import drafting, published, publishing
from api.catalog.examining import examine
from api.catalog.models import DraftState
from api.catalog.refusals import (
    DraftChanged,
    DraftElsewhere,
    DraftInvalid,
    SecondPersonNeeded,
    VersionTaken,
)
from api.seed.staff import LAND
from identity.actor import Role
from identity.keyrules import Evidence
from identity.passkeys import still_proves
from identity.refusals import ProofInvalid
from notifications.refusals import NotAllowed, NotFound
from tests.api.catalog.conftest import Keeping
from tests.api.catalog.texts import HOUSE, LATER, NEXT, NOW, changed
from tests.makers import query


async def state_of(draft_id: UUID) -> tuple[DraftState, int]:
    (row,) = await query("SELECT state, revision FROM item_draft WHERE id = $1", draft_id)
    return DraftState(row["state"]), row["revision"]


async def versions() -> list[int]:
    rows = await query("SELECT version FROM item_version WHERE code = $1 ORDER BY version", HOUSE)
    return [row["version"] for row in rows]


async def test_what_one_wrote_and_another_signed_stands(keeping: Keeping) -> None:
    draft_id = await keeping.published(changed(version=NEXT, promise=2))
    assert (await published.published(HOUSE)).promised_days == 2
    assert await state_of(draft_id) == (DraftState.PUBLISHED, 2)
    (row,) = await query("SELECT * FROM item_version WHERE code = $1 AND version = $2", HOUSE, NEXT)
    assert (row["author_id"], row["signer_id"]) == (
        keeping.author.actor.me,
        keeping.signer.actor.me,
    )
    assert row["seat_id"] in {seat.id for seat in keeping.signer.actor.seats}
    assert row["department_code"] == LAND
    assert row["content_hash"] in row["document"]
    assert examine(row["source"], "").source_hash == row["source_hash"]
    events = await query(
        "SELECT act, first_id, by_id FROM item_version_event WHERE version_id = $1", row["id"]
    )
    assert [tuple(event.values()) for event in events] == [
        ("published", keeping.author.actor.me, keeping.signer.actor.me)
    ]


async def test_the_signature_can_be_verified_by_anybody_for_ever(keeping: Keeping) -> None:
    await keeping.published(changed(version=NEXT))
    (row,) = await query("SELECT document, evidence FROM item_version WHERE signer_id IS NOT NULL")
    evidence = publishing.evidence_in(row["document"], json.loads(row["evidence"]))
    settings = keeping.county.hall.settings
    origins = (settings.desk_origin,)
    assert still_proves(evidence, rp_id=settings.rp_id, origins=origins)
    forged = Evidence(**{**vars(evidence), "payload": evidence.payload + b" "})
    assert not still_proves(forged, rp_id=settings.rp_id, origins=origins)


async def test_who_wrote_it_does_not_publish_it(keeping: Keeping) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT))
    with pytest.raises(SecondPersonNeeded):
        await keeping.sign(draft_id, by=keeping.author)
    assert await versions() == [NOW]
    assert await state_of(draft_id) == (DraftState.SUBMITTED, 1)


async def test_nor_does_the_database_let_one_person_alone(keeping: Keeping) -> None:
    me = uuid4()
    columns = "item_id, code, content_hash, definition, published_at"
    connection = await asyncpg.connect(keeping.county.hall.urls["owner"])
    try:
        with pytest.raises(asyncpg.CheckViolationError, match="two_people"):
            await connection.execute(
                f"INSERT INTO item_version (id, version, author_id, signer_id, seat_id, document,"
                f" evidence, preparation_id, {columns}) SELECT gen_random_uuid(), 99, $1, $1, $1,"
                f" content_hash, '{{}}', $1, {columns} FROM item_version WHERE code = $2",
                me,
                HOUSE,
            )
        with pytest.raises(asyncpg.CheckViolationError, match="what_was_signed"):
            await connection.execute(
                f"INSERT INTO item_version (id, version, author_id, signer_id, seat_id, document,"
                f" evidence, preparation_id, {columns}) SELECT gen_random_uuid(), 99, NULL, $1, $1,"
                f" 'another text', '{{}}', $1, {columns} FROM item_version WHERE code = $2",
                me,
                HOUSE,
            )
    finally:
        await connection.close()


@pytest.mark.parametrize("role", ["citizen", "desk", "worker"])
async def test_no_door_writes_a_version_that_nobody_signed(keeping: Keeping, role: str) -> None:
    columns = "item_id, code, content_hash, definition, published_at"
    connection = await asyncpg.connect(keeping.county.hall.urls[role])
    try:
        with pytest.raises((asyncpg.RestrictViolationError, asyncpg.InsufficientPrivilegeError)):
            await connection.execute(
                f"INSERT INTO item_version (id, version, {columns}) SELECT gen_random_uuid(), 99,"
                f" {columns} FROM item_version WHERE code = $1",
                HOUSE,
            )
        for statement in ("UPDATE item_version SET version = 9", "DELETE FROM item_version"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
        for statement in ("UPDATE item_version_event SET because = 'x'", "DELETE FROM item_draft"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(statement)
    finally:
        await connection.close()


async def test_the_citizens_door_reads_no_drafts(keeping: Keeping) -> None:
    connection = await asyncpg.connect(keeping.county.hall.urls["citizen"])
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("SELECT FROM item_draft")
        assert await connection.fetch("SELECT FROM item_version_event LIMIT 1")
    finally:
        await connection.close()


async def test_two_who_sign_at_once_publish_once(keeping: Keeping) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT))
    third = await keeping.county.hire("第三人", (Role.DEPARTMENT_ADMIN, LAND, False))
    answers = await asyncio.gather(
        keeping.sign(draft_id), keeping.sign(draft_id, by=third), return_exceptions=True
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["DraftElsewhere", "NoneType"]
    assert await versions() == [NOW, NEXT]


async def test_two_drafts_of_one_version_become_one(keeping: Keeping) -> None:
    drafts = [await keeping.handed_in(changed(version=NEXT, minutes=n)) for n in (8, 9)]
    third = await keeping.county.hire("第三人", (Role.DEPARTMENT_ADMIN, LAND, False))
    answers = await asyncio.gather(
        keeping.sign(drafts[0]), keeping.sign(drafts[1], by=third), return_exceptions=True
    )
    refused = [answer for answer in answers if answer is not None]
    assert len(refused) == 1
    assert isinstance(refused[0], DraftInvalid | VersionTaken)
    assert await versions() == [NOW, NEXT]
    states = [(await state_of(draft))[0] for draft in drafts]
    assert sorted(states) == [DraftState.PUBLISHED, DraftState.SUBMITTED]


async def test_a_proof_publishes_once_and_answers_the_same_again(keeping: Keeping) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT))
    prepared = await publishing.prepare(keeping.signer.actor, [(draft_id, 1)])
    answer = keeping.signer.key.get(prepared.options)
    first = await publishing.publish(keeping.signer.actor, prepared.id, answer, "key-twice-1")
    again = await publishing.publish(keeping.signer.actor, prepared.id, answer, "key-twice-2")
    assert first == again == (draft_id,)
    assert await versions() == [NOW, NEXT]


async def test_a_draft_that_changed_after_it_was_prepared_is_not_published(
    keeping: Keeping,
) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT, promise=2))
    prepared = await publishing.prepare(keeping.signer.actor, [(draft_id, 1)])
    answer = keeping.signer.key.get(prepared.options)
    author = keeping.author.actor
    await drafting.send_back(author, draft_id, 1, "我再改一下")
    await drafting.edit(author, draft_id, 2, changed(version=NEXT, promise=1))
    await drafting.submit(author, draft_id, 3)
    with pytest.raises(DraftChanged):
        await publishing.publish(keeping.signer.actor, prepared.id, answer, "key-altered-1")
    assert await versions() == [NOW]


async def test_a_proof_over_another_text_is_refused(keeping: Keeping) -> None:
    mine, other = [await keeping.handed_in(changed(version=n)) for n in (NEXT, LATER)]
    prepared = await publishing.prepare(keeping.signer.actor, [(mine, 1)])
    elsewhere = await publishing.prepare(keeping.signer.actor, [(other, 1)])
    answer = keeping.signer.key.get(elsewhere.options)
    with pytest.raises(ProofInvalid):
        await publishing.publish(keeping.signer.actor, prepared.id, answer, "key-swapped-1")
    assert await versions() == [NOW]


async def test_a_draft_may_be_wrong_until_it_is_handed_in(keeping: Keeping) -> None:
    author = keeping.author.actor
    draft_id = await drafting.propose(author, "code: [", keeping.county.key())
    with pytest.raises(DraftInvalid) as refused:
        await drafting.submit(author, draft_id, 0)
    assert [(p.line, p.rule) for p in refused.value.problems] == [(1, "yaml")]
    assert await state_of(draft_id) == (DraftState.WRITING, 0)
    await drafting.edit(author, draft_id, 0, changed(version=NEXT))
    await drafting.submit(author, draft_id, 1)
    assert await state_of(draft_id) == (DraftState.SUBMITTED, 2)


async def test_what_is_sent_back_says_why_and_is_its_authors_again(keeping: Keeping) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT))
    await drafting.send_back(keeping.signer.actor, draft_id, 1, " 承诺天数请再核对 ")
    (row,) = await query("SELECT sent_back_because AS said FROM item_draft WHERE id = $1", draft_id)
    assert row["said"] == "承诺天数请再核对"
    with pytest.raises(NotAllowed):
        await drafting.edit(keeping.signer.actor, draft_id, 2, changed(version=NEXT, minutes=9))
    with pytest.raises(DraftElsewhere):
        await keeping.sign(draft_id)
    await drafting.discard(keeping.author.actor, draft_id)
    assert (await state_of(draft_id))[0] is DraftState.DISCARDED
    with pytest.raises(DraftElsewhere):
        await drafting.edit(keeping.author.actor, draft_id, 3, "code: 1")


async def test_another_departments_draft_does_not_exist(keeping: Keeping) -> None:
    draft_id = await keeping.handed_in(changed(version=NEXT))
    stranger = await keeping.county.hire("邻居", (Role.DEPARTMENT_ADMIN, "12", False))
    for act in (
        drafting.edit(stranger.actor, draft_id, 1, "code: 1"),
        drafting.send_back(stranger.actor, draft_id, 1, "不行"),
        drafting.discard(stranger.actor, draft_id),
        publishing.prepare(stranger.actor, [(draft_id, 1)]),
    ):
        with pytest.raises(NotFound):
            await act
    own = await drafting.propose(stranger.actor, changed(version=NEXT), keeping.county.key())
    with pytest.raises(DraftInvalid) as refused:
        await drafting.submit(stranger.actor, own, 0)
    assert {p.rule for p in refused.value.problems} == {"own-department", "own-code"}


async def test_nobody_else_keeps_a_catalogue(keeping: Keeping) -> None:
    for name in ("window", "reviewer", "approver", "supervisor"):
        with pytest.raises(NotAllowed):
            await drafting.propose(keeping.county.staff[name].actor, "code: 1", "key-nobody-1")


async def test_a_number_that_is_published_cannot_be_published_again(keeping: Keeping) -> None:
    draft_id = await drafting.propose(keeping.author.actor, changed(minutes=9), "key-same-no-1")
    with pytest.raises(DraftInvalid) as refused:
        await drafting.submit(keeping.author.actor, draft_id, 0)
    assert [p.rule for p in refused.value.problems] == ["newer-version"]
