"""A mandate is agreed to by a code, or by a name drawn by hand that both can see (C49)."""

from dataclasses import replace
from uuid import UUID

import pytest

from identity.account_refusals import SignatureMissing
from identity.actor import Actor, ActorKind
from identity.agreeing import Drawn, read_strokes, signature_of
from identity.mandates import Relation, accept, end, give, mandates_of
from identity.people import person_by_phone
from notifications.refusals import FreshProofNeeded, NotFound
from tests.conftest import Hall
from tests.identity.making import a_phone, signed_in, sql
from tests.identity.test_mandates import scope, verified

NAME = read_strokes([[0, 0, 40, 60, 90, 10], [100, 5, 160, 70]])


async def signed(drawn: Drawn = NAME) -> tuple[Actor, Actor, UUID]:
    phone, other = a_phone(), a_phone()
    principal, agent = await verified("张桂芳", phone), await verified("李建国", other)
    given = await give(principal, "李建国", other, Relation.RELATIVE, await scope(), drawn)
    return principal, agent, given


async def test_a_drawn_name_agrees_and_both_see_it(county: Hall) -> None:
    principal, agent, given = await signed()
    await accept(agent, given)
    (mine,), (theirs,) = await mandates_of(principal), await mandates_of(agent)
    assert (mine.consent, theirs.consent, theirs.accepted) == ("signature", "signature", True)
    assert (await signature_of(principal, given)).drawn == NAME
    assert (await signature_of(agent, given)).drawn == NAME
    trail = await sql(
        "SELECT action, actor_id, citizen_id, details::text FROM trail_row"
        " WHERE subject_id = $1 AND action IN ('mandate.given', 'unseal') ORDER BY id",
        given,
    )
    assert [(row["action"], row["actor_id"]) for row in trail] == [
        *(("mandate.given", principal.me), ("unseal", principal.me), ("unseal", agent.me))
    ]
    assert {row["citizen_id"] for row in trail} == {principal.me}
    assert '"consent": "signature"' in trail[0]["details"]


def test_a_drawn_name_is_shown_as_a_path_in_its_box() -> None:
    drawn = read_strokes([[10, 20, 110, 20], [50, 60]])
    assert (drawn.path, drawn.box) == ("M10 20 110 20 l1 0M50 60 l1 0", "2 12 116 56")


async def test_what_was_drawn_stands_nowhere_in_plain(county: Hall) -> None:
    _, _, given = await signed()
    (row,) = await sql("SELECT drawn_sealed, consent FROM mandate WHERE id = $1", given)
    assert row["consent"] == "signature"
    assert b"90,10" not in row["drawn_sealed"]


async def test_nobody_else_sees_it_and_it_stays_after_the_end(county: Hall) -> None:
    principal, agent, given = await signed()
    stranger = await signed_in(ActorKind.CITIZEN, (await person_by_phone(a_phone())).id)
    with pytest.raises(NotFound):
        await signature_of(stranger, given)
    await end(agent, given)
    assert (await signature_of(principal, given)).drawn == NAME


async def test_a_session_that_was_long_idle_signs_nothing(county: Hall) -> None:
    phone, other = a_phone(), a_phone()
    principal = replace(await verified("张桂芳", phone), fresh=False)
    await verified("李建国", other)
    with pytest.raises(FreshProofNeeded):
        await give(principal, "李建国", other, Relation.RELATIVE, await scope(), NAME)
    assert await sql("SELECT id FROM mandate") == []


@pytest.mark.parametrize(
    "strokes",
    [
        [],
        [[]],
        [[5, 5]],  # a dot
        [[0, 0, 10, 10]],  # a slip
        [[0, 0, 500]],  # half a point
        [[0, 0, 5000, 0]],
        [[-1, 0, 500, 0]],
        [[0, 0, 500, 500]] * 101,
        [[0, 0, 100, 100] * 5000],
    ],
)
def test_what_no_hand_draws_is_refused(strokes: list[list[int]]) -> None:
    with pytest.raises(SignatureMissing):
        read_strokes(strokes)
