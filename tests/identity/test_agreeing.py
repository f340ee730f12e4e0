"""A mandate is agreed to by a code, or by a name drawn by hand that both can see (C49)."""

from uuid import UUID

import pytest

from identity.account_refusals import SignatureMissing
from identity.actor import Actor, ActorKind
from identity.agreeing import PURPOSE, Drawn, Signed, read_strokes, signature_of
from identity.codes import request_code
from identity.mandates import Relation, accept, end, give, mandates_of
from identity.people import person_by_phone
from identity.refusals import CodeWrong
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.identity.making import Pocket, a_phone, signed_in, sql
from tests.identity.test_mandates import scope, verified

NAME = read_strokes([[0, 0, 40, 60, 90, 10], [100, 5, 160, 70]])


async def signed(pocket: Pocket, drawn: Drawn = NAME) -> tuple[Actor, Actor, UUID]:
    phone, other = a_phone(), a_phone()
    principal, agent = await verified("张桂芳", phone), await verified("李建国", other)
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    agreed = Signed(drawn, pocket.code)
    given = await give(principal, "李建国", other, Relation.RELATIVE, await scope(), agreed)
    return principal, agent, given


async def test_a_drawn_name_agrees_and_both_see_it(county: Hall, pocket: Pocket) -> None:
    principal, agent, given = await signed(pocket)
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


async def test_what_was_drawn_stands_nowhere_in_plain(county: Hall, pocket: Pocket) -> None:
    _, _, given = await signed(pocket)
    (row,) = await sql("SELECT drawn_sealed, consent FROM mandate WHERE id = $1", given)
    assert row["consent"] == "signature"
    assert b"90,10" not in row["drawn_sealed"]


async def test_nobody_else_sees_it_and_it_stays_after_the_end(county: Hall, pocket: Pocket) -> None:
    principal, agent, given = await signed(pocket)
    stranger = await signed_in(ActorKind.CITIZEN, (await person_by_phone(a_phone())).id)
    with pytest.raises(NotFound):
        await signature_of(stranger, given)
    await end(agent, given)
    assert (await signature_of(principal, given)).drawn == NAME


async def test_a_phone_that_lay_open_signs_nothing(county: Hall, pocket: Pocket) -> None:
    """A fresh session and any drawn name: the code to the own phone is missing."""
    phone, other = a_phone(), a_phone()
    principal, _ = await verified("张桂芳", phone), await verified("李建国", other)
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    for code in ("", "000000" if pocket.code != "000000" else "111111"):
        with pytest.raises(CodeWrong):
            await give(
                principal, "李建国", other, Relation.RELATIVE, await scope(), Signed(NAME, code)
            )
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
