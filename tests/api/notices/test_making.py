"""Notices as the worker makes them: one per fact, numbered, sealed, with everything on it."""

import asyncio
import hashlib
from typing import Any

import orjson
import pytest
from tortoise.exceptions import OperationalError

from api.applications import noticing
from api.applications.lifecycle import Status
from api.notices import making, reading
from api.notices.kinds import FIELDS, Kind
from api.notices.words import FieldMissing, check
from api.paper.checking import check_url
from api.paper.seals.pades import examine
from api.paper.seals.sandbox import root_of
from notifications.delivering import Happened
from notifications.refusals import NotFound, Unavailable
from notifications.wording import CHINESE
from tests.api.notices.papers import everything_stands_on_it, notices
from tests.conftest import Hall
from tests.makers import CARD, HOME, a_county, query
from tests.paper_eyes import scanned
from tests.paper_text import squeezed
from tests.sizes import Figure
from tests.spoiling import every_flip_is_found_out

S = Status


async def fact_of(row: dict[str, Any]) -> Happened:
    (fact,) = await query(
        "SELECT id, name, subject_id, citizen_id, params, happened_at FROM fact WHERE id = $1",
        row["fact_id"],
    )
    return Happened(**{**fact, "params": orjson.loads(fact["params"])})


async def test_a_case_leaves_its_notices_and_each_says_all_its_fields(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUPPLEMENTING, HOME)
    await county.work()
    await county.supply(walk)
    await county.walk_to(walk, S.APPROVED)
    await county.work()
    made = await notices(walk.id)
    assert [row["kind"] for row in made] == [
        *(Kind.RECEIPT, Kind.SUPPLEMENT, Kind.RECEIPT, Kind.ACCEPTANCE, Kind.DECISION)
    ]
    for row in made:
        await everything_stands_on_it(walk, row)


@pytest.mark.parametrize(
    ("status", "kind"), [(S.NOT_ACCEPTED, Kind.NON_ACCEPTANCE), (S.REFUSED, Kind.REFUSAL)]
)
async def test_a_no_says_why_by_which_clause_where_to_complain_and_until_when(
    hall: Hall, status: Status, kind: Kind
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(status, HOME)
    await county.work()
    row = (await notices(walk.id))[-1]
    text = await everything_stands_on_it(walk, row)
    assert row["kind"] == kind
    if kind is Kind.NON_ACCEPTANCE:  # the reason code in words, beside the reason
        assert "情形" in text
        assert squeezed("不属于本机关职权范围，应向别的机关申请") in text
    for said in ("60日内", "6个月内", "青禾县人民政府", "青禾县人民法院", "最晚到"):
        assert said in text, said


@pytest.mark.proof("G59", "signed bytes 100 % by the signature, any byte 100 % by the hash")
async def test_the_seal_holds_and_every_changed_byte_is_found_out(
    hall: Hall, figure: Figure
) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, CARD)
    await county.work()
    (row,) = await notices(walk.id)
    pdf = await reading.own_pdf(row["id"], walk.citizen.actor)
    roots = [root_of(hall.settings.seal_folder)]
    found = await asyncio.to_thread(examine, pdf, roots)
    assert (found.good, found.by) == (True, row["sealed_by"])
    flips, signed = await every_flip_is_found_out(pdf, row["sha256"], roots)
    other = await county.a_case(S.SUBMITTED, CARD)
    await county.work()
    (theirs,) = await notices(other.id)
    foreign = await reading.own_pdf(theirs["id"], other.citizen.actor)
    swapped = foreign[: foreign.index(b"%%EOF")] + pdf[pdf.index(b"%%EOF") :]
    for altered in (swapped, pdf + b"\n% more", pdf[:-1]):
        assert not (await asyncio.to_thread(examine, altered, roots)).good
    assert not (await asyncio.to_thread(examine, pdf, [])).good
    figure(flips=flips, in_signed_bytes=signed, unnoticed=0)


async def test_a_phone_reads_off_every_paper_where_it_is_checked(hall: Hall, models: None) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUPPLEMENTING, HOME)
    await county.work()
    await county.supply(walk)
    await county.walk_to(walk, S.APPROVED)
    await county.work()
    made = await notices(walk.id)
    for row in made:
        pdf = await reading.own_pdf(row["id"], walk.citizen.actor)
        assert await asyncio.to_thread(scanned, pdf) == check_url("n", row["token"]), row["kind"]
    assert len({row["token"] for row in made}) == len(made) == 5


