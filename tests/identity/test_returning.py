"""A number that went to somebody else: the new holder sees nothing of the old one's."""

from datetime import timedelta

import pytest

from identity.actor import ActorKind
from identity.people import known, person_by_phone, profile, verify_identity
from identity.refusals import CodeExpired, IdTailNeeded, IdTailWrong
from identity.returning import anew, who_enters, with_tail
from identity.sessions import actor_of, open_session
from notifications.now import shift_clock
from notifications.refusals import TooManyRequests
from tests.conftest import Hall
from tests.identity.making import Register, a_phone, an_id_number, signed_in

NUMBER, ANOTHER = an_id_number(11), an_id_number(12)
REGISTER = Register({NUMBER: "张桂芳", ANOTHER: "李建国"})
LONG = timedelta(days=181)


async def a_verified_phone() -> str:
    phone = a_phone()
    person = await person_by_phone(phone)
    actor = await signed_in(ActorKind.CITIZEN, person.id)
    await verify_identity(actor, "张桂芳", NUMBER, REGISTER)
    return phone


async def a_ticket(phone: str) -> str:
    with pytest.raises(IdTailNeeded) as asked:
        await who_enters(phone)
    return asked.value.ticket


async def test_who_was_here_lately_just_enters(county: Hall) -> None:
    phone = await a_verified_phone()
    person = await person_by_phone(phone)
    await shift_clock(timedelta(days=170))
    assert await who_enters(phone) == person.id
    await open_session(ActorKind.CITIZEN, person.id, device="x", amr=("sms",))
    await shift_clock(timedelta(days=170))
    assert await who_enters(phone) == person.id


async def test_an_account_without_a_name_is_nobodys_secret(county: Hall) -> None:
    phone = a_phone()
    person = await person_by_phone(phone)
    await shift_clock(LONG)
    assert await who_enters(phone) == person.id


async def test_the_same_person_knows_how_their_number_ends(county: Hall) -> None:
    phone = await a_verified_phone()
    person = await person_by_phone(phone)
    await shift_clock(LONG)
    ticket = await a_ticket(phone)
    with pytest.raises(IdTailWrong):
        await with_tail(phone, ticket, ANOTHER[-6:])
    assert await with_tail(phone, ticket, f" {NUMBER[-6:].lower()} ") == person.id


async def test_five_guesses_a_day_and_no_more(county: Hall) -> None:
    phone = await a_verified_phone()
    await shift_clock(LONG)
    ticket = await a_ticket(phone)
    for _ in range(5):
        with pytest.raises(IdTailWrong):
            await with_tail(phone, ticket, "000000")
    with pytest.raises(TooManyRequests):
        await with_tail(phone, ticket, NUMBER[-6:])
    with pytest.raises(TooManyRequests):
        await anew(phone, ticket, "李建国", ANOTHER, REGISTER)


async def test_a_ticket_is_for_one_number_and_ten_minutes(county: Hall) -> None:
    phone = await a_verified_phone()
    await shift_clock(LONG)
    ticket = await a_ticket(phone)
    until, _, mac = ticket.partition(".")
    forged = (f"{int(until) + 9}.{mac}", f"{until}.{'0' * 64}", "", ".", f"{'9' * 30}.{mac}", "密")
    for wrong in forged:
        with pytest.raises(CodeExpired):
            await with_tail(phone, wrong, NUMBER[-6:])
    with pytest.raises(CodeExpired):
        await with_tail(a_phone(), ticket, NUMBER[-6:])
    await shift_clock(LONG + timedelta(minutes=11))
    with pytest.raises(CodeExpired):
        await with_tail(phone, ticket, NUMBER[-6:])


async def test_a_new_holder_begins_anew_and_sees_nothing_of_the_old(county: Hall) -> None:
    phone = await a_verified_phone()
    old = await person_by_phone(phone)
    token, _ = await open_session(ActorKind.CITIZEN, old.id, device="x", amr=("sms",))
    await shift_clock(LONG)
    holder = await anew(phone, await a_ticket(phone), "李建国", ANOTHER, REGISTER)
    assert holder != old.id
    actor = await signed_in(ActorKind.CITIZEN, holder)
    assert await known(actor) == {"phone": phone}
    mine = await profile(actor)
    assert (mine.name_masked, mine.id_number_masked) == (None, None)
    await verify_identity(actor, "李建国", ANOTHER, REGISTER)
    assert (await known(actor))["idNumber"] == ANOTHER
    assert await actor_of(token) is None
    left = await profile(await signed_in(ActorKind.CITIZEN, old.id))
    assert (left.phone_masked, left.name_masked) == ("", "张**")


async def test_the_same_person_is_not_taken_for_a_new_one(county: Hall) -> None:
    phone = await a_verified_phone()
    person = await person_by_phone(phone)
    await shift_clock(LONG)
    assert await anew(phone, await a_ticket(phone), "张桂芳", NUMBER, REGISTER) == person.id
    assert (await person_by_phone(phone)).id == person.id