async def test_a_fact_delivered_again_or_by_several_at_once_is_one_notice(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, CARD)
    await county.work()
    (row,) = await notices(walk.id)
    fact = await fact_of(row)
    await asyncio.gather(*(noticing.write(fact) for _ in range(4)))
    assert await notices(walk.id) == [row]


async def test_several_workers_at_once_make_one_file_that_is_the_rows(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, CARD)
    (filed,) = await query(
        "SELECT id AS fact_id FROM fact WHERE name = 'application.submitted' AND subject_id = $1",
        walk.id,
    )
    fact = await fact_of(filed)
    await asyncio.gather(*(noticing.write(fact) for _ in range(4)))
    (row,) = await notices(walk.id)
    pdf = await reading.own_pdf(row["id"], walk.citizen.actor)
    assert hashlib.sha256(pdf).hexdigest() == row["sha256"]
    kept = [path for path in hall.settings.storage_folder.rglob("*") if str(row["id"]) in path.name]
    assert len(kept) == 1


async def test_whoever_dies_while_making_leaves_a_number_that_the_next_one_uses(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = await a_county(hall)
    walk, other = await county.a_case(S.SUBMITTED, CARD), await county.a_case(S.SUBMITTED, CARD)
    monkeypatch.setattr(making, "sealing", Broken())
    await county.work()
    reserved = {row["id"]: row for case in (walk, other) for row in await notices(case.id)}
    assert [row["made_at"] for row in reserved.values()] == [None, None]
    with pytest.raises(NotFound):
        await reading.own_pdf(next(iter(reserved)), walk.citizen.actor)
    monkeypatch.undo()
    await query("UPDATE fact SET due_at = doorstep_now() WHERE done_at IS NULL")
    await county.work()
    made = [row for case in (walk, other) for row in await notices(case.id)]
    same = ("id", "number", "token", "content_sealed", "issued_at")
    assert [{name: row[name] for name in same} for row in made] == [
        {name: reserved[row["id"]][name] for name in same} for row in made
    ]
    assert len({row["number"] for row in made}) == 2
    assert all(row["made_at"] for row in made)
    assert (await query("SELECT given_out FROM notice_counter"))[0]["given_out"] == 2


class Broken:
    """Seals that are away."""

    @staticmethod
    def is_sample() -> bool:
        return True

    @staticmethod
    async def seal(*_: object) -> None:
        raise Unavailable("the seals are away")


async def test_what_was_told_stays_told(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, CARD)
    await county.work()
    (row,) = await notices(walk.id)
    for change in (
        "DELETE FROM notice",
        "UPDATE notice SET number = '青政服收〔2026〕99 号'",
        "UPDATE notice SET sha256 = repeat('0', 64)",
        "UPDATE notice SET issued_at = issued_at - interval '1 day'",
        r"UPDATE notice SET content_sealed = '\x00'",
        "UPDATE notice SET made_at = NULL, sha256 = NULL, size = NULL",
    ):
        with pytest.raises(OperationalError):
            await query(change)
    assert await notices(walk.id) == [row]


async def test_only_whom_it_is_for_reads_it_and_the_first_time_is_kept(hall: Hall) -> None:
    county = await a_county(hall)
    walk, stranger = await county.a_case(S.SUBMITTED, CARD), await county.citizen()
    await county.work()
    (row,) = await notices(walk.id)
    for ask in (
        reading.own_pdf(row["id"], stranger.actor),
        reading.read(row["id"], stranger.actor, CHINESE),
        reading.read(row["id"], walk.desk.window.actor, CHINESE),
    ):
        with pytest.raises(NotFound):
            await ask
    assert (await notices(walk.id))[0]["read_at"] is None
    line, words = await reading.read(row["id"], walk.citizen.actor, CHINESE)
    first = (await notices(walk.id))[0]["read_at"]
    assert (line.number, words.greeting) == (row["number"], f"{walk.citizen.who.name}：")
    assert first is not None
    await reading.own_pdf(row["id"], walk.citizen.actor)
    assert (await notices(walk.id))[0]["read_at"] == first


def test_a_notice_that_lacks_a_field_or_says_another_is_not_made() -> None:
    for kind, fields in FIELDS.items():
        whole = {field.name: "有" for field in fields}
        check(kind, whole)
        for field in fields:
            less = {name: value for name, value in whole.items() if name != field.name}
            if field.needed:
                with pytest.raises(FieldMissing):
                    check(kind, less)
            else:
                check(kind, less)
        with pytest.raises(FieldMissing):
            check(kind, {**whole, "horoscope": "好"})
